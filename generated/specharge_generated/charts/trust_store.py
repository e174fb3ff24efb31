# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `trust_store` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class TrustStoreChart(Chart):
    # What the station knows of its certificates, as the certificate desk tells it.

    # Whatever changes among the certificates is told.
    watching = State("watching", value="watching", initial=True)

    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    certificates_surveyed = Event("certificates_surveyed", name="certificates_surveyed")  # What certificates there are now; times in seconds of the Unix epoch.

    watching.to(STAY, event=station_started, on="command_survey_certificates")  # M03
    watching.to(STAY, event=certificates_surveyed, cond="another_v2g_certificate_is_used", on=["note_survey", "command_use_v2g_certificate"])  # M03: A02.FR.15, A03.FR.15
    watching.to(STAY, event=certificates_surveyed, unless="another_v2g_certificate_is_used", on="note_survey")  # M03

    def another_v2g_certificate_is_used(self) -> bool:
        return self.model.guard("another_v2g_certificate_is_used")

    def command_survey_certificates(self) -> None:
        self.model.did("command survey_certificates")

    def note_survey(self) -> None:
        self.model.did("note_survey")

    def command_use_v2g_certificate(self) -> None:
        self.model.did("command use_v2g_certificate")
