# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `set_variable` as a chart."""

from statemachine import Event, State

from . import Chart


class SetVariableChart(Chart):
    # Decides one element of a SetVariables request.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The result is known.
    decided = State("decided", value="decided", final=True)

    item = Event("item", name="item")

    received.to(decided, event=item, cond="priority_lowers_security", unless="SecurityCtrlr_AllowSecurityProfileDowngrade", on="result_Rejected_NoSecurityDowngrade")  # A05: A05.FR.10, A00.FR.005
    received.to(decided, event=item, cond=["SecurityCtrlr_AllowSecurityProfileDowngrade", "SecurityCtrlr_SecurityProfile_above_1", "priority_has_security_profile_1"], on="result_Rejected_NoSecurityDowngrade")  # A05: A05.FR.09, A00.FR.005
    received.to(decided, event=item, cond="priority_lacks_csms_root", on="result_Rejected_InvalidCertificate")  # A05: A05.FR.02
    received.to(decided, event=item, cond="priority_lacks_station_certificate", on="result_Rejected_InvalidCertificate")  # A05: A05.FR.03
    received.to(decided, event=item, cond="a_slot_of_the_priority_is_empty", on="result_Rejected_InvalidNetworkConf")  # B10: B10.FR.02
    received.to(decided, event=item, cond="network_priority_is_given", on=["write_value", "result_Accepted"])  # B10: B10.FR.01, A05.FR.04, A05.FR.08, A00.FR.005
    received.to(decided, event=item, cond="component_is_unknown", on="result_UnknownComponent")  # B05: B05.FR.04
    received.to(decided, event=item, cond="variable_is_unknown", on="result_UnknownVariable")  # B05: B05.FR.05
    received.to(decided, event=item, cond="attribute_type_is_unsupported", on="result_NotSupportedAttributeType")  # B05: B05.FR.06
    received.to(decided, event=item, cond="value_is_badly_formatted", on="result_Rejected_InvalidValue")  # B05: B05.FR.07
    received.to(decided, event=item, cond="value_is_out_of_range", on="result_Rejected_ValueOutOfRange")  # B05: B05.FR.08
    received.to(decided, event=item, cond="variable_is_read_only", on="result_Rejected_ReadOnly")  # B05: B05.FR.09
    received.to(decided, event=item, cond="variable_takes_effect_after_reboot", on=["write_value", "result_RebootRequired"])  # B05
    received.to(decided, event=item, on=["write_value", "result_Accepted"])  # B05: B05.FR.10

    def priority_lowers_security(self) -> bool:
        return self.model.guard("priority_lowers_security")

    def SecurityCtrlr_AllowSecurityProfileDowngrade(self) -> bool:
        return self.model.guard("SecurityCtrlr.AllowSecurityProfileDowngrade")

    def SecurityCtrlr_SecurityProfile_above_1(self) -> bool:
        return self.model.guard("SecurityCtrlr.SecurityProfile > 1")

    def priority_has_security_profile_1(self) -> bool:
        return self.model.guard("priority_has_security_profile_1")

    def priority_lacks_csms_root(self) -> bool:
        return self.model.guard("priority_lacks_csms_root")

    def priority_lacks_station_certificate(self) -> bool:
        return self.model.guard("priority_lacks_station_certificate")

    def a_slot_of_the_priority_is_empty(self) -> bool:
        return self.model.guard("a_slot_of_the_priority_is_empty")

    def network_priority_is_given(self) -> bool:
        return self.model.guard("network_priority_is_given")

    def component_is_unknown(self) -> bool:
        return self.model.guard("component_is_unknown")

    def variable_is_unknown(self) -> bool:
        return self.model.guard("variable_is_unknown")

    def attribute_type_is_unsupported(self) -> bool:
        return self.model.guard("attribute_type_is_unsupported")

    def value_is_badly_formatted(self) -> bool:
        return self.model.guard("value_is_badly_formatted")

    def value_is_out_of_range(self) -> bool:
        return self.model.guard("value_is_out_of_range")

    def variable_is_read_only(self) -> bool:
        return self.model.guard("variable_is_read_only")

    def variable_takes_effect_after_reboot(self) -> bool:
        return self.model.guard("variable_takes_effect_after_reboot")

    def result_Rejected_NoSecurityDowngrade(self) -> None:
        self.model.did("result Rejected, NoSecurityDowngrade")

    def result_Rejected_InvalidCertificate(self) -> None:
        self.model.did("result Rejected, InvalidCertificate")

    def result_Rejected_InvalidNetworkConf(self) -> None:
        self.model.did("result Rejected, InvalidNetworkConf")

    def write_value(self) -> None:
        self.model.did("write_value")

    def result_Accepted(self) -> None:
        self.model.did("result Accepted")

    def result_UnknownComponent(self) -> None:
        self.model.did("result UnknownComponent")

    def result_UnknownVariable(self) -> None:
        self.model.did("result UnknownVariable")

    def result_NotSupportedAttributeType(self) -> None:
        self.model.did("result NotSupportedAttributeType")

    def result_Rejected_InvalidValue(self) -> None:
        self.model.did("result Rejected, InvalidValue")

    def result_Rejected_ValueOutOfRange(self) -> None:
        self.model.did("result Rejected, ValueOutOfRange")

    def result_Rejected_ReadOnly(self) -> None:
        self.model.did("result Rejected, ReadOnly")

    def result_RebootRequired(self) -> None:
        self.model.did("result RebootRequired")
