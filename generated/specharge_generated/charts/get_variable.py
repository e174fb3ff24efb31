# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_variable` as a chart."""

from statemachine import Event, State

from . import Chart


class GetVariableChart(Chart):
    # Decides one element of a GetVariables request.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The result is known.
    decided = State("decided", value="decided", final=True)

    item = Event("item", name="item")

    received.to(decided, event=item, cond="component_is_unknown", on="result_UnknownComponent")  # B06: B06.FR.06, B06.FR.15
    received.to(decided, event=item, cond="variable_is_unknown", on="result_UnknownVariable")  # B06: B06.FR.07, B06.FR.15
    received.to(decided, event=item, cond="attribute_type_is_unsupported", on="result_NotSupportedAttributeType")  # B06: B06.FR.08
    received.to(decided, event=item, cond="variable_is_write_only", on="result_Rejected_WriteOnly")  # B06: B06.FR.09
    received.to(decided, event=item, cond="value_is_not_set", on="result_Accepted")  # B06: B06.FR.13
    received.to(decided, event=item, on=["read_value", "result_Accepted_operation"])  # B06: B06.FR.04, B06.FR.10

    def component_is_unknown(self) -> bool:
        return self.model.guard("component_is_unknown")

    def variable_is_unknown(self) -> bool:
        return self.model.guard("variable_is_unknown")

    def attribute_type_is_unsupported(self) -> bool:
        return self.model.guard("attribute_type_is_unsupported")

    def variable_is_write_only(self) -> bool:
        return self.model.guard("variable_is_write_only")

    def value_is_not_set(self) -> bool:
        return self.model.guard("value_is_not_set")

    def result_UnknownComponent(self) -> None:
        self.model.did("result UnknownComponent")

    def result_UnknownVariable(self) -> None:
        self.model.did("result UnknownVariable")

    def result_NotSupportedAttributeType(self) -> None:
        self.model.did("result NotSupportedAttributeType")

    def result_Rejected_WriteOnly(self) -> None:
        self.model.did("result Rejected, WriteOnly")

    def result_Accepted(self) -> None:
        self.model.did("result Accepted,")

    def read_value(self) -> None:
        self.model.did("read_value")

    def result_Accepted_operation(self) -> None:
        self.model.did("result Accepted")
