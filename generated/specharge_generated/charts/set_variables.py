# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `set_variables` as a chart."""

from statemachine import Event, State

from . import Chart


class SetVariablesChart(Chart):
    # Answers SetVariables. Each element is decided by set_variable.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    SetVariablesRequest = Event("SetVariablesRequest", name="SetVariablesRequest")

    received.to(answered, event=SetVariablesRequest, cond="registration_is_pending", on=["decide_each_setVariableData_by_set_variable_into_setVariableResult", "reply_SetVariablesResponse"])  # B02: B02.FR.01, B05.FR.01
    received.to(answered, event=SetVariablesRequest, unless="registration_is_pending", on=["decide_each_setVariableData_by_set_variable_into_setVariableResult", "reply_SetVariablesResponse"])  # B05: B05.FR.01

    def registration_is_pending(self) -> bool:
        return self.model.guard("registration is pending")

    def decide_each_setVariableData_by_set_variable_into_setVariableResult(self) -> None:
        self.model.did("decide each setVariableData by set_variable into setVariableResult")

    def reply_SetVariablesResponse(self) -> None:
        self.model.did("reply SetVariablesResponse")
