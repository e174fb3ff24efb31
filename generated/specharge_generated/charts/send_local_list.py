# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `send_local_list` as a chart."""

from statemachine import Event, State

from . import Chart


class SendLocalListChart(Chart):
    # Answers SendLocalList; the Local Authorization List is changed in the same step.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    SendLocalListRequest = Event("SendLocalListRequest", name="SendLocalListRequest")

    received.to(answered, event=SendLocalListRequest, unless="LocalAuthListCtrlr_Enabled", on="reply_Failed_NotEnabled")  # D01: D01.FR.02, D01.FR.13
    received.to(answered, event=SendLocalListRequest, cond="more_entries_than_a_message_may_have", on="reply_Failed_TooManyElements")  # D01: D01.FR.02
    received.to(answered, event=SendLocalListRequest, cond="message_is_longer_than_allowed", on="reply_Failed_TooLargeElement")  # D01: D01.FR.02
    received.to(answered, event=SendLocalListRequest, cond=["SendLocalListRequest_updateType_is_Differential", "version_is_not_newer"], on="reply_VersionMismatch")  # D01: D01.FR.02, D01.FR.18, D01.FR.19
    received.to(answered, event=SendLocalListRequest, cond="SendLocalListRequest_versionNumber_at_most_0", on="reply_Failed_InvalidValue")  # D01: D01.FR.02, D01.FR.18
    received.to(answered, event=SendLocalListRequest, cond="an_id_token_comes_twice", on="reply_Failed_InvalidValue")  # D01: D01.FR.02, D01.FR.06
    received.to(answered, event=SendLocalListRequest, cond=["SendLocalListRequest_updateType_is_Full", "an_entry_lacks_its_info"], on="reply_Failed_MissingParam")  # D01: D01.FR.02
    received.to(answered, event=SendLocalListRequest, cond="there_is_no_room", on="reply_Failed_OutOfStorage")  # D01: D01.FR.02, D01.FR.03
    received.to(answered, event=SendLocalListRequest, cond=["SendLocalListRequest_updateType_is_Full", "there_are_no_entries"], on=["replace_the_list", "reply_Accepted"])  # D01: D01.FR.02, D01.FR.04, D01.FR.09
    received.to(answered, event=SendLocalListRequest, cond="SendLocalListRequest_updateType_is_Full", on=["replace_the_list", "reply_Accepted"])  # D01: D01.FR.02, D01.FR.06, D01.FR.09, D01.FR.15
    received.to(answered, event=SendLocalListRequest, cond="there_are_no_entries", on=["update_the_list", "reply_Accepted"])  # D01: D01.FR.02, D01.FR.05
    received.to(answered, event=SendLocalListRequest, on=["update_the_list", "reply_Accepted"])  # D01: D01.FR.02, D01.FR.06, D01.FR.09, D01.FR.16, D01.FR.17

    def LocalAuthListCtrlr_Enabled(self) -> bool:
        return self.model.guard("LocalAuthListCtrlr.Enabled")

    def more_entries_than_a_message_may_have(self) -> bool:
        return self.model.guard("more_entries_than_a_message_may_have")

    def message_is_longer_than_allowed(self) -> bool:
        return self.model.guard("message_is_longer_than_allowed")

    def SendLocalListRequest_updateType_is_Differential(self) -> bool:
        return self.model.guard("SendLocalListRequest.updateType == Differential")

    def version_is_not_newer(self) -> bool:
        return self.model.guard("version_is_not_newer")

    def SendLocalListRequest_versionNumber_at_most_0(self) -> bool:
        return self.model.guard("SendLocalListRequest.versionNumber <= 0")

    def an_id_token_comes_twice(self) -> bool:
        return self.model.guard("an_id_token_comes_twice")

    def SendLocalListRequest_updateType_is_Full(self) -> bool:
        return self.model.guard("SendLocalListRequest.updateType == Full")

    def an_entry_lacks_its_info(self) -> bool:
        return self.model.guard("an_entry_lacks_its_info")

    def there_is_no_room(self) -> bool:
        return self.model.guard("there_is_no_room")

    def there_are_no_entries(self) -> bool:
        return self.model.guard("there_are_no_entries")

    def reply_Failed_NotEnabled(self) -> None:
        self.model.did("reply Failed, NotEnabled")

    def reply_Failed_TooManyElements(self) -> None:
        self.model.did("reply Failed, TooManyElements")

    def reply_Failed_TooLargeElement(self) -> None:
        self.model.did("reply Failed, TooLargeElement")

    def reply_VersionMismatch(self) -> None:
        self.model.did("reply VersionMismatch")

    def reply_Failed_InvalidValue(self) -> None:
        self.model.did("reply Failed, InvalidValue")

    def reply_Failed_MissingParam(self) -> None:
        self.model.did("reply Failed, MissingParam")

    def reply_Failed_OutOfStorage(self) -> None:
        self.model.did("reply Failed, OutOfStorage")

    def replace_the_list(self) -> None:
        self.model.did("replace_the_list")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def update_the_list(self) -> None:
        self.model.did("update_the_list")
