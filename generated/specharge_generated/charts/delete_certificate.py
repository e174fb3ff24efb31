# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `delete_certificate` as a chart."""

from statemachine import Event, State

from . import Chart


class DeleteCertificateChart(Chart):
    # Answers DeleteCertificate.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The certificate is being deleted.
    deleting = State("deleting", value="deleting")
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    DeleteCertificateRequest = Event("DeleteCertificateRequest", name="DeleteCertificateRequest")
    certificate_deleted = Event("certificate_deleted", name="certificate_deleted")  # A certificate is deleted (Accepted), or is not.

    received.to(deleting, event=DeleteCertificateRequest, on=["note_serial_number", "command_delete_certificate"])  # M04: M04.FR.01, M04.FR.02

    deleting.to(answered, event=certificate_deleted, cond=["outcome_is_of_this_request", "it_was_deleted"], on=["reply_Accepted", "security_event_ReconfigurationOfSecurityParameters"])  # M04: M04.FR.01, M04.FR.02, M04.FR.08
    deleting.to(answered, event=certificate_deleted, cond=["outcome_is_of_this_request", "it_is_not_installed"], on="reply_NotFound_NotFound")  # M04: M04.FR.01, M04.FR.04
    deleting.to(answered, event=certificate_deleted, cond=["outcome_is_of_this_request", "it_is_in_use"], on="reply_Failed_UnsupportedRequest")  # M04: M04.FR.01, M04.FR.03, M04.FR.06
    deleting.to(answered, event=certificate_deleted, cond=["outcome_is_of_this_request", "deletion_failed"], on="reply_Failed_InternalError")  # M04: M04.FR.01, M04.FR.03

    def outcome_is_of_this_request(self) -> bool:
        return self.model.guard("outcome_is_of_this_request")

    def it_was_deleted(self) -> bool:
        return self.model.guard("it_was_deleted")

    def it_is_not_installed(self) -> bool:
        return self.model.guard("it_is_not_installed")

    def it_is_in_use(self) -> bool:
        return self.model.guard("it_is_in_use")

    def deletion_failed(self) -> bool:
        return self.model.guard("deletion_failed")

    def note_serial_number(self) -> None:
        self.model.did("note_serial_number")

    def command_delete_certificate(self) -> None:
        self.model.did("command delete_certificate")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def security_event_ReconfigurationOfSecurityParameters(self) -> None:
        self.model.did("security event ReconfigurationOfSecurityParameters")

    def reply_NotFound_NotFound(self) -> None:
        self.model.did("reply NotFound, NotFound")

    def reply_Failed_UnsupportedRequest(self) -> None:
        self.model.did("reply Failed, UnsupportedRequest")

    def reply_Failed_InternalError(self) -> None:
        self.model.did("reply Failed, InternalError")
