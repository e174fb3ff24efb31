# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `certificate_signed` as a chart."""

from statemachine import Event, State

from . import Chart


class CertificateSignedChart(Chart):
    # Answers CertificateSigned, after a look at the certificate.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The certificate is being checked.
    checking = State("checking", value="checking")
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    CertificateSignedRequest = Event("CertificateSignedRequest", name="CertificateSignedRequest")
    signed_certificate_checked = Event("signed_certificate_checked", name="signed_certificate_checked")  # A signed certificate is in its place for these uses; or it is not, because of a problem.

    received.to(answered, event=CertificateSignedRequest, cond="chain_is_larger_than_allowed", on="reply_Rejected_TooLargeElement")  # A02: A02.FR.16, A03.FR.16
    received.to(checking, event=CertificateSignedRequest, unless="chain_is_larger_than_allowed", on=["note_use", "command_check_signed_certificate"])  # A02: A02.FR.06, A03.FR.06, A02.FR.14, A03.FR.14

    checking.to(answered, event=signed_certificate_checked, cond=["outcome_is_of_this_request", "certificate_is_valid"], on=["reply_Accepted", "raise_certificate_renewed", "security_event_ReconfigurationOfSecurityParameters"])  # A02: A02.FR.08, A03.FR.08
    checking.to(answered, event=signed_certificate_checked, cond="outcome_is_of_this_request", unless="certificate_is_valid", on=["reply_Rejected_InvalidCertificate", "raise_certificate_refused", "security_event_InvalidChargingStationCertificate"])  # A02: A02.FR.07, A03.FR.07

    def chain_is_larger_than_allowed(self) -> bool:
        return self.model.guard("chain_is_larger_than_allowed")

    def outcome_is_of_this_request(self) -> bool:
        return self.model.guard("outcome_is_of_this_request")

    def certificate_is_valid(self) -> bool:
        return self.model.guard("certificate_is_valid")

    def reply_Rejected_TooLargeElement(self) -> None:
        self.model.did("reply Rejected, TooLargeElement")

    def note_use(self) -> None:
        self.model.did("note_use")

    def command_check_signed_certificate(self) -> None:
        self.model.did("command check_signed_certificate")

    def reply_Accepted(self) -> None:
        self.model.did("reply Accepted")

    def raise_certificate_renewed(self) -> None:
        self.model.did("raise certificate_renewed")

    def security_event_ReconfigurationOfSecurityParameters(self) -> None:
        self.model.did("security event ReconfigurationOfSecurityParameters")

    def reply_Rejected_InvalidCertificate(self) -> None:
        self.model.did("reply Rejected, InvalidCertificate")

    def raise_certificate_refused(self) -> None:
        self.model.did("raise certificate_refused")

    def security_event_InvalidChargingStationCertificate(self) -> None:
        self.model.did("security event InvalidChargingStationCertificate")
