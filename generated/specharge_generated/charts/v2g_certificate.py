# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `v2g_certificate` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class V2gCertificateChart(Chart):
    # How the station gets a new certificate for ISO 15118.

    # No new certificate is asked for.
    idle = State("idle", value="idle", initial=True)
    # A new key and its signing request are being made.
    making = State("making", value="making")
    # The signing request is made but the CSMS cannot be asked now.
    unsent = State("unsent", value="unsent")
    # SignCertificate is on its way.
    asking = State("asking", value="asking")
    # The CSMS has the signing request; the certificate is awaited.
    awaiting = State("awaiting", value="awaiting")
    # The station asks no more by itself; the CSMS may trigger it.
    stopped = State("stopped", value="stopped")

    certificate_renewal_wanted = Event("certificate_renewal_wanted", name="certificate_renewal_wanted")  # The CSMS wants a new certificate for the station's connection, for ISO 15118, or one for both.
    csr_made = Event("csr_made", name="csr_made")  # A new key and its certificate signing request are made; without a csr they could not be.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    station_accepted = Event("station_accepted", name="station_accepted")  # The CSMS has accepted the station.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.
    SignCertificateResponse = Event("SignCertificateResponse", name="SignCertificateResponse")
    SignCertificateFailed = Event("SignCertificateFailed", name="SignCertificateFailed")
    resend = Event("resend", name="resend")  # When SignCertificate is sent again.
    certificate_refused = Event("certificate_refused", name="certificate_refused")  # The certificate that the CSMS gave for this use, or for one that it did not tell, is not valid.
    certificate_renewed = Event("certificate_renewed", name="certificate_renewed")  # A new certificate for these uses is in its place.
    certificates_surveyed = Event("certificates_surveyed", name="certificates_surveyed")  # What certificates there are now; times in seconds of the Unix epoch.
    csms_time_received = Event("csms_time_received", name="csms_time_received")  # The CSMS has told its time.
    renewal_due = Event("renewal_due", name="renewal_due")  # When the certificate is so old that the station asks for another.

    idle.to(making, event=certificate_renewal_wanted, cond="it_is_wanted_here", on=["note_use", "begin_anew", "command_make_csr"])  # A02: A02.FR.02, A02.FR.19, A02.FR.20, A03.FR.19
    idle.to(STAY, event=certificates_surveyed, cond="certificate_is_there", on="start_renewal_due_until_a_month_before_expiry")  # A03: A03.FR.02
    idle.to(STAY, event=csms_time_received, cond="certificate_is_there", on="start_renewal_due_until_a_month_before_expiry")  # A03: A03.FR.02
    idle.to(making, event=renewal_due, cond="subject_is_set", on=["note_own_use", "begin_anew", "command_make_csr"])  # A03: A03.FR.02

    making.to(making, event=certificate_renewal_wanted, cond="it_is_wanted_here", on=["note_use", "begin_anew", "command_make_csr"])  # A02: A02.FR.02, A02.FR.19, A02.FR.20, A03.FR.19
    making.to(asking, event=csr_made, cond=["it_is_for_this_certificate", "csr_is_there", "the_csms_wants_it"], on=["note_csr", "send_SignCertificate"])  # A02: A02.FR.03, A02.FR.13
    making.to(asking, event=csr_made, cond=["it_is_for_this_certificate", "csr_is_there"], unless="the_csms_wants_it", on=["note_csr", "send_SignCertificate"])  # A02: A03.FR.03, A03.FR.13
    making.to(idle, event=csr_made, cond="it_is_for_this_certificate", unless="csr_is_there")  # A02
    making.to(STAY, event=station_started, on="command_make_csr")  # A02

    unsent.to(making, event=certificate_renewal_wanted, cond="it_is_wanted_here", on=["note_use", "begin_anew", "command_make_csr"])  # A02: A02.FR.02, A02.FR.19, A02.FR.20, A03.FR.19
    unsent.to(asking, event=station_accepted, on="send_SignCertificate")  # A02: A03.FR.03
    unsent.to(asking, event=link_up, cond="registration_is_accepted", on="send_SignCertificate")  # A02: A03.FR.03
    unsent.to(stopped, event=certificate_refused, cond="it_may_be_for_this_certificate")  # A02: A02.FR.20
    unsent.to(idle, event=certificate_renewed, cond="it_is_for_this_certificate_and_key")  # A02: A02.FR.08, A03.FR.08

    asking.to(making, event=certificate_renewal_wanted, cond="it_is_wanted_here", on=["note_use", "begin_anew", "command_make_csr"])  # A02: A02.FR.02, A02.FR.19, A02.FR.20, A03.FR.19
    asking.to(unsent, event=station_started)  # A02
    asking.to(awaiting, event=SignCertificateResponse, cond=["it_is_about_this_csr", "SignCertificateResponse_status_is_Accepted"], on="start_resend_back_off")  # A02: A02.FR.17, A03.FR.17, A02.FR.18, A03.FR.18
    asking.to(stopped, event=SignCertificateResponse, cond=["it_is_about_this_csr", "SignCertificateResponse_status_is_Rejected"], on="raise_signing_denied")  # A02: A02.FR.12, A03.FR.12
    asking.to(unsent, event=SignCertificateFailed, cond=["it_is_about_this_csr", "it_was_not_sent"])  # A02
    asking.to(awaiting, event=SignCertificateFailed, cond="it_is_about_this_csr", unless="it_was_not_sent", on="start_resend_back_off")  # A02
    asking.to(stopped, event=certificate_refused, cond="it_may_be_for_this_certificate")  # A02: A02.FR.20
    asking.to(idle, event=certificate_renewed, cond="it_is_for_this_certificate_and_key")  # A02: A02.FR.08, A03.FR.08

    awaiting.to(making, event=certificate_renewal_wanted, cond="it_is_wanted_here", on=["note_use", "begin_anew", "command_make_csr"])  # A02: A02.FR.02, A02.FR.19, A02.FR.20, A03.FR.19
    awaiting.to(asking, event=resend, cond="a_repeat_is_left", on=["count_repeat", "send_SignCertificate"])  # A02: A02.FR.17, A03.FR.17, A02.FR.18, A03.FR.18
    awaiting.to(stopped, event=resend, unless="a_repeat_is_left")  # A02: A02.FR.19, A03.FR.19
    awaiting.to(stopped, event=certificate_refused, cond="it_may_be_for_this_certificate")  # A02: A02.FR.20
    awaiting.to(idle, event=certificate_renewed, cond="it_is_for_this_certificate_and_key")  # A02: A02.FR.08, A03.FR.08

    stopped.to(making, event=certificate_renewal_wanted, cond="it_is_wanted_here", on=["note_use", "begin_anew", "command_make_csr"])  # A02: A02.FR.02, A02.FR.19, A02.FR.20, A03.FR.19
    stopped.to(idle, event=certificate_renewed, cond="it_is_for_this_certificate_and_key")  # A02: A02.FR.08, A03.FR.08

    def it_is_wanted_here(self) -> bool:
        return self.model.guard("it_is_wanted_here")

    def certificate_is_there(self) -> bool:
        return self.model.guard("certificate_is_there")

    def subject_is_set(self) -> bool:
        return self.model.guard("subject_is_set")

    def it_is_for_this_certificate(self) -> bool:
        return self.model.guard("it_is_for_this_certificate")

    def csr_is_there(self) -> bool:
        return self.model.guard("csr_is_there")

    def the_csms_wants_it(self) -> bool:
        return self.model.guard("the_csms_wants_it")

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def it_may_be_for_this_certificate(self) -> bool:
        return self.model.guard("it_may_be_for_this_certificate")

    def it_is_for_this_certificate_and_key(self) -> bool:
        return self.model.guard("it_is_for_this_certificate_and_key")

    def it_is_about_this_csr(self) -> bool:
        return self.model.guard("it_is_about_this_csr")

    def SignCertificateResponse_status_is_Accepted(self) -> bool:
        return self.model.guard("SignCertificateResponse.status == Accepted")

    def SignCertificateResponse_status_is_Rejected(self) -> bool:
        return self.model.guard("SignCertificateResponse.status == Rejected")

    def it_was_not_sent(self) -> bool:
        return self.model.guard("it_was_not_sent")

    def a_repeat_is_left(self) -> bool:
        return self.model.guard("a_repeat_is_left")

    def note_use(self) -> None:
        self.model.did("note_use")

    def begin_anew(self) -> None:
        self.model.did("begin_anew")

    def command_make_csr(self) -> None:
        self.model.did("command make_csr")

    def start_renewal_due_until_a_month_before_expiry(self) -> None:
        self.model.did("start renewal_due (until_a_month_before_expiry)")

    def note_own_use(self) -> None:
        self.model.did("note_own_use")

    def note_csr(self) -> None:
        self.model.did("note_csr")

    def send_SignCertificate(self) -> None:
        self.model.did("send SignCertificate")

    def start_resend_back_off(self) -> None:
        self.model.did("start resend (back_off)")

    def raise_signing_denied(self) -> None:
        self.model.did("raise signing_denied")

    def count_repeat(self) -> None:
        self.model.did("count_repeat")
