# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `install_certificate` as a chart."""

from statemachine import Event, State

from . import Chart


class InstallCertificateChart(Chart):
    # Answers InstallCertificate.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The certificate is being checked and installed.
    installing = State("installing", value="installing")
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    InstallCertificateRequest = Event("InstallCertificateRequest", name="InstallCertificateRequest")
    certificate_installed = Event("certificate_installed", name="certificate_installed")  # A root certificate is installed (Accepted), or is not.

    received.to(installing, event=InstallCertificateRequest, on=["note_use", "command_install_certificate"])  # M05: M05.FR.01

    installing.to(answered, event=certificate_installed, cond=["outcome_is_of_this_request", "it_was_installed"], on=["reply_Accepted", "security_event_ReconfigurationOfSecurityParameters"])  # M05: M05.FR.01, M05.FR.02, M05.FR.09, M05.FR.10, M05.FR.12, M05.FR.17
    installing.to(answered, event=certificate_installed, cond=["outcome_is_of_this_request", "certificate_is_invalid"], on="reply_Rejected_InvalidCertificate")  # M05: M05.FR.01, M05.FR.07
    installing.to(answered, event=certificate_installed, cond=["outcome_is_of_this_request", "certificate_is_not_signed_by_the_old_one"], on="reply_Rejected_InvalidCertificate")  # M05: M05.FR.01, M05.FR.10, M05.FR.11
    installing.to(answered, event=certificate_installed, cond=["outcome_is_of_this_request", "there_are_too_many"], on="reply_Rejected_OutOfStorage")  # M05: M05.FR.01, M05.FR.06
    installing.to(answered, event=certificate_installed, cond=["outcome_is_of_this_request", "installation_failed"], on="reply_Failed_InternalError")  # M05: M05.FR.01, M05.FR.03

    def outcome_is_of_this_request(self) -> bool:
        return self.model.guard("outcome_is_of_this_request")

    def it_was_installed(self) -> bool:
        return self.model.guard("it_was_installed")

    def certificate_is_invalid(self) -> bool:
        return self.model.guard("certificate_is_invalid")

    def certificate_is_not_signed_by_the_old_one(self) -> bool:
        return self.model.guard("certificate_is_not_signed_by_the_old_one")

    def there_are_too_many(self) -> bool:
        return self.model.guard("there_are_too_many")

    def installation_failed(self) -> bool:
        return self.model.guard("installation_failed")

    def note_use(self) -> None:
        self.model.did("note_use")

    def command_install_certificate(self) -> None:
        self.model.did("command install_certificate")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def security_event_ReconfigurationOfSecurityParameters(self) -> None:
        self.model.did("security event ReconfigurationOfSecurityParameters")

    def reply_Rejected_InvalidCertificate(self) -> None:
        self.model.did("reply Rejected, InvalidCertificate")

    def reply_Rejected_OutOfStorage(self) -> None:
        self.model.did("reply Rejected, OutOfStorage")

    def reply_Failed_InternalError(self) -> None:
        self.model.did("reply Failed, InternalError")
