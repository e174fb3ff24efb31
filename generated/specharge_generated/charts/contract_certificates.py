# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `contract_certificates` as a chart."""

from statemachine import Event, State

from . import Chart


class ContractCertificatesChart(Chart):
    # Passes what an EV wants of its contract certificate to the CSMS, and the answer back.

    # The EV wants nothing.
    ready = State("ready", value="ready", initial=True)
    # Get15118EVCertificate is on its way.
    asking = State("asking", value="asking")

    contract_certificate_wanted = Event("contract_certificate_wanted", name="contract_certificate_wanted")  # The EV wants its contract certificate installed or updated (ISO 15118); its message is for the CSMS.
    Get15118EVCertificateResponse = Event("Get15118EVCertificateResponse", name="Get15118EVCertificateResponse")
    Get15118EVCertificateFailed = Event("Get15118EVCertificateFailed", name="Get15118EVCertificateFailed")
    ev_patience = Event("ev_patience", name="ev_patience")  # How long the EV waits for an answer.

    ready.to(asking, event=contract_certificate_wanted, cond=["ISO15118Ctrlr_ContractCertificateInstallationEnabled", "message_fits"], unless="ev_wants_it_updated", on=["note_wish", "start_ev_patience_5_s", "send_Get15118EVCertificate_Install"])  # M01: M01.FR.01
    ready.to(ready, event=contract_certificate_wanted, cond="ISO15118Ctrlr_ContractCertificateInstallationEnabled", unless="message_fits", on="command_give_contract_certificate")  # M01
    ready.to(ready, event=contract_certificate_wanted, unless="ISO15118Ctrlr_ContractCertificateInstallationEnabled", on="command_give_contract_certificate")  # M01: M01.FR.01, M02.FR.01
    ready.to(asking, event=contract_certificate_wanted, cond=["ev_wants_it_updated", "ISO15118Ctrlr_ContractCertificateInstallationEnabled", "message_fits"], on=["note_wish", "start_ev_patience_5_s", "send_Get15118EVCertificate_Update"])  # M02: M02.FR.01

    asking.to(asking, event=contract_certificate_wanted, cond=["ISO15118Ctrlr_ContractCertificateInstallationEnabled", "message_fits"], unless="ev_wants_it_updated", on=["note_wish", "start_ev_patience_5_s", "send_Get15118EVCertificate_Install"])  # M01: M01.FR.01
    asking.to(ready, event=contract_certificate_wanted, cond="ISO15118Ctrlr_ContractCertificateInstallationEnabled", unless="message_fits", on="command_give_contract_certificate")  # M01
    asking.to(ready, event=contract_certificate_wanted, unless="ISO15118Ctrlr_ContractCertificateInstallationEnabled", on="command_give_contract_certificate")  # M01: M01.FR.01, M02.FR.01
    asking.to(asking, event=contract_certificate_wanted, cond=["ev_wants_it_updated", "ISO15118Ctrlr_ContractCertificateInstallationEnabled", "message_fits"], on=["note_wish", "start_ev_patience_5_s", "send_Get15118EVCertificate_Update"])  # M02: M02.FR.01
    asking.to(ready, event=Get15118EVCertificateResponse, cond="outcome_is_of_the_message_in_hand", on="command_give_contract_certificate")  # M01: M01.FR.01, M02.FR.01
    asking.to(ready, event=Get15118EVCertificateFailed, cond="outcome_is_of_the_message_in_hand", on="command_give_contract_certificate")  # M01: M01.FR.01, M02.FR.01
    asking.to(ready, event=ev_patience, on="command_give_contract_certificate")  # M01: M01.FR.01, M02.FR.01

    def ISO15118Ctrlr_ContractCertificateInstallationEnabled(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.ContractCertificateInstallationEnabled")

    def message_fits(self) -> bool:
        return self.model.guard("message_fits")

    def ev_wants_it_updated(self) -> bool:
        return self.model.guard("ev_wants_it_updated")

    def outcome_is_of_the_message_in_hand(self) -> bool:
        return self.model.guard("outcome_is_of_the_message_in_hand")

    def note_wish(self) -> None:
        self.model.did("note_wish")

    def start_ev_patience_5_s(self) -> None:
        self.model.did("start ev_patience (5 s)")

    def send_Get15118EVCertificate_Install(self) -> None:
        self.model.did("send Get15118EVCertificate(Install)")

    def command_give_contract_certificate(self) -> None:
        self.model.did("command give_contract_certificate")

    def send_Get15118EVCertificate_Update(self) -> None:
        self.model.did("send Get15118EVCertificate(Update)")
