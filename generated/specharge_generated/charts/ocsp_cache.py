# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `ocsp_cache` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class OcspCacheChart(Chart):
    # Asks the CSMS for the OCSP status of the V2G certificates, and keeps it for the EVs.

    # Nothing is asked for now.
    resting = State("resting", value="resting", initial=True)
    # The certificates are being listed.
    listing = State("listing", value="listing")
    # GetCertificateStatus of one certificate is on its way.
    asking = State("asking", value="asking")

    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    refresh = Event("refresh", name="refresh")  # When the status of every certificate is asked for again.
    certificate_renewed = Event("certificate_renewed", name="certificate_renewed")  # A new certificate for these uses is in its place.
    ocsp_requests_listed = Event("ocsp_requests_listed", name="ocsp_requests_listed")  # The certificates whose OCSP status can be asked for, each an OCSPRequestDataType.
    GetCertificateStatusResponse = Event("GetCertificateStatusResponse", name="GetCertificateStatusResponse")
    GetCertificateStatusFailed = Event("GetCertificateStatusFailed", name="GetCertificateStatusFailed")

    resting.to(STAY, event=station_started, cond="a_status_is_kept", on="command_take_ocsp_statuses")  # M06: M06.FR.06
    resting.to(listing, event=station_accepted, unless="refresh_is_planned", on="command_list_ocsp_requests")  # M06: M06.FR.06
    resting.to(listing, event=refresh, on="command_list_ocsp_requests")  # M06: M06.FR.10
    resting.to(listing, event=certificate_renewed, cond="it_is_a_v2g_certificate", on="command_list_ocsp_requests")  # M06: M06.FR.07

    listing.to(resting, event=station_started)  # M06
    listing.to(listing, event=certificate_renewed, cond="it_is_a_v2g_certificate", on="command_list_ocsp_requests")  # M06: M06.FR.07
    listing.to(asking, event=ocsp_requests_listed, cond="a_status_can_be_asked_for", on=["note_requests", "send_GetCertificateStatus"])  # M06: M06.FR.06, M06.FR.07, M06.FR.10
    listing.to(resting, event=ocsp_requests_listed, unless="a_status_can_be_asked_for", on="note_requests")  # M06

    asking.to(resting, event=station_started)  # M06
    asking.to(listing, event=certificate_renewed, cond="it_is_a_v2g_certificate", on="command_list_ocsp_requests")  # M06: M06.FR.07
    asking.to(STAY, event=GetCertificateStatusResponse, cond=["outcome_is_of_the_message_in_hand", "GetCertificateStatusResponse_status_is_Accepted", "another_is_left"], on=["keep_status", "go_on_to_the_next", "send_GetCertificateStatus"])  # M06: M06.FR.06, M06.FR.07
    asking.to(resting, event=GetCertificateStatusResponse, cond=["outcome_is_of_the_message_in_hand", "GetCertificateStatusResponse_status_is_Accepted"], unless="another_is_left", on=["keep_status", "start_refresh_until_refresh", "command_take_ocsp_statuses"])  # M06: M06.FR.06, M06.FR.07, M06.FR.10
    asking.to(STAY, event=GetCertificateStatusResponse, cond=["outcome_is_of_the_message_in_hand", "another_is_left"], unless="GetCertificateStatusResponse_status_is_Accepted", on=["note_failure", "go_on_to_the_next", "send_GetCertificateStatus"])  # M06: M06.FR.04
    asking.to(resting, event=GetCertificateStatusResponse, cond="outcome_is_of_the_message_in_hand", unless=["GetCertificateStatusResponse_status_is_Accepted", "another_is_left"], on=["note_failure", "start_refresh_until_refresh", "command_take_ocsp_statuses"])  # M06: M06.FR.04, M06.FR.10
    asking.to(resting, event=GetCertificateStatusFailed, cond="outcome_is_of_the_message_in_hand", on=["note_failure", "start_refresh_until_refresh", "command_take_ocsp_statuses"])  # M06: M06.FR.06, M06.FR.10

    def a_status_is_kept(self) -> bool:
        return self.model.guard("a_status_is_kept")

    def refresh_is_planned(self) -> bool:
        return self.model.guard("refresh_is_planned")

    def it_is_a_v2g_certificate(self) -> bool:
        return self.model.guard("it_is_a_v2g_certificate")

    def a_status_can_be_asked_for(self) -> bool:
        return self.model.guard("a_status_can_be_asked_for")

    def outcome_is_of_the_message_in_hand(self) -> bool:
        return self.model.guard("outcome_is_of_the_message_in_hand")

    def GetCertificateStatusResponse_status_is_Accepted(self) -> bool:
        return self.model.guard("GetCertificateStatusResponse.status == Accepted")

    def another_is_left(self) -> bool:
        return self.model.guard("another_is_left")

    def command_take_ocsp_statuses(self) -> None:
        self.model.did("command take_ocsp_statuses")

    def command_list_ocsp_requests(self) -> None:
        self.model.did("command list_ocsp_requests")

    def note_requests(self) -> None:
        self.model.did("note_requests")

    def send_GetCertificateStatus(self) -> None:
        self.model.did("send GetCertificateStatus")

    def keep_status(self) -> None:
        self.model.did("keep_status")

    def go_on_to_the_next(self) -> None:
        self.model.did("go_on_to_the_next")

    def start_refresh_until_refresh(self) -> None:
        self.model.did("start refresh (until_refresh)")

    def note_failure(self) -> None:
        self.model.did("note_failure")
