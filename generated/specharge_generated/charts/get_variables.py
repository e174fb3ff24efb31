# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_variables` as a chart."""

from statemachine import Event, State

from . import Chart


class GetVariablesChart(Chart):
    # Answers GetVariables. Each element is decided by get_variable.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetVariablesRequest = Event("GetVariablesRequest", name="GetVariablesRequest")

    received.to(answered, event=GetVariablesRequest, cond="more_elements_than_allowed", on="refuse_OccurrenceConstraintViolation")  # B06: B06.FR.16
    received.to(answered, event=GetVariablesRequest, cond="message_longer_than_allowed", on="refuse_FormatViolation")  # B06: B06.FR.17
    received.to(answered, event=GetVariablesRequest, unless="registration_is_pending", on=["decide_each_getVariableData_by_get_variable_into_getVariableResult", "reply_GetVariablesResponse"])  # B06: B06.FR.01
    received.to(answered, event=GetVariablesRequest, cond="registration_is_pending", on=["decide_each_getVariableData_by_get_variable_into_getVariableResult", "reply_GetVariablesResponse"])  # B02: B02.FR.01, B06.FR.01

    def more_elements_than_allowed(self) -> bool:
        return self.model.guard("more_elements_than_allowed")

    def message_longer_than_allowed(self) -> bool:
        return self.model.guard("message_longer_than_allowed")

    def registration_is_pending(self) -> bool:
        return self.model.guard("registration is pending")

    def refuse_OccurrenceConstraintViolation(self) -> None:
        self.model.did("refuse OccurrenceConstraintViolation")

    def refuse_FormatViolation(self) -> None:
        self.model.did("refuse FormatViolation")

    def decide_each_getVariableData_by_get_variable_into_getVariableResult(self) -> None:
        self.model.did("decide each getVariableData by get_variable into getVariableResult")

    def reply_GetVariablesResponse(self) -> None:
        self.model.did("reply GetVariablesResponse")
