# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `get_installed_certificate_ids` as a chart."""

from statemachine import Event, State

from . import Chart


class GetInstalledCertificateIdsChart(Chart):
    # Answers GetInstalledCertificateIds.

    # The request is in hand.
    received = State("received", value="received", initial=True)
    # The installed certificates are being looked through.
    looking = State("looking", value="looking")
    # The reply is sent.
    answered = State("answered", value="answered", final=True)

    GetInstalledCertificateIdsRequest = Event("GetInstalledCertificateIdsRequest", name="GetInstalledCertificateIdsRequest")
    certificates_listed = Event("certificates_listed", name="certificates_listed")  # The installed certificates of the wanted types, each a CertificateHashDataChainType.

    received.to(looking, event=GetInstalledCertificateIdsRequest, on="command_list_certificates")  # M03: M03.FR.01

    looking.to(answered, event=certificates_listed, cond=["outcome_is_of_this_request", "a_certificate_was_found"], on="reply_GetInstalledCertificateIdsResponse")  # M03: M03.FR.01, M03.FR.03, M03.FR.04, M03.FR.05
    looking.to(answered, event=certificates_listed, cond="outcome_is_of_this_request", unless="a_certificate_was_found", on="reply_NotFound_NotFound")  # M03: M03.FR.01, M03.FR.02

    def outcome_is_of_this_request(self) -> bool:
        return self.model.guard("outcome_is_of_this_request")

    def a_certificate_was_found(self) -> bool:
        return self.model.guard("a_certificate_was_found")

    def command_list_certificates(self) -> None:
        self.model.did("command list_certificates")

    def reply_GetInstalledCertificateIdsResponse(self) -> None:
        self.model.did("reply GetInstalledCertificateIdsResponse")

    def reply_NotFound_NotFound(self) -> None:
        self.model.did("reply NotFound, NotFound")
