# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `authorization` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class AuthorizationChart(Chart):
    # Who may charge at the EVSE. EVSE 0 stands for a driver who has not chosen an EVSE yet.

    # Nobody is authorized.
    nobody = State("nobody", value="nobody", initial=True, enter=["forget_the_driver", "cancel_ev_connection_timeout", "cancel_ev_return_timeout", "raise_occupancy_changed"])
    # The CSMS is asked whether the idToken may charge.
    asking = State("asking", value="asking")
    # A driver is authorized.
    class authorized(State.Compound, name="authorized", value="authorized", enter="raise_occupancy_changed"):
        # Energy may be offered.
        fully = State("authorized.fully", value="authorized.fully", initial=True)
        # The CSMS does not accept the idToken; energy is offered up to MaxEnergyOnInvalidId.
        limited = State("authorized.limited", value="authorized.limited", enter="start_energy_check_1_s", exit="cancel_energy_check")
        # The CSMS does not accept the idToken; no more energy may be offered.
        exhausted = State("authorized.exhausted", value="authorized.exhausted")
    # The authorization has ended, but its transaction goes on or the driver's cable is still locked.
    ended = State("ended", value="ended")
    # The same driver presents the idToken once more while the transaction goes on.
    asking_again = State("asking_again", value="asking_again")

    token_offered = Event("token_offered", name="token_offered")  # A presented idToken is meant for this EVSE.
    AuthorizeResponse = Event("AuthorizeResponse", name="AuthorizeResponse")
    AuthorizeFailed = Event("AuthorizeFailed", name="AuthorizeFailed")
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    ev_connected = Event("ev_connected", name="ev_connected")  # There is a connection with the EV.
    ev_connection_timeout = Event("ev_connection_timeout", name="ev_connection_timeout")  # How long an authorized driver may take to plug in.
    transaction_ended = Event("transaction_ended", name="transaction_ended")  # The transaction of this EVSE is over; normally means that its driver or EV, or the operator, was done with it.
    start_pressed = Event("start_pressed", name="start_pressed")  # The start button is pressed.
    contract_offered = Event("contract_offered", name="contract_offered")  # The CSMS is to be asked about the contract of an EV; with what it needs to check the certificates.
    master_pass_presented = Event("master_pass_presented", name="master_pass_presented")  # An idToken of the group AuthCtrlr.MasterPassGroupId is presented.
    chosen_transactions_stop = Event("chosen_transactions_stop", name="chosen_transactions_stop")  # The user with the master pass has picked transactions; they stop.
    authorization_claimed = Event("authorization_claimed", name="authorization_claimed")  # An EV is connected at an EVSE, and a driver who had no EVSE yet takes it.
    authorization_handed_over = Event("authorization_handed_over", name="authorization_handed_over")  # A driver who was authorized before an EVSE was known is authorized at this one.
    invalid_id_reported = Event("invalid_id_reported", name="invalid_id_reported")  # The CSMS answered a TransactionEvent with an authorization status other than Accepted.
    energy_check = Event("energy_check", name="energy_check")  # When the station looks again whether MaxEnergyOnInvalidId is used up.
    meter_read = Event("meter_read", name="meter_read")  # The meter has new values; they are read over the meter port.
    cable_removed = Event("cable_removed", name="cable_removed")  # The cable is out of the socket, and the EV with it.
    stop_pressed = Event("stop_pressed", name="stop_pressed")  # The stop button is pressed.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.
    ev_return_timeout = Event("ev_return_timeout", name="ev_return_timeout")  # How long an EV on an attached cable may be away before the authorization ends (the station's choice).
    session_ended_by_ev = Event("session_ended_by_ev", name="session_ended_by_ev")  # The EV ends its charging session (ISO 15118 SessionStopReq with Terminate).
    remote_start_ordered = Event("remote_start_ordered", name="remote_start_ordered")  # The CSMS has a driver who is to charge at this EVSE.
    authorization_refused = Event("authorization_refused", name="authorization_refused")  # A presented idToken may not charge here.
    remote_stop_ordered = Event("remote_stop_ordered", name="remote_stop_ordered")  # The CSMS wants the transaction of this EVSE stopped.
    operability_changed = Event("operability_changed", name="operability_changed")  # The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it.
    lock_failed = Event("lock_failed", name="lock_failed")  # The plug could not be locked in its socket, or is held no longer.

    nobody.to(STAY, event=token_offered, cond="it_is_a_known_master_pass", on=["note_master_pass", "command_show_message", "raise_master_pass_presented"])  # C16: C12.FR.09, C16.FR.02, C16.FR.03, C16.FR.04, C16.FR.05
    nobody.to(STAY, event=token_offered, cond="evse_is_out_of_service", on=["note_out_of_service", "command_show_message", "raise_authorization_refused"])  # G03
    nobody.to(STAY, event=token_offered, cond="token_is_that_of_a_reservation", on=["use_reservation", "raise_reservation_used", "raise_reservations_changed", "raise_token_offered"])  # H03: H03.FR.01, H03.FR.02, H03.FR.03, H03.FR.04, H03.FR.05, H03.FR.06, H03.FR.09
    nobody.to(STAY, event=token_offered, cond="known_group_is_that_of_a_reservation", on=["use_reservation", "raise_reservation_used", "raise_reservations_changed", "raise_token_offered"])  # H03: H03.FR.04, H03.FR.05, H03.FR.06, H03.FR.07, H03.FR.09
    nobody.to(asking, event=token_offered, cond=["evse_is_kept_for_others", "unknown_group_may_be_that_of_a_reservation", "connection_is_online", "registration_is_accepted"], unless="AuthCtrlr_DisableRemoteAuthorization", on=["note_offered_token", "send_Authorize"])  # H03: H03.FR.08
    nobody.to(STAY, event=token_offered, cond="evse_is_kept_for_others", on=["note_reserved", "command_show_message", "raise_authorization_refused"])  # H03: H01.FR.07, H01.FR.09
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "TxCtrlr_TxBeforeAcceptedEnabled", "list_accepts_the_token"], unless=["registration_is_accepted", "registration_is_rejected"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # B02: B02.FR.03
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "TxCtrlr_TxBeforeAcceptedEnabled", "cache_accepts_the_token"], unless=["registration_is_accepted", "registration_is_rejected", "list_knows_the_token"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # B02: B02.FR.03
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "registration_is_rejected", "TxCtrlr_TxBeforeAcceptedEnabled", "list_accepts_the_token"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # B03: B03.FR.01
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "registration_is_rejected", "TxCtrlr_TxBeforeAcceptedEnabled", "cache_accepts_the_token"], unless="list_knows_the_token", on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # B03: B03.FR.01
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "AuthCtrlr_LocalPreAuthorize", "list_accepts_the_token"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C14: C14.FR.01, C14.FR.02, C14.FR.04
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "AuthCtrlr_DisableRemoteAuthorization", "list_accepts_the_token"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C14: C14.FR.01, C14.FR.02, C14.FR.04
    nobody.to(STAY, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "list_refuses_the_token", "LocalAuthListCtrlr_DisablePostAuthorize"], unless="AuthCtrlr_DisableRemoteAuthorization", on=["note_local_refusal", "command_show_message", "raise_authorization_refused"])  # C14
    nobody.to(asking, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "list_refuses_the_token"], unless=["AuthCtrlr_DisableRemoteAuthorization", "LocalAuthListCtrlr_DisablePostAuthorize"], on=["note_offered_token", "send_Authorize"])  # C14: C14.FR.01, C14.FR.03
    nobody.to(asking, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "list_entry_has_expired"], unless="AuthCtrlr_DisableRemoteAuthorization", on=["note_offered_token", "send_Authorize"])  # C14: C14.FR.05
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "AuthCtrlr_LocalPreAuthorize", "cache_accepts_the_token"], unless="list_knows_the_token", on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C12: C12.FR.02, C12.FR.04
    nobody.to(authorized, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "AuthCtrlr_DisableRemoteAuthorization", "cache_accepts_the_token"], unless="list_knows_the_token", on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C12: C12.FR.02, C12.FR.04
    nobody.to(STAY, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "cache_refuses_the_token", "AuthCacheCtrlr_DisablePostAuthorize"], unless=["AuthCtrlr_DisableRemoteAuthorization", "list_knows_the_token"], on=["note_local_refusal", "command_show_message", "raise_authorization_refused"])  # C12
    nobody.to(asking, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "cache_refuses_the_token"], unless=["AuthCtrlr_DisableRemoteAuthorization", "list_knows_the_token", "AuthCacheCtrlr_DisablePostAuthorize"], on=["note_offered_token", "send_Authorize"])  # C12: C10.FR.03, C12.FR.05
    nobody.to(STAY, event=token_offered, cond=["connection_is_online", "registration_is_accepted", "AuthCtrlr_DisableRemoteAuthorization"], on=["note_local_refusal", "command_show_message", "raise_authorization_refused"])  # C12
    nobody.to(authorized, event=token_offered, cond=["AuthCtrlr_LocalAuthorizeOffline", "cache_accepts_the_token"], unless=["connection_is_online", "a_list_is_held"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C12: C12.FR.02, C12.FR.04
    nobody.to(authorized, event=token_offered, cond=["AuthCtrlr_LocalAuthorizeOffline", "AuthCtrlr_OfflineTxForUnknownIdEnabled", "cache_accepts_the_token"], unless=["connection_is_online", "list_knows_the_token"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C12: C12.FR.02, C12.FR.04
    nobody.to(authorized, event=token_offered, cond=["AuthCtrlr_LocalAuthorizeOffline", "list_accepts_the_token"], unless="connection_is_online", on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C13: C13.FR.01, C13.FR.02, C13.FR.03, C13.FR.04, C13.FR.05, C13.FR.06
    nobody.to(authorized, event=token_offered, cond="AuthCtrlr_OfflineTxForUnknownIdEnabled", unless=["connection_is_online", "list_knows_the_token", "cache_knows_the_token"], on=["take_known_authorization", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C15: C13.FR.04, C13.FR.06, C15.FR.01, C15.FR.08
    nobody.to(asking, event=token_offered, cond=["connection_is_online", "registration_is_accepted"], on=["note_offered_token", "send_Authorize"])  # C01: C01.FR.02, C01.FR.04, C01.FR.05, C06.FR.02, C06.FR.03, C08.FR.01, C08.FR.02
    nobody.to(STAY, event=token_offered, on=["note_csms_out_of_reach", "command_show_message", "raise_authorization_refused"])  # C01
    nobody.to(STAY, event=start_pressed, cond=["AuthCtrlr_SupportedIdTokenTypes_has_NoAuthorization", "evse_is_kept_for_others"], on=["note_reserved", "command_show_message"])  # H03: H01.FR.07, H01.FR.09
    nobody.to(authorized, event=start_pressed, cond="AuthCtrlr_SupportedIdTokenTypes_has_NoAuthorization", unless="evse_is_out_of_service", on=["take_start_button", "start_ev_connection_timeout_time_to_plug_in", "command_show_message", "raise_authorized"])  # C02: C02.FR.01
    nobody.to(asking, event=contract_offered, on=["note_offered_token", "send_Authorize"])  # C07: C07.FR.01, C07.FR.02, C07.FR.06
    nobody.to(STAY, event=master_pass_presented, cond="transaction_is_ongoing", unless="UIInput_Available", on="raise_authorization_ended")  # C16: C16.FR.02
    nobody.to(STAY, event=chosen_transactions_stop, cond=["transaction_is_ongoing", "transaction_is_chosen"], on="raise_authorization_ended")  # C16: C16.FR.01
    nobody.to(STAY, event=authorization_handed_over, cond="driver_is_that_of_a_reservation", on=["use_reservation", "raise_reservation_used", "raise_reservations_changed", "raise_authorization_handed_over"])  # H03: H03.FR.09
    nobody.to(authorized, event=authorization_handed_over, cond=["csms_accepts_the_driver", "ev_connection_is_connected"], on=["take_over", "raise_authorized"])  # E03
    nobody.to(authorized, event=authorization_handed_over, cond="csms_accepts_the_driver", on=["take_over", "raise_authorization_taken_over"])  # E03
    nobody.to(authorized.limited, event=authorization_handed_over, cond="energy_is_left_for_an_invalid_id", unless="csms_accepts_the_driver", on=["take_over", "raise_authorization_taken_over"])  # E03: E05.FR.03
    nobody.to(authorized.exhausted, event=authorization_handed_over, unless=["csms_accepts_the_driver", "energy_is_left_for_an_invalid_id"], on=["take_over", "raise_authorization_taken_over"])  # E03: E05.FR.02
    nobody.to(STAY, event=session_ended_by_ev, cond="transaction_is_ongoing", on="raise_authorization_ended")  # E15: E15.FR.04, E15.FR.05
    nobody.to(STAY, event=remote_start_ordered, cond="driver_is_that_of_a_reservation", on=["use_reservation", "raise_reservation_used", "raise_reservations_changed", "raise_remote_start_ordered"])  # H03: H03.FR.01, H03.FR.02, H03.FR.03, H03.FR.04, H03.FR.05, H03.FR.06, H03.FR.09
    nobody.to(STAY, event=remote_start_ordered, cond=["ev_connection_is_connected", "token_is_to_be_authorized"], on=["note_remote_start", "raise_token_offered"])  # F01: F01.FR.01
    nobody.to(authorized, event=remote_start_ordered, cond="ev_connection_is_connected", unless="token_is_to_be_authorized", on=["note_remote_start", "take_remote_driver", "command_show_message", "raise_authorized"])  # F01: F01.FR.02, C05.FR.01, C03.FR.01
    nobody.to(STAY, event=remote_start_ordered, cond="token_is_to_be_authorized", unless="ev_connection_is_connected", on=["note_remote_start", "raise_token_offered"])  # F02: F02.FR.09
    nobody.to(authorized, event=remote_start_ordered, unless=["ev_connection_is_connected", "token_is_to_be_authorized"], on=["note_remote_start", "take_remote_driver", "start_ev_connection_timeout_TxCtrlr_EVConnectionTimeOut", "command_show_message", "raise_authorized"])  # F02: F02.FR.10, C05.FR.01, C03.FR.01, C01.FR.26
    nobody.to(STAY, event=authorization_refused, on=["forget_the_driver", "raise_occupancy_changed"])  # F01
    nobody.to(STAY, event=remote_stop_ordered, on="raise_authorization_ended")  # F03

    asking.to(nobody, event=AuthorizeResponse, cond="AuthorizeResponse_certificateStatus_is_not_Accepted", unless="answer_is_about_another_token", on=["note_certificate_refusal", "command_show_message", "raise_authorization_refused"])  # C07: C07.FR.13, C07.FR.14, C07.FR.15, C07.FR.16, C07.FR.17
    asking.to(nobody, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "answer_is_a_master_pass"], unless="answer_is_about_another_token", on=["note_master_pass", "command_show_message", "raise_master_pass_presented"])  # C16: C12.FR.09, C16.FR.02, C16.FR.03
    asking.to(STAY, event=AuthorizeResponse, cond="answer_is_about_another_token", on="note_answer_on_second_token")  # C09
    asking.to(authorized, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "token_is_allowed_at_this_evse", "ev_connection_is_connected", "answered_group_is_that_of_a_reservation"], on=["use_reservation", "take_authorization", "command_show_message", "raise_reservation_used", "raise_reservations_changed", "raise_authorized"])  # H03: H03.FR.04, H03.FR.05, H03.FR.06, H03.FR.08, H03.FR.09
    asking.to(nobody, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "an_ev_came_meanwhile", "answered_group_is_that_of_a_reservation"], on=["use_reservation", "take_authorization", "command_show_message", "raise_reservation_used", "raise_reservations_changed", "raise_authorization_handed_over"])  # H03: H03.FR.05, H03.FR.06, H03.FR.08, H03.FR.09
    asking.to(authorized, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "token_is_allowed_at_this_evse", "answered_group_is_that_of_a_reservation"], unless="ev_connection_is_connected", on=["use_reservation", "take_authorization", "start_ev_connection_timeout_TxCtrlr_EVConnectionTimeOut", "command_show_message", "raise_reservation_used", "raise_reservations_changed", "raise_authorized"])  # H03: H03.FR.04, H03.FR.05, H03.FR.06, H03.FR.08, H03.FR.09
    asking.to(nobody, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "evse_is_kept_for_others"], on=["note_reserved_to_another", "command_show_message", "raise_authorization_refused"])  # H03: H01.FR.07, H01.FR.09
    asking.to(authorized, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "token_is_allowed_at_this_evse", "ev_connection_is_connected"], on=["take_authorization", "command_show_message", "raise_authorized"])  # C01: C01.FR.21
    asking.to(nobody, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "an_ev_came_meanwhile"], on=["take_authorization", "command_show_message", "raise_authorization_handed_over"])  # C01: C01.FR.21
    asking.to(authorized, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "token_is_allowed_at_this_evse"], unless="ev_connection_is_connected", on=["take_authorization", "start_ev_connection_timeout_TxCtrlr_EVConnectionTimeOut", "command_show_message", "raise_authorized"])  # C01: C01.FR.21
    asking.to(nobody, event=AuthorizeResponse, on=["note_refusal", "command_show_message", "raise_authorization_refused"])  # C01: C01.FR.21
    asking.to(STAY, event=AuthorizeFailed, cond="failure_is_about_another_token", on="forget_second_token")  # C09
    asking.to(nobody, event=AuthorizeFailed, cond="it_was_about_a_contract", unless="connection_is_online", on="raise_contract_unanswered")  # C07: C07.FR.07, C07.FR.08
    asking.to(nobody, event=AuthorizeFailed, unless="connection_is_online", on="raise_token_offered")  # C13: C13.FR.03
    asking.to(nobody, event=AuthorizeFailed, on=["note_csms_out_of_reach", "command_show_message", "raise_authorization_refused"])  # C01: C01.FR.07, C06.FR.04, C07.FR.04, C09.FR.10
    asking.to(nobody, event=station_started)  # C01
    asking.to(nobody, event=master_pass_presented, cond="transaction_is_ongoing", unless="UIInput_Available", on="raise_authorization_ended")  # C16: C16.FR.02
    asking.to(nobody, event=chosen_transactions_stop, cond=["transaction_is_ongoing", "transaction_is_chosen"], on="raise_authorization_ended")  # C16: C16.FR.01
    asking.to(nobody, event=session_ended_by_ev, on="raise_authorization_ended")  # E15
    asking.to(nobody, event=remote_stop_ordered, on="raise_authorization_ended")  # F03
    asking.to(nobody, event=operability_changed, cond="evse_is_out_of_service", on=["note_out_of_service", "command_show_message"])  # G03

    authorized.to(STAY, event=token_offered, cond="it_is_a_known_master_pass", on=["note_master_pass", "command_show_message", "raise_master_pass_presented"])  # C16: C12.FR.09, C16.FR.02, C16.FR.03, C16.FR.04, C16.FR.05
    authorized.to(ended, event=token_offered, cond=["known_token_is_of_the_same_group", "transaction_is_ongoing"], unless="token_is_the_authorized_one", on="raise_authorization_ended")  # C09: C01.FR.03, C09.FR.03, C09.FR.07, E07.FR.01, E08.FR.02
    authorized.to(nobody, event=token_offered, cond="known_token_is_of_the_same_group", unless=["token_is_the_authorized_one", "transaction_is_ongoing"], on="raise_authorization_ended")  # C09
    authorized.to(STAY, event=token_offered, cond=["a_second_token_may_matter", "transaction_is_ongoing", "connection_is_online", "registration_is_accepted"], unless=["token_is_the_authorized_one", "known_token_is_of_the_same_group", "a_second_token_is_asked_about", "AuthCtrlr_DisableRemoteAuthorization"], on=["note_second_token", "send_Authorize"])  # C09: C09.FR.05
    authorized.to(ended, event=token_offered, cond=["token_is_the_authorized_one", "transaction_is_ongoing"], on="raise_authorization_ended")  # C01: C01.FR.03, C01.FR.25, E07.FR.01, E08.FR.01
    authorized.to(nobody, event=token_offered, cond="token_is_the_authorized_one", unless="transaction_is_ongoing", on="raise_authorization_ended")  # C01: C01.FR.25
    authorized.to(STAY, event=token_offered, unless="token_is_the_authorized_one", on=["note_evse_in_use", "command_show_message"])  # C01
    authorized.to(STAY, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "answer_is_a_master_pass"], on=["note_master_pass", "command_show_message", "raise_master_pass_presented"])  # C16: C16.FR.02
    authorized.to(ended, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "answer_is_of_the_same_group", "transaction_is_ongoing"], on=["note_answer_on_second_token", "raise_authorization_ended"])  # C09: C09.FR.03
    authorized.to(STAY, event=AuthorizeResponse, on=["note_answer_on_second_token", "command_show_message"])  # C09: C09.FR.11
    authorized.to(STAY, event=AuthorizeFailed, on=["forget_second_token", "command_show_message"])  # C09
    authorized.to(STAY, event=ev_connected, on=["cancel_ev_connection_timeout", "cancel_ev_return_timeout"])  # C01
    authorized.to(ended, event=ev_connection_timeout, cond="transaction_is_ongoing", on="raise_authorization_timed_out")  # C01: C01.FR.26
    authorized.to(nobody, event=ev_connection_timeout, unless="transaction_is_ongoing", on="raise_authorization_timed_out")  # C01: C01.FR.26
    authorized.to(ended, event=transaction_ended, cond="cable_is_kept", unless="transaction_ended_normally")  # C01
    authorized.to(nobody, event=transaction_ended)  # C01
    authorized.to(ended, event=master_pass_presented, cond="transaction_is_ongoing", unless="UIInput_Available", on="raise_authorization_ended")  # C16: C16.FR.02
    authorized.to(ended, event=chosen_transactions_stop, cond=["transaction_is_ongoing", "transaction_is_chosen"], on="raise_authorization_ended")  # C16: C16.FR.01
    authorized.to(nobody, event=authorization_claimed, cond="driver_has_no_evse_yet", on=["cancel_ev_connection_timeout", "raise_authorization_handed_over"])  # E03
    authorized.to(ended, event=invalid_id_reported, cond=["it_is_about_this_transaction", "TxCtrlr_StopTxOnInvalidId"], on="raise_authorization_revoked")  # E05: E05.FR.09, E05.FR.10, C15.FR.03, C15.FR.04
    authorized.to(ended, event=stop_pressed, cond="transaction_is_ongoing", on="raise_authorization_ended")  # E07: E07.FR.05
    authorized.to(nobody, event=stop_pressed, unless="transaction_is_ongoing", on="raise_authorization_ended")  # E07
    authorized.to(ended, event=ev_disconnected, cond=["TxCtrlr_StopTxOnEVSideDisconnect", "transaction_is_ongoing"])  # E09: E09.FR.01, E09.FR.03
    authorized.to(ended, event=ev_disconnected, cond=["TxCtrlr_StopTxOnEVSideDisconnect", "cable_is_kept"], unless=["transaction_is_ongoing", "OCPPCommCtrlr_UnlockOnEVSideDisconnect"])  # E09: E09.FR.01, E09.FR.03
    authorized.to(nobody, event=ev_disconnected, cond="TxCtrlr_StopTxOnEVSideDisconnect", unless="transaction_is_ongoing")  # E09: E09.FR.01
    authorized.to(STAY, event=ev_disconnected, cond="cable_is_kept", unless="TxCtrlr_StopTxOnEVSideDisconnect")  # E10: E10.FR.01
    authorized.to(STAY, event=ev_disconnected, cond="transaction_is_ongoing", unless=["TxCtrlr_StopTxOnEVSideDisconnect", "cable_is_kept"], on="start_ev_return_timeout_TxCtrlr_EVConnectionTimeOut")  # E10
    authorized.to(STAY, event=ev_disconnected, unless=["TxCtrlr_StopTxOnEVSideDisconnect", "cable_is_kept", "transaction_is_ongoing"], on="start_ev_connection_timeout_TxCtrlr_EVConnectionTimeOut")  # E10
    authorized.to(ended, event=ev_return_timeout, on="raise_ev_stayed_away")  # E10: E10.FR.02
    authorized.to(ended, event=session_ended_by_ev, cond="transaction_is_ongoing", on="raise_authorization_ended")  # E15: E15.FR.04, E15.FR.05
    authorized.to(nobody, event=session_ended_by_ev, unless="transaction_is_ongoing", on="raise_authorization_ended")  # E15
    authorized.to(ended, event=remote_stop_ordered, on="raise_authorization_ended")  # F03: F03.FR.02, F03.FR.03
    authorized.to(nobody, event=operability_changed, cond="charging_is_out_of_service", on=["note_out_of_service", "command_show_message", "raise_authorization_ended"])  # G03
    authorized.to(STAY, event=lock_failed, cond=["it_is_the_connected_connector", "transaction_is_ongoing"], on=["note_not_locked", "command_show_message"])  # G05: G05.FR.04
    authorized.to(nobody, event=lock_failed, cond="it_is_the_connected_connector", unless="transaction_is_ongoing", on=["note_not_locked", "command_show_message"])  # G05: G05.FR.01, G05.FR.04

    authorized.fully.to(authorized.limited, event=invalid_id_reported, cond=["it_is_about_this_transaction", "energy_is_left_for_an_invalid_id"], unless="TxCtrlr_StopTxOnInvalidId")  # E05: E05.FR.03, C15.FR.07
    authorized.fully.to(authorized.exhausted, event=invalid_id_reported, cond="it_is_about_this_transaction", unless=["TxCtrlr_StopTxOnInvalidId", "energy_is_left_for_an_invalid_id"], on="raise_energy_withheld")  # E05: E05.FR.02, C15.FR.06

    authorized.limited.to(STAY, event=energy_check, cond="energy_is_left_for_an_invalid_id", on="start_energy_check_1_s")  # E05: E05.FR.03, C15.FR.07
    authorized.limited.to(authorized.exhausted, event=energy_check, unless="energy_is_left_for_an_invalid_id", on="raise_energy_withheld")  # E05: E05.FR.02, E05.FR.03, C15.FR.06, C15.FR.07
    authorized.limited.to(authorized.exhausted, event=meter_read, unless="energy_is_left_for_an_invalid_id", on="raise_energy_withheld")  # E05: E05.FR.02, E05.FR.03, C15.FR.06, C15.FR.07

    ended.to(STAY, event=token_offered, cond="it_is_a_known_master_pass", on=["note_master_pass", "command_show_message", "raise_master_pass_presented"])  # C16: C12.FR.09, C16.FR.02, C16.FR.03, C16.FR.04, C16.FR.05
    ended.to(asking_again, event=token_offered, cond=["token_is_the_authorized_one", "transaction_is_ongoing", "ev_connection_is_connected", "connection_is_online", "registration_is_accepted"], on=["note_offered_token", "send_Authorize"])  # E05: E09.FR.01
    ended.to(STAY, event=token_offered, cond=["token_is_the_authorized_one", "transaction_is_ongoing"], on="raise_owner_returned")  # E05: E09.FR.03
    ended.to(nobody, event=token_offered, cond="token_is_the_authorized_one", on="raise_owner_returned")  # E05: E05.FR.11, E09.FR.03, C15.FR.05
    ended.to(STAY, event=token_offered, unless="token_is_the_authorized_one", on=["note_evse_in_use", "command_show_message"])  # C01: C01.FR.23, C01.FR.24
    ended.to(STAY, event=ev_connected, on="cancel_ev_connection_timeout")  # C01
    ended.to(STAY, event=ev_connection_timeout, on="raise_authorization_timed_out")  # C01
    ended.to(nobody, event=transaction_ended, unless="cable_is_kept")  # E05
    ended.to(STAY, event=master_pass_presented, cond="transaction_is_ongoing", unless="UIInput_Available", on="raise_authorization_ended")  # C16: C16.FR.02
    ended.to(STAY, event=chosen_transactions_stop, cond=["transaction_is_ongoing", "transaction_is_chosen"], on="raise_authorization_ended")  # C16: C16.FR.01
    ended.to(nobody, event=cable_removed, cond="it_is_the_connected_connector", unless="transaction_is_ongoing")  # E05
    ended.to(STAY, event=session_ended_by_ev, cond="transaction_is_ongoing", on="raise_authorization_ended")  # E15: E15.FR.04, E15.FR.05
    ended.to(STAY, event=remote_stop_ordered, on="raise_authorization_ended")  # F03

    asking_again.to(authorized, event=AuthorizeResponse, cond=["AuthorizeResponse_idTokenInfo_status_is_Accepted", "token_is_allowed_at_this_evse", "ev_connection_is_connected"], on=["take_authorization", "command_show_message", "raise_authorized"])  # C01
    asking_again.to(ended, event=AuthorizeResponse, cond="transaction_is_ongoing", on=["note_refusal", "command_show_message", "raise_authorization_refused", "raise_owner_returned"])  # C01
    asking_again.to(nobody, event=AuthorizeResponse, on=["note_refusal", "command_show_message", "raise_authorization_refused", "raise_owner_returned"])  # C01
    asking_again.to(ended, event=AuthorizeFailed, cond="transaction_is_ongoing", on=["note_csms_out_of_reach", "command_show_message", "raise_authorization_refused", "raise_owner_returned"])  # C01
    asking_again.to(nobody, event=AuthorizeFailed, on=["note_csms_out_of_reach", "command_show_message", "raise_authorization_refused", "raise_owner_returned"])  # C01
    asking_again.to(ended, event=station_started)  # C01
    asking_again.to(STAY, event=ev_connected, on="cancel_ev_connection_timeout")  # C01
    asking_again.to(asking, event=transaction_ended, unless="cable_is_kept")  # E05
    asking_again.to(ended, event=master_pass_presented, cond="transaction_is_ongoing", unless="UIInput_Available", on="raise_authorization_ended")  # C16: C16.FR.02
    asking_again.to(ended, event=chosen_transactions_stop, cond=["transaction_is_ongoing", "transaction_is_chosen"], on="raise_authorization_ended")  # C16: C16.FR.01
    asking_again.to(ended, event=session_ended_by_ev, on="raise_authorization_ended")  # E15
    asking_again.to(ended, event=remote_stop_ordered, on="raise_authorization_ended")  # F03

    def it_is_a_known_master_pass(self) -> bool:
        return self.model.guard("it_is_a_known_master_pass")

    def evse_is_out_of_service(self) -> bool:
        return self.model.guard("evse_is_out_of_service")

    def token_is_that_of_a_reservation(self) -> bool:
        return self.model.guard("token_is_that_of_a_reservation")

    def known_group_is_that_of_a_reservation(self) -> bool:
        return self.model.guard("known_group_is_that_of_a_reservation")

    def evse_is_kept_for_others(self) -> bool:
        return self.model.guard("evse_is_kept_for_others")

    def unknown_group_may_be_that_of_a_reservation(self) -> bool:
        return self.model.guard("unknown_group_may_be_that_of_a_reservation")

    def connection_is_online(self) -> bool:
        return self.model.guard("connection is online")

    def registration_is_accepted(self) -> bool:
        return self.model.guard("registration is accepted")

    def AuthCtrlr_DisableRemoteAuthorization(self) -> bool:
        return self.model.guard("AuthCtrlr.DisableRemoteAuthorization")

    def TxCtrlr_TxBeforeAcceptedEnabled(self) -> bool:
        return self.model.guard("TxCtrlr.TxBeforeAcceptedEnabled")

    def list_accepts_the_token(self) -> bool:
        return self.model.guard("list_accepts_the_token")

    def registration_is_rejected(self) -> bool:
        return self.model.guard("registration is rejected")

    def cache_accepts_the_token(self) -> bool:
        return self.model.guard("cache_accepts_the_token")

    def list_knows_the_token(self) -> bool:
        return self.model.guard("list_knows_the_token")

    def AuthCtrlr_LocalPreAuthorize(self) -> bool:
        return self.model.guard("AuthCtrlr.LocalPreAuthorize")

    def list_refuses_the_token(self) -> bool:
        return self.model.guard("list_refuses_the_token")

    def LocalAuthListCtrlr_DisablePostAuthorize(self) -> bool:
        return self.model.guard("LocalAuthListCtrlr.DisablePostAuthorize")

    def list_entry_has_expired(self) -> bool:
        return self.model.guard("list_entry_has_expired")

    def cache_refuses_the_token(self) -> bool:
        return self.model.guard("cache_refuses_the_token")

    def AuthCacheCtrlr_DisablePostAuthorize(self) -> bool:
        return self.model.guard("AuthCacheCtrlr.DisablePostAuthorize")

    def AuthCtrlr_LocalAuthorizeOffline(self) -> bool:
        return self.model.guard("AuthCtrlr.LocalAuthorizeOffline")

    def a_list_is_held(self) -> bool:
        return self.model.guard("a_list_is_held")

    def AuthCtrlr_OfflineTxForUnknownIdEnabled(self) -> bool:
        return self.model.guard("AuthCtrlr.OfflineTxForUnknownIdEnabled")

    def cache_knows_the_token(self) -> bool:
        return self.model.guard("cache_knows_the_token")

    def AuthCtrlr_SupportedIdTokenTypes_has_NoAuthorization(self) -> bool:
        return self.model.guard("AuthCtrlr.SupportedIdTokenTypes has NoAuthorization")

    def transaction_is_ongoing(self) -> bool:
        return self.model.guard("transaction is ongoing")

    def UIInput_Available(self) -> bool:
        return self.model.guard("UIInput.Available")

    def transaction_is_chosen(self) -> bool:
        return self.model.guard("transaction_is_chosen")

    def driver_is_that_of_a_reservation(self) -> bool:
        return self.model.guard("driver_is_that_of_a_reservation")

    def csms_accepts_the_driver(self) -> bool:
        return self.model.guard("csms_accepts_the_driver")

    def ev_connection_is_connected(self) -> bool:
        return self.model.guard("ev_connection is connected")

    def energy_is_left_for_an_invalid_id(self) -> bool:
        return self.model.guard("energy_is_left_for_an_invalid_id")

    def token_is_to_be_authorized(self) -> bool:
        return self.model.guard("token_is_to_be_authorized")

    def AuthorizeResponse_certificateStatus_is_not_Accepted(self) -> bool:
        return self.model.guard("AuthorizeResponse.certificateStatus != Accepted")

    def answer_is_about_another_token(self) -> bool:
        return self.model.guard("answer_is_about_another_token")

    def AuthorizeResponse_idTokenInfo_status_is_Accepted(self) -> bool:
        return self.model.guard("AuthorizeResponse.idTokenInfo.status == Accepted")

    def answer_is_a_master_pass(self) -> bool:
        return self.model.guard("answer_is_a_master_pass")

    def token_is_allowed_at_this_evse(self) -> bool:
        return self.model.guard("token_is_allowed_at_this_evse")

    def answered_group_is_that_of_a_reservation(self) -> bool:
        return self.model.guard("answered_group_is_that_of_a_reservation")

    def an_ev_came_meanwhile(self) -> bool:
        return self.model.guard("an_ev_came_meanwhile")

    def failure_is_about_another_token(self) -> bool:
        return self.model.guard("failure_is_about_another_token")

    def it_was_about_a_contract(self) -> bool:
        return self.model.guard("it_was_about_a_contract")

    def known_token_is_of_the_same_group(self) -> bool:
        return self.model.guard("known_token_is_of_the_same_group")

    def token_is_the_authorized_one(self) -> bool:
        return self.model.guard("token_is_the_authorized_one")

    def a_second_token_may_matter(self) -> bool:
        return self.model.guard("a_second_token_may_matter")

    def a_second_token_is_asked_about(self) -> bool:
        return self.model.guard("a_second_token_is_asked_about")

    def answer_is_of_the_same_group(self) -> bool:
        return self.model.guard("answer_is_of_the_same_group")

    def cable_is_kept(self) -> bool:
        return self.model.guard("cable_is_kept")

    def transaction_ended_normally(self) -> bool:
        return self.model.guard("transaction_ended_normally")

    def driver_has_no_evse_yet(self) -> bool:
        return self.model.guard("driver_has_no_evse_yet")

    def it_is_about_this_transaction(self) -> bool:
        return self.model.guard("it_is_about_this_transaction")

    def TxCtrlr_StopTxOnInvalidId(self) -> bool:
        return self.model.guard("TxCtrlr.StopTxOnInvalidId")

    def TxCtrlr_StopTxOnEVSideDisconnect(self) -> bool:
        return self.model.guard("TxCtrlr.StopTxOnEVSideDisconnect")

    def OCPPCommCtrlr_UnlockOnEVSideDisconnect(self) -> bool:
        return self.model.guard("OCPPCommCtrlr.UnlockOnEVSideDisconnect")

    def charging_is_out_of_service(self) -> bool:
        return self.model.guard("charging_is_out_of_service")

    def it_is_the_connected_connector(self) -> bool:
        return self.model.guard("it_is_the_connected_connector")

    def forget_the_driver(self) -> None:
        self.model.did("forget_the_driver")

    def cancel_ev_connection_timeout(self) -> None:
        self.model.did("cancel ev_connection_timeout")

    def cancel_ev_return_timeout(self) -> None:
        self.model.did("cancel ev_return_timeout")

    def raise_occupancy_changed(self) -> None:
        self.model.did("raise occupancy_changed")

    def start_energy_check_1_s(self) -> None:
        self.model.did("start energy_check (1 s)")

    def cancel_energy_check(self) -> None:
        self.model.did("cancel energy_check")

    def note_master_pass(self) -> None:
        self.model.did("note_master_pass")

    def command_show_message(self) -> None:
        self.model.did("command show_message")

    def raise_master_pass_presented(self) -> None:
        self.model.did("raise master_pass_presented")

    def note_out_of_service(self) -> None:
        self.model.did("note_out_of_service")

    def raise_authorization_refused(self) -> None:
        self.model.did("raise authorization_refused")

    def use_reservation(self) -> None:
        self.model.did("use_reservation")

    def raise_reservation_used(self) -> None:
        self.model.did("raise reservation_used")

    def raise_reservations_changed(self) -> None:
        self.model.did("raise reservations_changed")

    def raise_token_offered(self) -> None:
        self.model.did("raise token_offered")

    def note_offered_token(self) -> None:
        self.model.did("note_offered_token")

    def send_Authorize(self) -> None:
        self.model.did("send Authorize")

    def note_reserved(self) -> None:
        self.model.did("note_reserved")

    def take_known_authorization(self) -> None:
        self.model.did("take_known_authorization")

    def start_ev_connection_timeout_time_to_plug_in(self) -> None:
        self.model.did("start ev_connection_timeout (time_to_plug_in)")

    def raise_authorized(self) -> None:
        self.model.did("raise authorized")

    def note_local_refusal(self) -> None:
        self.model.did("note_local_refusal")

    def note_csms_out_of_reach(self) -> None:
        self.model.did("note_csms_out_of_reach")

    def take_start_button(self) -> None:
        self.model.did("take_start_button")

    def raise_authorization_ended(self) -> None:
        self.model.did("raise authorization_ended")

    def raise_authorization_handed_over(self) -> None:
        self.model.did("raise authorization_handed_over")

    def take_over(self) -> None:
        self.model.did("take_over")

    def raise_authorization_taken_over(self) -> None:
        self.model.did("raise authorization_taken_over")

    def raise_remote_start_ordered(self) -> None:
        self.model.did("raise remote_start_ordered")

    def note_remote_start(self) -> None:
        self.model.did("note_remote_start")

    def take_remote_driver(self) -> None:
        self.model.did("take_remote_driver")

    def start_ev_connection_timeout_TxCtrlr_EVConnectionTimeOut(self) -> None:
        self.model.did("start ev_connection_timeout (TxCtrlr.EVConnectionTimeOut)")

    def note_certificate_refusal(self) -> None:
        self.model.did("note_certificate_refusal")

    def note_answer_on_second_token(self) -> None:
        self.model.did("note_answer_on_second_token")

    def take_authorization(self) -> None:
        self.model.did("take_authorization")

    def note_reserved_to_another(self) -> None:
        self.model.did("note_reserved_to_another")

    def note_refusal(self) -> None:
        self.model.did("note_refusal")

    def forget_second_token(self) -> None:
        self.model.did("forget_second_token")

    def raise_contract_unanswered(self) -> None:
        self.model.did("raise contract_unanswered")

    def note_second_token(self) -> None:
        self.model.did("note_second_token")

    def note_evse_in_use(self) -> None:
        self.model.did("note_evse_in_use")

    def raise_authorization_timed_out(self) -> None:
        self.model.did("raise authorization_timed_out")

    def raise_authorization_revoked(self) -> None:
        self.model.did("raise authorization_revoked")

    def start_ev_return_timeout_TxCtrlr_EVConnectionTimeOut(self) -> None:
        self.model.did("start ev_return_timeout (TxCtrlr.EVConnectionTimeOut)")

    def raise_ev_stayed_away(self) -> None:
        self.model.did("raise ev_stayed_away")

    def note_not_locked(self) -> None:
        self.model.did("note_not_locked")

    def raise_energy_withheld(self) -> None:
        self.model.did("raise energy_withheld")

    def raise_owner_returned(self) -> None:
        self.model.did("raise owner_returned")
