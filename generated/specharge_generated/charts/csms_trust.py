# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `csms_trust` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class CsmsTrustChart(Chart):
    # Sees to it that a connection refused for security is known, and known once for as long as it goes on.

    # What was told since the last connection is remembered.
    watching = State("watching", value="watching", initial=True)

    csms_certificate_refused = Event("csms_certificate_refused", name="csms_certificate_refused")  # The station refused to connect, for the certificate of the CSMS is not valid or cannot be verified.
    csms_tls_version_refused = Event("csms_tls_version_refused", name="csms_tls_version_refused")  # The station refused to connect, for the CSMS offers no TLS of version 1.2 or above.
    csms_cipher_suites_refused = Event("csms_cipher_suites_refused", name="csms_cipher_suites_refused")  # The station refused to connect, for the CSMS offers no cipher suite that may be used, or wants compression.
    csms_refused_us = Event("csms_refused_us", name="csms_refused_us")  # The CSMS refused to connect, for it did not accept the password or the certificate of the station.
    link_up = Event("link_up", name="link_up")  # The WebSocket to the CSMS is open.

    watching.to(STAY, event=csms_certificate_refused, unless=["told_before", "dialled_by_profile_3"], on=["note_told", "security_event_InvalidCsmsCertificate"])  # A00: A00.FR.310
    watching.to(STAY, event=csms_certificate_refused, cond="dialled_by_profile_3", unless="told_before", on=["note_told", "security_event_InvalidCsmsCertificate"])  # A00: A00.FR.413
    watching.to(STAY, event=csms_tls_version_refused, unless=["told_before", "dialled_by_profile_3"], on=["note_told", "security_event_InvalidTLSVersion"])  # A00: A00.FR.316
    watching.to(STAY, event=csms_tls_version_refused, cond="dialled_by_profile_3", unless="told_before", on=["note_told", "security_event_InvalidTLSVersion"])  # A00: A00.FR.419
    watching.to(STAY, event=csms_cipher_suites_refused, unless=["told_before", "dialled_by_profile_3"], on=["note_told", "security_event_InvalidTLSCipherSuite"])  # A00: A00.FR.319, A00.FR.323
    watching.to(STAY, event=csms_cipher_suites_refused, cond="dialled_by_profile_3", unless="told_before", on=["note_told", "security_event_InvalidTLSCipherSuite"])  # A00: A00.FR.422, A00.FR.426
    watching.to(STAY, event=csms_refused_us, unless="told_before", on=["note_told", "security_event_FailedToAuthenticateAtCsms"])  # A00
    watching.to(STAY, event=link_up, on="forget_told")  # A00

    def told_before(self) -> bool:
        return self.model.guard("told_before")

    def dialled_by_profile_3(self) -> bool:
        return self.model.guard("dialled_by_profile_3")

    def note_told(self) -> None:
        self.model.did("note_told")

    def security_event_InvalidCsmsCertificate(self) -> None:
        self.model.did("security event InvalidCsmsCertificate")

    def security_event_InvalidTLSVersion(self) -> None:
        self.model.did("security event InvalidTLSVersion")

    def security_event_InvalidTLSCipherSuite(self) -> None:
        self.model.did("security event InvalidTLSCipherSuite")

    def security_event_FailedToAuthenticateAtCsms(self) -> None:
        self.model.did("security event FailedToAuthenticateAtCsms")

    def forget_told(self) -> None:
        self.model.did("forget_told")
