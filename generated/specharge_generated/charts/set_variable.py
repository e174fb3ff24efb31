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

    received.to(decided, event=item, cond="component_is_unknown", on="result_UnknownComponent")  # B05: B05.FR.04
    received.to(decided, event=item, cond="variable_is_unknown", on="result_UnknownVariable")  # B05: B05.FR.05
    received.to(decided, event=item, cond="attribute_type_is_unsupported", on="result_NotSupportedAttributeType")  # B05: B05.FR.06
    received.to(decided, event=item, cond="value_is_badly_formatted", on="result_Rejected_InvalidValue")  # B05: B05.FR.07
    received.to(decided, event=item, cond="value_is_out_of_range", on="result_Rejected_ValueOutOfRange")  # B05: B05.FR.08
    received.to(decided, event=item, cond="variable_is_read_only", on="result_Rejected_ReadOnly")  # B05: B05.FR.09
    received.to(decided, event=item, cond="variable_takes_effect_after_reboot", on=["write_value", "result_RebootRequired"])  # B05
    received.to(decided, event=item, on=["write_value", "result_Accepted"])  # B05: B05.FR.10

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

    def write_value(self) -> None:
        self.model.did("write_value")

    def result_RebootRequired(self) -> None:
        self.model.did("result RebootRequired")

    def result_Accepted(self) -> None:
        self.model.did("result Accepted")
