# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `contract_authorization` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class ContractAuthorizationChart(Chart):
    # What becomes of the contract certificate that an EV presents (ISO 15118).

    # No contract is to be decided on.
    idle = State("idle", value="idle", initial=True)
    # A contract is being decided on; the EV waits for word.
    waiting = State("waiting", value="waiting")

    contract_presented = Event("contract_presented", name="contract_presented")  # The EV presents a contract certificate (ISO 15118) and has shown that it holds the key; `certificate` is the chain as PEM, leaf first.
    contract_unanswered = Event("contract_unanswered", name="contract_unanswered")  # The link was lost while the CSMS was asked about a contract.
    authorized = Event("authorized", name="authorized")  # A driver is authorized to charge at this EVSE.
    authorization_refused = Event("authorization_refused", name="authorization_refused")  # A presented idToken may not charge here.
    authorization_ended = Event("authorization_ended", name="authorization_ended")  # The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV.
    master_pass_presented = Event("master_pass_presented", name="master_pass_presented")  # An idToken of the group AuthCtrlr.MasterPassGroupId is presented.
    operability_changed = Event("operability_changed", name="operability_changed")  # The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.

    idle.to(STAY, event=contract_presented, unless="ISO15118Ctrlr_Enabled", on="command_refuse_contract")  # C07
    idle.to(STAY, event=contract_presented, unless="ISO15118Ctrlr_PnCEnabled", on="command_refuse_contract")  # C07
    idle.to(STAY, event=contract_presented, cond="driver_is_authorized_by_it", on="command_accept_contract")  # C07
    idle.to(STAY, event=contract_presented, unless="authorization_is_nobody", on="command_refuse_contract")  # C07
    idle.to(STAY, event=contract_presented, cond="evse_is_out_of_service", on=["command_refuse_contract", "command_show_message"])  # C07
    idle.to(waiting, event=contract_presented, cond=["connection_is_online", "registration_is_accepted", "chain_is_trusted"], unless="AuthCtrlr_DisableRemoteAuthorization", on=["note_contract", "raise_contract_offered"])  # C07: C07.FR.01, C07.FR.02
    idle.to(waiting, event=contract_presented, cond=["connection_is_online", "registration_is_accepted", "ISO15118Ctrlr_CentralContractValidationAllowed", "root_is_missing", "chain_fits_in_a_message"], unless="AuthCtrlr_DisableRemoteAuthorization", on=["note_contract", "raise_contract_offered"])  # C07: C07.FR.01, C07.FR.02, C07.FR.06
    idle.to(waiting, event=contract_presented, cond=["connection_is_online", "registration_is_accepted", "AuthCtrlr_DisableRemoteAuthorization", "contract_is_valid"], on="raise_token_offered")  # C07
    idle.to(waiting, event=contract_presented, cond=["ISO15118Ctrlr_ContractValidationOffline", "contract_is_valid"], unless="connection_is_online", on="raise_token_offered")  # C07: C07.FR.08, C07.FR.09, C07.FR.10, C07.FR.11, C07.FR.12
    idle.to(STAY, event=contract_presented, unless=["connection_is_online", "ISO15118Ctrlr_ContractValidationOffline"], on=["command_refuse_contract", "command_show_message"])  # C07: C07.FR.07
    idle.to(STAY, event=contract_presented, on=["command_refuse_contract", "command_show_message"])  # C07: C07.FR.08

    waiting.to(STAY, event=contract_unanswered, cond=["ISO15118Ctrlr_ContractValidationOffline", "contract_is_valid"], on="raise_token_offered")  # C07: C07.FR.08, C07.FR.09
    waiting.to(idle, event=contract_unanswered, on=["command_refuse_contract", "command_show_message"])  # C07: C07.FR.07, C07.FR.08
    waiting.to(idle, event=authorized, on="command_accept_contract")  # C07
    waiting.to(idle, event=authorization_refused, on="command_refuse_contract")  # C07
    waiting.to(idle, event=authorization_ended, on="command_refuse_contract")  # C07
    waiting.to(idle, event=master_pass_presented, on="command_refuse_contract")  # C07
    waiting.to(idle, event=operability_changed, cond="evse_is_out_of_service", on="command_refuse_contract")  # C07
    waiting.to(idle, event=ev_disconnected)  # C07

    def ISO15118Ctrlr_Enabled(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.Enabled")

    def ISO15118Ctrlr_PnCEnabled(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.PnCEnabled")

    def driver_is_authorized_by_it(self) -> bool:
        return self.model.guard("driver_is_authorized_by_it")

    def authorization_is_nobody(self) -> bool:
        return self.model.guard("authorization is nobody")

    def evse_is_out_of_service(self) -> bool:
        return self.model.guard("evse_is_out_of_service")

    def connection_is_online(self) -> bool:
        return self.model.guard("connection is online")

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def chain_is_trusted(self) -> bool:
        return self.model.guard("chain_is_trusted")

    def AuthCtrlr_DisableRemoteAuthorization(self) -> bool:
        return self.model.guard("AuthCtrlr.DisableRemoteAuthorization")

    def ISO15118Ctrlr_CentralContractValidationAllowed(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.CentralContractValidationAllowed")

    def root_is_missing(self) -> bool:
        return self.model.guard("root_is_missing")

    def chain_fits_in_a_message(self) -> bool:
        return self.model.guard("chain_fits_in_a_message")

    def contract_is_valid(self) -> bool:
        return self.model.guard("contract_is_valid")

    def ISO15118Ctrlr_ContractValidationOffline(self) -> bool:
        return self.model.guard("ISO15118Ctrlr.ContractValidationOffline")

    def command_refuse_contract(self) -> None:
        self.model.did("command refuse_contract")

    def command_accept_contract(self) -> None:
        self.model.did("command accept_contract")

    def command_show_message(self) -> None:
        self.model.did("command show_message")

    def note_contract(self) -> None:
        self.model.did("note_contract")

    def raise_contract_offered(self) -> None:
        self.model.did("raise contract_offered")

    def raise_token_offered(self) -> None:
        self.model.did("raise token_offered")
