# Written by `specharge build` from specs/. Change the specs, then build.
"""Machine `transaction` as a chart."""

from statemachine import Event, State

from . import STAY, Chart


class TransactionChart(Chart):
    # The transaction of the EVSE, from Started to Ended. EVSE 0 holds a transaction that began before an EVSE was chosen.

    # No transaction.
    idle = State("idle", value="idle", initial=True)
    # A transaction is open; the states in it are OCPP's chargingState.
    class ongoing(State.Compound, name="ongoing", value="ongoing", enter=["start_sample_for_update_SampledDataCtrlr_TxUpdatedInterval", "start_sample_for_end_SampledDataCtrlr_TxEndedInterval"], exit=["cancel_sample_for_update", "cancel_sample_for_end", "cancel_stop_overdue"]):
        # No EV is connected (chargingState Idle).
        ev_absent = State("ongoing.ev_absent", value="ongoing.ev_absent", initial=True)
        # An EV is connected and no energy is offered (chargingState EVConnected).
        ev_connected = State("ongoing.ev_connected", value="ongoing.ev_connected")
        # Energy flows (chargingState Charging).
        charging = State("ongoing.charging", value="ongoing.charging")
        # The EV takes no energy (chargingState SuspendedEV).
        suspended_ev = State("ongoing.suspended_ev", value="ongoing.suspended_ev")
        # The station offers no energy (chargingState SuspendedEVSE).
        suspended_evse = State("ongoing.suspended_evse", value="ongoing.suspended_evse")
        # The driver ended the authorization; the power path opens before Ended is sent.
        stopping_for_driver = State("ongoing.stopping_for_driver", value="ongoing.stopping_for_driver")
        # The CSMS stopped the transaction; the power path opens before Ended is sent.
        stopping_remotely = State("ongoing.stopping_remotely", value="ongoing.stopping_remotely")
        # A master pass ended it; the power path opens before Ended is sent.
        stopping_for_master_pass = State("ongoing.stopping_for_master_pass", value="ongoing.stopping_for_master_pass")
        # The CSMS withdrew the authorization; the power path opens before Ended is sent.
        stopping_deauthorized = State("ongoing.stopping_deauthorized", value="ongoing.stopping_deauthorized")
        # The EV ended its session; the power path opens before Ended is sent.
        stopping_for_ev = State("ongoing.stopping_for_ev", value="ongoing.stopping_for_ev")
        # The EVSE is to be reset; the power path opens before Ended is sent.
        stopping_for_reset = State("ongoing.stopping_for_reset", value="ongoing.stopping_for_reset")

    reset_begun = Event("reset_begun", name="reset_begun")  # An immediate reset has begun; a transaction of the EVSE, or of any, ends for it.
    energy_ended = Event("energy_ended", name="energy_ended")  # The power path is open; energy no longer flows.
    ev_disconnected = Event("ev_disconnected", name="ev_disconnected")  # The connection with the EV is lost.
    stop_overdue = Event("stop_overdue", name="stop_overdue")  # How long the hardware may take to open the power path before Ended is sent all the same.
    TransactionEventResponse = Event("TransactionEventResponse", name="TransactionEventResponse")
    authorization_ended = Event("authorization_ended", name="authorization_ended")  # The authorization was ended, by the driver's idToken or stop button, a master pass, a remote stop or the EV.
    vehicle_detected = Event("vehicle_detected", name="vehicle_detected")  # The detector of the parking bay sees a vehicle.
    ev_connected_event = Event("ev_connected_event", name="ev_connected")  # There is a connection with the EV.
    authorized = Event("authorized", name="authorized")  # A driver is authorized to charge at this EVSE.
    signed_data_received = Event("signed_data_received", name="signed_data_received")  # The meter delivers signed values.
    charging_allowed = Event("charging_allowed", name="charging_allowed")  # The EV is connected, the driver authorized, and the plug locked where it needs to be; energy may be offered.
    energy_started = Event("energy_started", name="energy_started")  # Energy flows to the EV.
    energy_suspended_by_ev = Event("energy_suspended_by_ev", name="energy_suspended_by_ev")  # The EV takes no energy although it is offered.
    energy_suspended_by_station = Event("energy_suspended_by_station", name="energy_suspended_by_station")  # The station offers no energy although EV and driver are here.
    station_started = Event("station_started", name="station_started")  # The station's software runs; what was kept is restored. There is a reason when the hardware knows it.
    phases_changed = Event("phases_changed", name="phases_changed")  # The EV charges over another number of phases.
    vehicle_departed = Event("vehicle_departed", name="vehicle_departed")  # The detector of the parking bay sees no vehicle any more.
    authorization_claimed = Event("authorization_claimed", name="authorization_claimed")  # An EV is connected at an EVSE, and a driver who had no EVSE yet takes it.
    transaction_handed_over = Event("transaction_handed_over", name="transaction_handed_over")  # A transaction that began without an EVSE goes on at this one.
    authorization_taken_over = Event("authorization_taken_over", name="authorization_taken_over")  # A driver who had no EVSE is authorized at this one now.
    authorization_timed_out = Event("authorization_timed_out", name="authorization_timed_out")  # No cable was plugged in within EVConnectionTimeOut.
    authorization_revoked = Event("authorization_revoked", name="authorization_revoked")  # The CSMS did not accept the idToken of the transaction, and that ends the authorization.
    connector_faulted = Event("connector_faulted", name="connector_faulted")  # The connector has a fault that keeps it from charging.
    emergency_pressed = Event("emergency_pressed", name="emergency_pressed")  # The emergency stop is pressed.
    ev_stayed_away = Event("ev_stayed_away", name="ev_stayed_away")  # The EV on an attached cable did not come back in time.
    remote_start_ordered = Event("remote_start_ordered", name="remote_start_ordered")  # The CSMS has a driver who is to charge at this EVSE.
    transaction_event_wanted = Event("transaction_event_wanted", name="transaction_event_wanted")  # The CSMS wants a TransactionEvent of an EVSE, or of all.
    operability_changed = Event("operability_changed", name="operability_changed")  # The station, an EVSE or a connector goes out of service, or is back; every machine looks what that means for it.
    aligned_values_due = Event("aligned_values_due", name="aligned_values_due")  # It is a moment of AlignedDataCtrlr.Interval.
    aligned_sample_due = Event("aligned_sample_due", name="aligned_sample_due")  # It is a moment of AlignedDataCtrlr.TxEndedInterval.
    sample_for_update = Event("sample_for_update", name="sample_for_update")  # When the next sampled meter values are sent.
    SampledDataCtrlr_TxUpdatedInterval_changed = Event("SampledDataCtrlr_TxUpdatedInterval_changed", name="SampledDataCtrlr.TxUpdatedInterval changed")
    sample_for_end = Event("sample_for_end", name="sample_for_end")  # When the next sample is taken that the Ended message carries.
    SampledDataCtrlr_TxEndedInterval_changed = Event("SampledDataCtrlr_TxEndedInterval_changed", name="SampledDataCtrlr.TxEndedInterval changed")
    metering_receipt_received = Event("metering_receipt_received", name="metering_receipt_received")  # The EV acknowledges a meter value that it was told (ISO 15118 MeteringReceiptReq), signed or not.
    energy_suspended_by_limit = Event("energy_suspended_by_limit", name="energy_suspended_by_limit")  # The station offers no energy as the limit is 0, although EV and driver are here.
    limit_changed = Event("limit_changed", name="limit_changed")  # The EV may take more or less from now on; shared tells whether that comes of sharing what the station may take.

    idle.to(STAY, event=TransactionEventResponse, cond="csms_tells_of_the_id", unless="csms_does_not_accept_the_id", on="remember_what_the_csms_told")  # C10: C10.FR.05
    idle.to(STAY, event=TransactionEventResponse, cond="csms_does_not_accept_the_id", on=["remember_what_the_csms_told", "raise_invalid_id_reported"])  # E05: C10.FR.05
    idle.to(STAY, event=vehicle_detected, cond="evse_is_out_of_service", on="note_vehicle_waits")  # G03
    idle.to(ongoing.charging, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "ev_connection_is_connected", "remote_start_is_news", "power_path_is_closed_transferring"], on=["open_transaction", "count_phases", "send_TransactionEvent_Started_RemoteStart_Charging"])  # F01: F01.FR.17, F01.FR.19, F02.FR.21, C05.FR.03, E01.FR.01, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.suspended_ev, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "ev_connection_is_connected", "remote_start_is_news", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_SuspendedEV"])  # F01: F01.FR.17, F01.FR.19, F02.FR.21, C05.FR.03, E01.FR.01, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "ev_connection_is_connected", "remote_start_is_news"], unless=["power_path_is_closed_transferring", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_EVConnected"])  # F01: F01.FR.17, F01.FR.19, F02.FR.21, C05.FR.03, E01.FR.01, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_absent, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "remote_start_is_news"], unless="ev_connection_is_connected", on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_Idle"])  # F02: F02.FR.01, F02.FR.11, F02.FR.13, F02.FR.21, C05.FR.03, E01.FR.01, E01.FR.15
    idle.to(ongoing.ev_absent, event=vehicle_detected, cond="TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", unless=["ev_connection_is_connected", "evse_is_out_of_service", "a_transaction_awaits_its_evse"], on=["open_transaction", "send_TransactionEvent_Started_EVDetected_Idle"])  # E01: E01.FR.01, E01.FR.15
    idle.to(ongoing.charging, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "ev_connection_is_connected", "power_path_is_closed_transferring"], on=["open_transaction", "count_phases", "send_TransactionEvent_Started_EVDetected_Charging"])  # E01: E01.FR.01, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.suspended_ev, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "ev_connection_is_connected", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_EVDetected_SuspendedEV"])  # E01: E01.FR.01, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=vehicle_detected, cond=["TxCtrlr_TxStartPoint_has_ParkingBayOccupancy", "ev_connection_is_connected"], unless=["power_path_is_closed_transferring", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_EVDetected_EVConnected"])  # E01: E01.FR.01, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=ev_connected_event, cond=["TxCtrlr_TxStartPoint_has_EVConnected", "remote_start_is_news"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_EVConnected"])  # F02: F02.FR.01, F02.FR.11, F02.FR.13, F02.FR.21, C05.FR.03, E01.FR.02, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=ev_connected_event, cond="TxCtrlr_TxStartPoint_has_EVConnected", on=["open_transaction", "send_TransactionEvent_Started_CablePluggedIn_EVConnected"])  # E01: E01.FR.02, E01.FR.15, E01.FR.16, E02.FR.06
    idle.to(ongoing.ev_connected, event=authorized, cond=["TxCtrlr_TxStartPoint_has_Authorized", "ev_connection_is_connected", "remote_start_is_news"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_EVConnected"])  # F01: F01.FR.02, F01.FR.03, F01.FR.05, F01.FR.17, F01.FR.19, C05.FR.03, E01.FR.15, E01.FR.16, E01.FR.03, E01.FR.10
    idle.to(ongoing.ev_absent, event=authorized, cond=["TxCtrlr_TxStartPoint_has_Authorized", "remote_start_is_news"], unless="ev_connection_is_connected", on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_Idle"])  # F02: F02.FR.01, F02.FR.10, F02.FR.11, F02.FR.13, F02.FR.21, C05.FR.03, E01.FR.15, E01.FR.03, E01.FR.10
    idle.to(ongoing.ev_connected, event=authorized, cond=["TxCtrlr_TxStartPoint_has_Authorized", "ev_connection_is_connected"], on=["open_transaction", "send_TransactionEvent_Started_Authorized_EVConnected"])  # E01: E01.FR.03, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_absent, event=authorized, cond="TxCtrlr_TxStartPoint_has_Authorized", unless="ev_connection_is_connected", on=["open_transaction", "send_TransactionEvent_Started_Authorized_Idle"])  # E01: E01.FR.03, E01.FR.10, E01.FR.15
    idle.to(ongoing.charging, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "ev_connection_is_connected", "remote_start_is_news", "power_path_is_closed_transferring"], on=["open_transaction", "count_phases", "send_TransactionEvent_Started_RemoteStart_Charging"])  # F01: F01.FR.17, F01.FR.19, F02.FR.21, C05.FR.03, E01.FR.04, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.suspended_ev, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "ev_connection_is_connected", "remote_start_is_news", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_SuspendedEV"])  # F01: F01.FR.17, F01.FR.19, F02.FR.21, C05.FR.03, E01.FR.04, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "ev_connection_is_connected", "remote_start_is_news"], unless=["power_path_is_closed_transferring", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_EVConnected"])  # F01: F01.FR.17, F01.FR.19, F02.FR.21, C05.FR.03, E01.FR.04, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_absent, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "remote_start_is_news"], unless="ev_connection_is_connected", on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_Idle"])  # F02: F02.FR.01, F02.FR.11, F02.FR.13, F02.FR.21, C05.FR.03, E01.FR.04, E01.FR.15
    idle.to(ongoing.charging, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "ev_connection_is_connected", "power_path_is_closed_transferring"], on=["open_transaction", "count_phases", "send_TransactionEvent_Started_SignedDataReceived_Charging"])  # E01: E01.FR.04, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.suspended_ev, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "ev_connection_is_connected", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_SignedDataReceived_SuspendedEV"])  # E01: E01.FR.04, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings", "ev_connection_is_connected"], unless=["power_path_is_closed_transferring", "power_path_is_closed_suspended_by_ev"], on=["open_transaction", "send_TransactionEvent_Started_SignedDataReceived_EVConnected"])  # E01: E01.FR.04, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_absent, event=signed_data_received, cond=["TxCtrlr_TxStartPoint_has_DataSigned", "SampledDataCtrlr_SignReadings"], unless=["ev_connection_is_connected", "evse_is_out_of_service", "a_transaction_awaits_its_evse"], on=["open_transaction", "send_TransactionEvent_Started_SignedDataReceived_Idle"])  # E01: E01.FR.04, E01.FR.15
    idle.to(ongoing.ev_connected, event=charging_allowed, cond=["TxCtrlr_TxStartPoint_has_PowerPathClosed", "remote_start_is_news"], on=["open_transaction", "send_TransactionEvent_Started_RemoteStart_EVConnected"])  # F01: F01.FR.02, F01.FR.03, F01.FR.05, F01.FR.17, F01.FR.19, C05.FR.03, E01.FR.15, E01.FR.16, F02.FR.01, F02.FR.21, E01.FR.05, E01.FR.10
    idle.to(ongoing.ev_connected, event=charging_allowed, cond=["TxCtrlr_TxStartPoint_has_PowerPathClosed", "driver_came_last"], on=["open_transaction", "send_TransactionEvent_Started_Authorized_EVConnected"])  # E01: E01.FR.05, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.ev_connected, event=charging_allowed, cond="TxCtrlr_TxStartPoint_has_PowerPathClosed", unless="driver_came_last", on=["open_transaction", "send_TransactionEvent_Started_CablePluggedIn_EVConnected"])  # E01: E01.FR.05, E01.FR.10, E01.FR.15, E01.FR.16
    idle.to(ongoing.charging, event=energy_started, cond=["TxCtrlr_TxStartPoint_has_EnergyTransfer", "remote_start_is_news"], on=["open_transaction", "count_phases", "send_TransactionEvent_Started_RemoteStart_Charging"])  # F01: F01.FR.02, F01.FR.03, F01.FR.05, F01.FR.17, F01.FR.19, C05.FR.03, E01.FR.15, E01.FR.16, F02.FR.01, F02.FR.21, E01.FR.06, E01.FR.10
    idle.to(ongoing.charging, event=energy_started, cond="TxCtrlr_TxStartPoint_has_EnergyTransfer", on=["open_transaction", "count_phases", "send_TransactionEvent_Started_ChargingStateChanged_Charging"])  # E01: E01.FR.06, E01.FR.10, E01.FR.15, E01.FR.16, E02.FR.18, E03.FR.13
    idle.to(STAY, event=vehicle_departed, on="note_vehicle_left")  # G03
    idle.to(ongoing.ev_absent, event=transaction_handed_over, on="take_over")  # E03
    idle.to(STAY, event=remote_start_ordered, on="note_remote_start")  # F01
    idle.to(ongoing.ev_absent, event=operability_changed, cond=["vehicle_waits", "TxCtrlr_TxStartPoint_has_ParkingBayOccupancy"], unless=["evse_is_out_of_service", "a_transaction_awaits_its_evse"], on=["open_transaction", "send_TransactionEvent_Started_EVDetected_Idle"])  # G03: E01.FR.01, E01.FR.15

    ongoing.to(idle, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_Authorized", "TxCtrlr_StopTxOnEVSideDisconnect", "authorization_is_authorized"], unless="TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", on=["send_TransactionEvent_Ended_EVCommunicationLost_Idle_EVDisconnected", "raise_transaction_ended"])  # E09: E09.FR.01, E07.FR.06
    ongoing.to(idle, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "csms_has_stopped"], on=["send_TransactionEvent_Ended_EVCommunicationLost_Idle_Remote", "raise_transaction_ended"])  # F03: F03.FR.09, F04.FR.03, E06.FR.02, E06.FR.15
    ongoing.to(idle, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "driver_has_stopped"], on=["send_TransactionEvent_Ended_EVCommunicationLost_Idle_Local", "raise_transaction_ended"])  # E06: E06.FR.02, E06.FR.06, E06.FR.15, E07.FR.05
    ongoing.to(idle, event=ev_disconnected, cond="TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", unless="driver_has_stopped", on=["send_TransactionEvent_Ended_EVCommunicationLost_Idle_EVDisconnected", "raise_transaction_ended"])  # E06: E06.FR.02, E06.FR.06, E06.FR.08, E06.FR.15, E07.FR.06
    ongoing.to(STAY, event=TransactionEventResponse, cond="csms_does_not_accept_the_id", on=["remember_what_the_csms_told", "raise_invalid_id_reported"])  # E05: C10.FR.05
    ongoing.to(STAY, event=TransactionEventResponse, cond="csms_gives_another_priority", unless="csms_does_not_accept_the_id", on=["note_charging_priority", "remember_what_the_csms_told", "raise_charging_priority_changed"])  # K03: K03.FR.05, C10.FR.05
    ongoing.to(STAY, event=TransactionEventResponse, cond="csms_tells_of_the_id", unless="csms_does_not_accept_the_id", on="remember_what_the_csms_told")  # C10: C10.FR.05
    ongoing.to(idle, event=authorization_ended, cond=["csms_stopped_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", "power_path_is_open"], on=["note_remote_stop", "send_TransactionEvent_Ended_RemoteStop_Remote", "raise_transaction_ended"])  # F03: F03.FR.03, F03.FR.09, E06.FR.03, E06.FR.06, E06.FR.08
    ongoing.to(STAY, event=authorization_ended, cond="csms_stopped_it", unless="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", on=["note_remote_stop", "send_TransactionEvent_Updated_RemoteStop"])  # F03: F03.FR.02, F03.FR.09, F04.FR.02
    ongoing.to(STAY, event=authorization_ended, cond=["the_ev_ended_it", "csms_knows_of_the_stop"])  # E15
    ongoing.to(idle, event=authorization_ended, cond=["the_ev_ended_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", "power_path_is_open"], unless="csms_knows_of_the_stop", on=["send_TransactionEvent_Ended_StopAuthorized_StoppedByEV", "raise_transaction_ended"])  # E15: E15.FR.04
    ongoing.to(STAY, event=authorization_ended, cond="the_ev_ended_it", unless=["csms_knows_of_the_stop", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], on="send_TransactionEvent_Updated_StopAuthorized")  # E15: E15.FR.05
    ongoing.to(idle, event=authorization_ended, cond=["a_master_pass_ended_it", "power_path_is_open"], on=["note_stopping_token", "send_TransactionEvent_Ended_StopAuthorized_MasterPass", "raise_transaction_ended"])  # C16: C16.FR.02, C16.FR.07
    ongoing.to(idle, event=authorization_ended, cond=["TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", "power_path_is_open"], on=["note_stopping_token", "send_TransactionEvent_Ended_StopAuthorized_Local", "raise_transaction_ended"])  # E07: E07.FR.02, E07.FR.05, E08.FR.04, E06.FR.03, E06.FR.06
    ongoing.to(STAY, event=authorization_ended, unless="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", on=["note_stopping_token", "note_driver_stopped", "send_TransactionEvent_Updated_StopAuthorized"])  # E07: E07.FR.02
    ongoing.to(STAY, event=vehicle_detected, on="send_TransactionEvent_Updated_EVDetected")  # E02: E02.FR.17, E03.FR.12
    ongoing.to(STAY, event=authorized, cond="remote_start_is_news", on=["note_authorized_again", "send_TransactionEvent_Updated_RemoteStart"])  # F01: F01.FR.02, F01.FR.03, F01.FR.05, F01.FR.17, F01.FR.19, F01.FR.25, C05.FR.03, E02.FR.01, E02.FR.20
    ongoing.to(STAY, event=authorized, on=["note_authorized_again", "send_TransactionEvent_Updated_Authorized"])  # E02: E02.FR.01, E02.FR.20, E02.FR.17, E01.FR.10
    ongoing.to(STAY, event=signed_data_received, on="send_TransactionEvent_Updated_SignedDataReceived")  # E02: E02.FR.17, E03.FR.12, E02.FR.16
    ongoing.to(STAY, event=phases_changed, on=["note_phases", "send_TransactionEvent_Updated_ChargingRateChanged"])  # E02: E02.FR.19, E03.FR.14, E02.FR.16, F01.FR.18
    ongoing.to(idle, event=vehicle_departed, cond=["TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", "csms_has_stopped"], on=["send_TransactionEvent_Ended_EVDeparted_Remote", "raise_transaction_ended"])  # F03: F03.FR.09, E06.FR.01, E06.FR.15
    ongoing.to(idle, event=vehicle_departed, cond=["TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", "driver_has_stopped"], on=["send_TransactionEvent_Ended_EVDeparted_Local", "raise_transaction_ended"])  # E06: E06.FR.01, E06.FR.15, E07.FR.05
    ongoing.to(idle, event=vehicle_departed, cond="TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", unless="driver_has_stopped", on=["send_TransactionEvent_Ended_EVDeparted_EVDisconnected", "raise_transaction_ended"])  # E06: E06.FR.01, E06.FR.08, E06.FR.15
    ongoing.to(STAY, event=vehicle_departed, unless="TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", on="send_TransactionEvent_Updated_EVDeparted")  # E02: E02.FR.17, E03.FR.12
    ongoing.to(idle, event=authorization_claimed, cond="transaction_has_no_evse_yet", on="raise_transaction_handed_over")  # E03
    ongoing.to(STAY, event=authorization_taken_over, unless="driver_brought_the_transaction", on=["note_authorized_again", "send_TransactionEvent_Updated_Authorized"])  # E03: E02.FR.01, E02.FR.20, E01.FR.10, E03.FR.12
    ongoing.to(STAY, event=authorization_taken_over, cond="driver_brought_the_transaction", on="note_driver_has_arrived")  # E03
    ongoing.to(idle, event=authorization_timed_out, unless="TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", on=["send_TransactionEvent_Ended_EVConnectTimeout_Timeout", "raise_transaction_ended"])  # E03: E03.FR.05, F02.FR.07
    ongoing.to(STAY, event=authorization_timed_out, cond="TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", unless="transaction_has_no_evse_yet", on="send_TransactionEvent_Updated_EVConnectTimeout")  # E03: E03.FR.15, F02.FR.08
    ongoing.to(idle, event=authorization_timed_out, cond=["TxCtrlr_TxStopPoint_has_ParkingBayOccupancy", "transaction_has_no_evse_yet"], on=["send_TransactionEvent_Ended_EVConnectTimeout_Timeout", "raise_transaction_ended"])  # E03: E03.FR.15, F02.FR.08
    ongoing.to(idle, event=authorization_revoked, cond=["TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", "power_path_is_open"], on=["send_TransactionEvent_Ended_Deauthorized_DeAuthorized", "raise_transaction_ended"])  # E05: E05.FR.10, E06.FR.04, E06.FR.06, C15.FR.04
    ongoing.to(STAY, event=authorization_revoked, unless="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", on="send_TransactionEvent_Updated_Deauthorized")  # E05: E05.FR.09, C15.FR.03
    ongoing.to(idle, event=connector_faulted, cond="it_is_the_connected_connector", on=["note_fault", "send_TransactionEvent_Ended_AbnormalCondition", "raise_transaction_ended"])  # E06: E06.FR.16, E06.FR.08, E07.FR.06
    ongoing.to(idle, event=emergency_pressed, on=["send_TransactionEvent_Ended_AbnormalCondition_EmergencyStop", "raise_transaction_ended"])  # E06: E06.FR.16, E06.FR.08, E07.FR.06
    ongoing.to(idle, event=ev_stayed_away, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", on=["send_TransactionEvent_Ended_EVCommunicationLost_Idle_EVDisconnected", "raise_transaction_ended"])  # E10: E10.FR.02
    ongoing.to(STAY, event=ev_stayed_away, unless="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", on="send_TransactionEvent_Updated_EVConnectTimeout")  # E10: E10.FR.02
    ongoing.to(STAY, event=remote_start_ordered, on="note_remote_start")  # F01
    ongoing.to(STAY, event=transaction_event_wanted, on="send_TransactionEvent_Updated_Trigger")  # F06: F06.FR.07, F06.FR.09, F06.FR.10
    ongoing.to(STAY, event=aligned_values_due, cond="AlignedDataCtrlr_SendDuringIdle")  # J01: J01.FR.20
    ongoing.to(STAY, event=aligned_values_due, cond="evse_tells_clock_values_while_idle_only", unless="AlignedDataCtrlr_SendDuringIdle")  # J01: J01.FR.19
    ongoing.to(STAY, event=aligned_values_due, cond="meter_has_clock_values", on="send_TransactionEvent_Updated_MeterValueClock")  # J01: J01.FR.22
    ongoing.to(STAY, event=aligned_sample_due, on="keep_clock_sample_for_end")  # J01: E06.FR.11, E07.FR.08, E08.FR.09, E09.FR.05, E10.FR.04, E12.FR.07, E15.FR.01
    ongoing.to(STAY, event=sample_for_update, cond="meter_has_values_for_update", on=["sample_for_update_message", "start_sample_for_update_SampledDataCtrlr_TxUpdatedInterval", "send_TransactionEvent_Updated_MeterValuePeriodic"])  # J02: J02.FR.11, J02.FR.01, E02.FR.10, E03.FR.08
    ongoing.to(STAY, event=sample_for_update, unless="meter_has_values_for_update", on="start_sample_for_update_SampledDataCtrlr_TxUpdatedInterval")  # J02
    ongoing.to(STAY, event=SampledDataCtrlr_TxUpdatedInterval_changed, on="start_sample_for_update_SampledDataCtrlr_TxUpdatedInterval")  # J02: J02.FR.11
    ongoing.to(STAY, event=sample_for_end, on=["keep_sample_for_end", "start_sample_for_end_SampledDataCtrlr_TxEndedInterval"])  # J02: E06.FR.11
    ongoing.to(STAY, event=SampledDataCtrlr_TxEndedInterval_changed, on="start_sample_for_end_SampledDataCtrlr_TxEndedInterval")  # J02
    ongoing.to(STAY, event=metering_receipt_received)  # J03: J03.FR.04

    ongoing.ev_absent.to(idle, event=reset_begun, cond="power_path_is_open", on=["send_TransactionEvent_Ended_ResetCommand_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.ev_absent.to(ongoing.stopping_for_reset, event=reset_begun, unless="power_path_is_open", on="start_stop_overdue_10_s")  # B12: B12.FR.04, B12.FR.08
    ongoing.ev_absent.to(ongoing.stopping_remotely, event=authorization_ended, cond=["csms_stopped_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless="power_path_is_open", on=["note_remote_stop", "start_stop_overdue_10_s"])  # F03
    ongoing.ev_absent.to(ongoing.stopping_for_ev, event=authorization_ended, cond=["the_ev_ended_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless=["csms_knows_of_the_stop", "power_path_is_open"], on="start_stop_overdue_10_s")  # E15: E15.FR.04
    ongoing.ev_absent.to(ongoing.stopping_for_master_pass, event=authorization_ended, cond="a_master_pass_ended_it", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # C16
    ongoing.ev_absent.to(ongoing.stopping_for_driver, event=authorization_ended, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # E07
    ongoing.ev_absent.to(ongoing.ev_connected, event=ev_connected_event, on="send_TransactionEvent_Updated_CablePluggedIn_EVConnected")  # E03: E03.FR.12, E01.FR.16, E01.FR.18, E02.FR.13
    ongoing.ev_absent.to(ongoing.stopping_deauthorized, event=authorization_revoked, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", unless="power_path_is_open", on="start_stop_overdue_10_s")  # E05

    ongoing.ev_connected.to(idle, event=reset_begun, cond="power_path_is_open", on=["send_TransactionEvent_Ended_ResetCommand_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.ev_connected.to(ongoing.stopping_for_reset, event=reset_begun, unless="power_path_is_open", on="start_stop_overdue_10_s")  # B12: B12.FR.04, B12.FR.08
    ongoing.ev_connected.to(ongoing.ev_absent, event=ev_disconnected, unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_TxStopPoint_has_Authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.ev_connected.to(ongoing.ev_absent, event=ev_disconnected, cond="TxCtrlr_TxStopPoint_has_Authorized", unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_StopTxOnEVSideDisconnect"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.ev_connected.to(ongoing.ev_absent, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_Authorized", "TxCtrlr_StopTxOnEVSideDisconnect"], unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "authorization_is_authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.ev_connected.to(ongoing.stopping_remotely, event=authorization_ended, cond=["csms_stopped_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless="power_path_is_open", on=["note_remote_stop", "start_stop_overdue_10_s"])  # F03
    ongoing.ev_connected.to(ongoing.stopping_for_ev, event=authorization_ended, cond=["the_ev_ended_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless=["csms_knows_of_the_stop", "power_path_is_open"], on="start_stop_overdue_10_s")  # E15: E15.FR.04
    ongoing.ev_connected.to(ongoing.stopping_for_master_pass, event=authorization_ended, cond="a_master_pass_ended_it", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # C16
    ongoing.ev_connected.to(ongoing.stopping_for_driver, event=authorization_ended, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # E07
    ongoing.ev_connected.to(ongoing.charging, event=energy_started, on=["count_phases", "send_TransactionEvent_Updated_ChargingStateChanged_Charging"])  # E02: E02.FR.13, E01.FR.18, E02.FR.15, E02.FR.18, E03.FR.13
    ongoing.ev_connected.to(ongoing.suspended_ev, event=energy_suspended_by_ev, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEV")  # E01: E01.FR.18, E01.FR.19, E02.FR.13
    ongoing.ev_connected.to(ongoing.suspended_ev, event=energy_suspended_by_ev, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEV")  # E01: E01.FR.18, E01.FR.19, E02.FR.13
    ongoing.ev_connected.to(ongoing.suspended_evse, event=energy_suspended_by_station, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE")  # E02: E02.FR.13, E01.FR.18, E05.FR.02
    ongoing.ev_connected.to(idle, event=energy_suspended_by_station, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", on=["send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEVSE_DeAuthorized", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.ev_connected.to(ongoing.stopping_deauthorized, event=authorization_revoked, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", unless="power_path_is_open", on="start_stop_overdue_10_s")  # E05
    ongoing.ev_connected.to(ongoing.suspended_evse, event=energy_suspended_by_limit, on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE")  # K02: E02.FR.13, E01.FR.18

    ongoing.charging.to(idle, event=reset_begun, cond="power_path_is_open", on=["send_TransactionEvent_Ended_ResetCommand_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.charging.to(ongoing.stopping_for_reset, event=reset_begun, unless="power_path_is_open", on="start_stop_overdue_10_s")  # B12: B12.FR.04, B12.FR.08
    ongoing.charging.to(ongoing.ev_connected, event=energy_ended, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_EVConnected")  # E02: E02.FR.13, E01.FR.18, E05.FR.09
    ongoing.charging.to(idle, event=energy_ended, cond=["TxCtrlr_TxStopPoint_has_EnergyTransfer", "driver_has_stopped"], on=["send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Local", "raise_transaction_ended"])  # E06: E06.FR.07, E07.FR.05
    ongoing.charging.to(idle, event=energy_ended, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", unless="driver_has_stopped", on=["send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Other", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.charging.to(idle, event=ev_disconnected, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", unless="TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", on=["send_TransactionEvent_Ended_EVCommunicationLost_Idle_EVDisconnected", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.charging.to(ongoing.ev_absent, event=ev_disconnected, unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_TxStopPoint_has_Authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.charging.to(ongoing.ev_absent, event=ev_disconnected, cond="TxCtrlr_TxStopPoint_has_Authorized", unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_StopTxOnEVSideDisconnect"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.charging.to(ongoing.ev_absent, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_Authorized", "TxCtrlr_StopTxOnEVSideDisconnect"], unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "authorization_is_authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.charging.to(ongoing.stopping_remotely, event=authorization_ended, cond=["csms_stopped_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless="power_path_is_open", on=["note_remote_stop", "start_stop_overdue_10_s"])  # F03
    ongoing.charging.to(ongoing.stopping_for_ev, event=authorization_ended, cond=["the_ev_ended_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless=["csms_knows_of_the_stop", "power_path_is_open"], on="start_stop_overdue_10_s")  # E15: E15.FR.04
    ongoing.charging.to(ongoing.stopping_for_master_pass, event=authorization_ended, cond="a_master_pass_ended_it", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # C16
    ongoing.charging.to(ongoing.stopping_for_driver, event=authorization_ended, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # E07
    ongoing.charging.to(ongoing.suspended_ev, event=energy_suspended_by_ev, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEV")  # E01: E01.FR.18, E01.FR.19, E02.FR.13
    ongoing.charging.to(idle, event=energy_suspended_by_ev, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", on=["send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEV_StoppedByEV", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08, E06.FR.15
    ongoing.charging.to(ongoing.suspended_evse, event=energy_suspended_by_station, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE")  # E02: E02.FR.13, E01.FR.18, E05.FR.02
    ongoing.charging.to(idle, event=energy_suspended_by_station, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", on=["send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEVSE_DeAuthorized", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.charging.to(ongoing.ev_connected, event=station_started, on="send_TransactionEvent_Updated_ChargingStateChanged_EVConnected")  # E02: E02.FR.13
    ongoing.charging.to(ongoing.stopping_deauthorized, event=authorization_revoked, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", unless="power_path_is_open", on="start_stop_overdue_10_s")  # E05
    ongoing.charging.to(ongoing.suspended_evse, event=energy_suspended_by_limit, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE")  # K02: E02.FR.13, E01.FR.18
    ongoing.charging.to(idle, event=energy_suspended_by_limit, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", on=["send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEVSE_Other", "raise_transaction_ended"])  # K02: E06.FR.07, E06.FR.08
    ongoing.charging.to(STAY, event=limit_changed, cond="change_is_to_be_told", on="send_TransactionEvent_Updated_ChargingRateChanged")  # K04: E02.FR.16

    ongoing.suspended_ev.to(idle, event=reset_begun, cond="power_path_is_open", on=["send_TransactionEvent_Ended_ResetCommand_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.suspended_ev.to(ongoing.stopping_for_reset, event=reset_begun, unless="power_path_is_open", on="start_stop_overdue_10_s")  # B12: B12.FR.04, B12.FR.08
    ongoing.suspended_ev.to(ongoing.ev_connected, event=energy_ended, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_EVConnected")  # E02: E02.FR.13, E01.FR.18, E05.FR.09
    ongoing.suspended_ev.to(idle, event=energy_ended, cond=["TxCtrlr_TxStopPoint_has_EnergyTransfer", "driver_has_stopped"], on=["send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Local", "raise_transaction_ended"])  # E06: E06.FR.07, E07.FR.05
    ongoing.suspended_ev.to(idle, event=energy_ended, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", unless="driver_has_stopped", on=["send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Other", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.suspended_ev.to(ongoing.ev_absent, event=ev_disconnected, unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_TxStopPoint_has_Authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.suspended_ev.to(ongoing.ev_absent, event=ev_disconnected, cond="TxCtrlr_TxStopPoint_has_Authorized", unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_StopTxOnEVSideDisconnect"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.suspended_ev.to(ongoing.ev_absent, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_Authorized", "TxCtrlr_StopTxOnEVSideDisconnect"], unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "authorization_is_authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.suspended_ev.to(ongoing.stopping_remotely, event=authorization_ended, cond=["csms_stopped_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless="power_path_is_open", on=["note_remote_stop", "start_stop_overdue_10_s"])  # F03
    ongoing.suspended_ev.to(ongoing.stopping_for_ev, event=authorization_ended, cond=["the_ev_ended_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless=["csms_knows_of_the_stop", "power_path_is_open"], on="start_stop_overdue_10_s")  # E15: E15.FR.04
    ongoing.suspended_ev.to(ongoing.stopping_for_master_pass, event=authorization_ended, cond="a_master_pass_ended_it", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # C16
    ongoing.suspended_ev.to(ongoing.stopping_for_driver, event=authorization_ended, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # E07
    ongoing.suspended_ev.to(ongoing.charging, event=energy_started, on=["count_phases", "send_TransactionEvent_Updated_ChargingStateChanged_Charging"])  # E02: E02.FR.13, E01.FR.18, E02.FR.15, E02.FR.18, E03.FR.13
    ongoing.suspended_ev.to(ongoing.suspended_evse, event=energy_suspended_by_station, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE")  # E02: E02.FR.13, E01.FR.18, E05.FR.02
    ongoing.suspended_ev.to(idle, event=energy_suspended_by_station, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", on=["send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEVSE_DeAuthorized", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.suspended_ev.to(ongoing.ev_connected, event=station_started, on="send_TransactionEvent_Updated_ChargingStateChanged_EVConnected")  # E02: E02.FR.13
    ongoing.suspended_ev.to(ongoing.stopping_deauthorized, event=authorization_revoked, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", unless="power_path_is_open", on="start_stop_overdue_10_s")  # E05
    ongoing.suspended_ev.to(ongoing.suspended_evse, event=energy_suspended_by_limit, on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE")  # K02: E02.FR.13, E01.FR.18
    ongoing.suspended_ev.to(STAY, event=limit_changed, cond="change_is_to_be_told", on="send_TransactionEvent_Updated_ChargingRateChanged")  # K04: E02.FR.16

    ongoing.suspended_evse.to(idle, event=reset_begun, cond="power_path_is_open", on=["send_TransactionEvent_Ended_ResetCommand_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.suspended_evse.to(ongoing.stopping_for_reset, event=reset_begun, unless="power_path_is_open", on="start_stop_overdue_10_s")  # B12: B12.FR.04, B12.FR.08
    ongoing.suspended_evse.to(ongoing.ev_connected, event=energy_ended, unless="TxCtrlr_TxStopPoint_has_EnergyTransfer", on="send_TransactionEvent_Updated_ChargingStateChanged_EVConnected")  # E02: E02.FR.13, E01.FR.18, E05.FR.09
    ongoing.suspended_evse.to(idle, event=energy_ended, cond=["TxCtrlr_TxStopPoint_has_EnergyTransfer", "driver_has_stopped"], on=["send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Local", "raise_transaction_ended"])  # E06: E06.FR.07, E07.FR.05
    ongoing.suspended_evse.to(idle, event=energy_ended, cond="TxCtrlr_TxStopPoint_has_EnergyTransfer", unless="driver_has_stopped", on=["send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Other", "raise_transaction_ended"])  # E06: E06.FR.07, E06.FR.08
    ongoing.suspended_evse.to(ongoing.ev_absent, event=ev_disconnected, unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_TxStopPoint_has_Authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.suspended_evse.to(ongoing.ev_absent, event=ev_disconnected, cond="TxCtrlr_TxStopPoint_has_Authorized", unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "TxCtrlr_StopTxOnEVSideDisconnect"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.suspended_evse.to(ongoing.ev_absent, event=ev_disconnected, cond=["TxCtrlr_TxStopPoint_has_Authorized", "TxCtrlr_StopTxOnEVSideDisconnect"], unless=["TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed", "authorization_is_authorized"], on="send_TransactionEvent_Updated_EVCommunicationLost_Idle")  # E10: E02.FR.17, E01.FR.18
    ongoing.suspended_evse.to(ongoing.stopping_remotely, event=authorization_ended, cond=["csms_stopped_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless="power_path_is_open", on=["note_remote_stop", "start_stop_overdue_10_s"])  # F03
    ongoing.suspended_evse.to(ongoing.stopping_for_ev, event=authorization_ended, cond=["the_ev_ended_it", "TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer"], unless=["csms_knows_of_the_stop", "power_path_is_open"], on="start_stop_overdue_10_s")  # E15: E15.FR.04
    ongoing.suspended_evse.to(ongoing.stopping_for_master_pass, event=authorization_ended, cond="a_master_pass_ended_it", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # C16
    ongoing.suspended_evse.to(ongoing.stopping_for_driver, event=authorization_ended, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed", unless="power_path_is_open", on=["note_stopping_token", "note_driver_stopped", "start_stop_overdue_10_s"])  # E07
    ongoing.suspended_evse.to(ongoing.charging, event=energy_started, on=["count_phases", "send_TransactionEvent_Updated_ChargingStateChanged_Charging"])  # E02: E02.FR.13, E01.FR.18, E02.FR.15, E02.FR.18, E03.FR.13
    ongoing.suspended_evse.to(ongoing.suspended_ev, event=energy_suspended_by_ev, on="send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEV")  # K02: E02.FR.13, E01.FR.18
    ongoing.suspended_evse.to(ongoing.ev_connected, event=station_started, on="send_TransactionEvent_Updated_ChargingStateChanged_EVConnected")  # E02: E02.FR.13
    ongoing.suspended_evse.to(ongoing.stopping_deauthorized, event=authorization_revoked, cond="TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer", unless="power_path_is_open", on="start_stop_overdue_10_s")  # E05

    ongoing.stopping_for_driver.to(idle, event=energy_ended, on=["send_TransactionEvent_Ended_StopAuthorized_EVConnected_Local", "raise_transaction_ended"])  # E07: E07.FR.02, E07.FR.05, E08.FR.04, E06.FR.03, E06.FR.06
    ongoing.stopping_for_driver.to(idle, event=ev_disconnected, on=["send_TransactionEvent_Ended_StopAuthorized_Idle_Local", "raise_transaction_ended"])  # E07: E07.FR.02, E07.FR.05
    ongoing.stopping_for_driver.to(idle, event=stop_overdue, on=["send_TransactionEvent_Ended_StopAuthorized_Local", "raise_transaction_ended"])  # E07: E07.FR.02, E07.FR.05
    ongoing.stopping_for_driver.to(STAY, event=authorization_ended, cond="csms_stopped_it")  # F03
    ongoing.stopping_for_driver.to(STAY, event=authorization_ended, cond="the_ev_ended_it")  # E15

    ongoing.stopping_remotely.to(STAY, event=reset_begun)  # F03
    ongoing.stopping_remotely.to(idle, event=energy_ended, on=["send_TransactionEvent_Ended_RemoteStop_EVConnected_Remote", "raise_transaction_ended"])  # F03: F03.FR.03, F03.FR.09, E06.FR.03, E06.FR.06, E06.FR.08
    ongoing.stopping_remotely.to(idle, event=ev_disconnected, on=["send_TransactionEvent_Ended_RemoteStop_Idle_Remote", "raise_transaction_ended"])  # F03: F03.FR.03, F03.FR.09
    ongoing.stopping_remotely.to(idle, event=stop_overdue, on=["send_TransactionEvent_Ended_RemoteStop_Remote", "raise_transaction_ended"])  # F03: F03.FR.03, F03.FR.09
    ongoing.stopping_remotely.to(STAY, event=authorization_ended, cond="csms_stopped_it")  # F03
    ongoing.stopping_remotely.to(STAY, event=authorization_ended, cond="the_ev_ended_it")  # E15

    ongoing.stopping_for_master_pass.to(idle, event=energy_ended, on=["send_TransactionEvent_Ended_StopAuthorized_EVConnected_MasterPass", "raise_transaction_ended"])  # C16: C16.FR.02, C16.FR.07
    ongoing.stopping_for_master_pass.to(idle, event=ev_disconnected, on=["send_TransactionEvent_Ended_StopAuthorized_Idle_MasterPass", "raise_transaction_ended"])  # C16: C16.FR.07
    ongoing.stopping_for_master_pass.to(idle, event=stop_overdue, on=["send_TransactionEvent_Ended_StopAuthorized_MasterPass", "raise_transaction_ended"])  # C16: C16.FR.07
    ongoing.stopping_for_master_pass.to(STAY, event=authorization_ended, cond="csms_stopped_it")  # F03
    ongoing.stopping_for_master_pass.to(STAY, event=authorization_ended, cond="the_ev_ended_it")  # E15

    ongoing.stopping_deauthorized.to(idle, event=energy_ended, on=["send_TransactionEvent_Ended_Deauthorized_EVConnected_DeAuthorized", "raise_transaction_ended"])  # E05: E05.FR.10, E06.FR.04, E06.FR.06, C15.FR.04
    ongoing.stopping_deauthorized.to(idle, event=ev_disconnected, on=["send_TransactionEvent_Ended_Deauthorized_Idle_DeAuthorized", "raise_transaction_ended"])  # E05
    ongoing.stopping_deauthorized.to(idle, event=stop_overdue, on=["send_TransactionEvent_Ended_Deauthorized_DeAuthorized", "raise_transaction_ended"])  # E05
    ongoing.stopping_deauthorized.to(STAY, event=authorization_ended, cond="csms_stopped_it")  # F03
    ongoing.stopping_deauthorized.to(STAY, event=authorization_ended, cond="the_ev_ended_it")  # E15

    ongoing.stopping_for_ev.to(idle, event=energy_ended, on=["send_TransactionEvent_Ended_StopAuthorized_EVConnected_StoppedByEV", "raise_transaction_ended"])  # E15: E15.FR.04
    ongoing.stopping_for_ev.to(idle, event=ev_disconnected, on=["send_TransactionEvent_Ended_StopAuthorized_Idle_StoppedByEV", "raise_transaction_ended"])  # E15: E15.FR.04
    ongoing.stopping_for_ev.to(idle, event=stop_overdue, on=["send_TransactionEvent_Ended_StopAuthorized_StoppedByEV", "raise_transaction_ended"])  # E15: E15.FR.04
    ongoing.stopping_for_ev.to(STAY, event=authorization_ended, cond="csms_stopped_it")  # F03
    ongoing.stopping_for_ev.to(STAY, event=authorization_ended, cond="the_ev_ended_it")  # E15

    ongoing.stopping_for_reset.to(idle, event=energy_ended, on=["send_TransactionEvent_Ended_ResetCommand_EVConnected_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.stopping_for_reset.to(idle, event=ev_disconnected, on=["send_TransactionEvent_Ended_ResetCommand_Idle_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.stopping_for_reset.to(idle, event=stop_overdue, on=["send_TransactionEvent_Ended_ResetCommand_ImmediateReset", "raise_transaction_ended"])  # B12: B12.FR.04, B12.FR.08
    ongoing.stopping_for_reset.to(STAY, event=authorization_ended, cond="csms_stopped_it")  # F03
    ongoing.stopping_for_reset.to(STAY, event=authorization_ended, cond="the_ev_ended_it")  # E15

    def csms_tells_of_the_id(self) -> bool:
        return self.model.guard("csms_tells_of_the_id")

    def csms_does_not_accept_the_id(self) -> bool:
        return self.model.guard("csms_does_not_accept_the_id")

    def evse_is_out_of_service(self) -> bool:
        return self.model.guard("evse_is_out_of_service")

    def TxCtrlr_TxStartPoint_has_ParkingBayOccupancy(self) -> bool:
        return self.model.guard("TxCtrlr.TxStartPoint has ParkingBayOccupancy")

    def ev_connection_is_connected(self) -> bool:
        return self.model.guard("ev_connection is connected")

    def remote_start_is_news(self) -> bool:
        return self.model.guard("remote_start_is_news")

    def power_path_is_closed_transferring(self) -> bool:
        return self.model.guard("power_path is closed.transferring")

    def power_path_is_closed_suspended_by_ev(self) -> bool:
        return self.model.guard("power_path is closed.suspended_by_ev")

    def a_transaction_awaits_its_evse(self) -> bool:
        return self.model.guard("a_transaction_awaits_its_evse")

    def TxCtrlr_TxStartPoint_has_EVConnected(self) -> bool:
        return self.model.guard("TxCtrlr.TxStartPoint has EVConnected")

    def TxCtrlr_TxStartPoint_has_Authorized(self) -> bool:
        return self.model.guard("TxCtrlr.TxStartPoint has Authorized")

    def TxCtrlr_TxStartPoint_has_DataSigned(self) -> bool:
        return self.model.guard("TxCtrlr.TxStartPoint has DataSigned")

    def SampledDataCtrlr_SignReadings(self) -> bool:
        return self.model.guard("SampledDataCtrlr.SignReadings")

    def TxCtrlr_TxStartPoint_has_PowerPathClosed(self) -> bool:
        return self.model.guard("TxCtrlr.TxStartPoint has PowerPathClosed")

    def driver_came_last(self) -> bool:
        return self.model.guard("driver_came_last")

    def TxCtrlr_TxStartPoint_has_EnergyTransfer(self) -> bool:
        return self.model.guard("TxCtrlr.TxStartPoint has EnergyTransfer")

    def vehicle_waits(self) -> bool:
        return self.model.guard("vehicle_waits")

    def TxCtrlr_TxStopPoint_has_Authorized(self) -> bool:
        return self.model.guard("TxCtrlr.TxStopPoint has Authorized")

    def TxCtrlr_StopTxOnEVSideDisconnect(self) -> bool:
        return self.model.guard("TxCtrlr.StopTxOnEVSideDisconnect")

    def authorization_is_authorized(self) -> bool:
        return self.model.guard("authorization is authorized")

    def TxCtrlr_TxStopPoint_has_EVConnected_or_PowerPathClosed(self) -> bool:
        return self.model.guard("TxCtrlr.TxStopPoint has EVConnected or PowerPathClosed")

    def csms_has_stopped(self) -> bool:
        return self.model.guard("csms_has_stopped")

    def driver_has_stopped(self) -> bool:
        return self.model.guard("driver_has_stopped")

    def csms_gives_another_priority(self) -> bool:
        return self.model.guard("csms_gives_another_priority")

    def csms_stopped_it(self) -> bool:
        return self.model.guard("csms_stopped_it")

    def TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed_or_EnergyTransfer(self) -> bool:
        return self.model.guard("TxCtrlr.TxStopPoint has Authorized or PowerPathClosed or EnergyTransfer")

    def power_path_is_open(self) -> bool:
        return self.model.guard("power_path is open")

    def the_ev_ended_it(self) -> bool:
        return self.model.guard("the_ev_ended_it")

    def csms_knows_of_the_stop(self) -> bool:
        return self.model.guard("csms_knows_of_the_stop")

    def a_master_pass_ended_it(self) -> bool:
        return self.model.guard("a_master_pass_ended_it")

    def TxCtrlr_TxStopPoint_has_Authorized_or_PowerPathClosed(self) -> bool:
        return self.model.guard("TxCtrlr.TxStopPoint has Authorized or PowerPathClosed")

    def TxCtrlr_TxStopPoint_has_ParkingBayOccupancy(self) -> bool:
        return self.model.guard("TxCtrlr.TxStopPoint has ParkingBayOccupancy")

    def transaction_has_no_evse_yet(self) -> bool:
        return self.model.guard("transaction_has_no_evse_yet")

    def driver_brought_the_transaction(self) -> bool:
        return self.model.guard("driver_brought_the_transaction")

    def it_is_the_connected_connector(self) -> bool:
        return self.model.guard("it_is_the_connected_connector")

    def AlignedDataCtrlr_SendDuringIdle(self) -> bool:
        return self.model.guard("AlignedDataCtrlr.SendDuringIdle")

    def evse_tells_clock_values_while_idle_only(self) -> bool:
        return self.model.guard("evse_tells_clock_values_while_idle_only")

    def meter_has_clock_values(self) -> bool:
        return self.model.guard("meter_has_clock_values")

    def meter_has_values_for_update(self) -> bool:
        return self.model.guard("meter_has_values_for_update")

    def TxCtrlr_TxStopPoint_has_EnergyTransfer(self) -> bool:
        return self.model.guard("TxCtrlr.TxStopPoint has EnergyTransfer")

    def change_is_to_be_told(self) -> bool:
        return self.model.guard("change_is_to_be_told")

    def start_sample_for_update_SampledDataCtrlr_TxUpdatedInterval(self) -> None:
        self.model.did("start sample_for_update (SampledDataCtrlr.TxUpdatedInterval)")

    def start_sample_for_end_SampledDataCtrlr_TxEndedInterval(self) -> None:
        self.model.did("start sample_for_end (SampledDataCtrlr.TxEndedInterval)")

    def cancel_sample_for_update(self) -> None:
        self.model.did("cancel sample_for_update")

    def cancel_sample_for_end(self) -> None:
        self.model.did("cancel sample_for_end")

    def cancel_stop_overdue(self) -> None:
        self.model.did("cancel stop_overdue")

    def remember_what_the_csms_told(self) -> None:
        self.model.did("remember_what_the_csms_told")

    def raise_invalid_id_reported(self) -> None:
        self.model.did("raise invalid_id_reported")

    def note_vehicle_waits(self) -> None:
        self.model.did("note_vehicle_waits")

    def open_transaction(self) -> None:
        self.model.did("open_transaction")

    def count_phases(self) -> None:
        self.model.did("count_phases")

    def send_TransactionEvent_Started_RemoteStart_Charging(self) -> None:
        self.model.did("send TransactionEvent(Started, RemoteStart, Charging)")

    def send_TransactionEvent_Started_RemoteStart_SuspendedEV(self) -> None:
        self.model.did("send TransactionEvent(Started, RemoteStart, SuspendedEV)")

    def send_TransactionEvent_Started_RemoteStart_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Started, RemoteStart, EVConnected)")

    def send_TransactionEvent_Started_RemoteStart_Idle(self) -> None:
        self.model.did("send TransactionEvent(Started, RemoteStart, Idle)")

    def send_TransactionEvent_Started_EVDetected_Idle(self) -> None:
        self.model.did("send TransactionEvent(Started, EVDetected, Idle)")

    def send_TransactionEvent_Started_EVDetected_Charging(self) -> None:
        self.model.did("send TransactionEvent(Started, EVDetected, Charging)")

    def send_TransactionEvent_Started_EVDetected_SuspendedEV(self) -> None:
        self.model.did("send TransactionEvent(Started, EVDetected, SuspendedEV)")

    def send_TransactionEvent_Started_EVDetected_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Started, EVDetected, EVConnected)")

    def send_TransactionEvent_Started_CablePluggedIn_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Started, CablePluggedIn, EVConnected)")

    def send_TransactionEvent_Started_Authorized_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Started, Authorized, EVConnected)")

    def send_TransactionEvent_Started_Authorized_Idle(self) -> None:
        self.model.did("send TransactionEvent(Started, Authorized, Idle)")

    def send_TransactionEvent_Started_SignedDataReceived_Charging(self) -> None:
        self.model.did("send TransactionEvent(Started, SignedDataReceived, Charging)")

    def send_TransactionEvent_Started_SignedDataReceived_SuspendedEV(self) -> None:
        self.model.did("send TransactionEvent(Started, SignedDataReceived, SuspendedEV)")

    def send_TransactionEvent_Started_SignedDataReceived_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Started, SignedDataReceived, EVConnected)")

    def send_TransactionEvent_Started_SignedDataReceived_Idle(self) -> None:
        self.model.did("send TransactionEvent(Started, SignedDataReceived, Idle)")

    def send_TransactionEvent_Started_ChargingStateChanged_Charging(self) -> None:
        self.model.did("send TransactionEvent(Started, ChargingStateChanged, Charging)")

    def note_vehicle_left(self) -> None:
        self.model.did("note_vehicle_left")

    def take_over(self) -> None:
        self.model.did("take_over")

    def note_remote_start(self) -> None:
        self.model.did("note_remote_start")

    def send_TransactionEvent_Ended_EVCommunicationLost_Idle_EVDisconnected(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVCommunicationLost, Idle, EVDisconnected)")

    def raise_transaction_ended(self) -> None:
        self.model.did("raise transaction_ended")

    def send_TransactionEvent_Ended_EVCommunicationLost_Idle_Remote(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVCommunicationLost, Idle, Remote)")

    def send_TransactionEvent_Ended_EVCommunicationLost_Idle_Local(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVCommunicationLost, Idle, Local)")

    def note_charging_priority(self) -> None:
        self.model.did("note_charging_priority")

    def raise_charging_priority_changed(self) -> None:
        self.model.did("raise charging_priority_changed")

    def note_remote_stop(self) -> None:
        self.model.did("note_remote_stop")

    def send_TransactionEvent_Ended_RemoteStop_Remote(self) -> None:
        self.model.did("send TransactionEvent(Ended, RemoteStop, Remote)")

    def send_TransactionEvent_Updated_RemoteStop(self) -> None:
        self.model.did("send TransactionEvent(Updated, RemoteStop)")

    def send_TransactionEvent_Ended_StopAuthorized_StoppedByEV(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, StoppedByEV)")

    def send_TransactionEvent_Updated_StopAuthorized(self) -> None:
        self.model.did("send TransactionEvent(Updated, StopAuthorized)")

    def note_stopping_token(self) -> None:
        self.model.did("note_stopping_token")

    def send_TransactionEvent_Ended_StopAuthorized_MasterPass(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, MasterPass)")

    def send_TransactionEvent_Ended_StopAuthorized_Local(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, Local)")

    def note_driver_stopped(self) -> None:
        self.model.did("note_driver_stopped")

    def send_TransactionEvent_Updated_EVDetected(self) -> None:
        self.model.did("send TransactionEvent(Updated, EVDetected)")

    def note_authorized_again(self) -> None:
        self.model.did("note_authorized_again")

    def send_TransactionEvent_Updated_RemoteStart(self) -> None:
        self.model.did("send TransactionEvent(Updated, RemoteStart)")

    def send_TransactionEvent_Updated_Authorized(self) -> None:
        self.model.did("send TransactionEvent(Updated, Authorized)")

    def send_TransactionEvent_Updated_SignedDataReceived(self) -> None:
        self.model.did("send TransactionEvent(Updated, SignedDataReceived)")

    def note_phases(self) -> None:
        self.model.did("note_phases")

    def send_TransactionEvent_Updated_ChargingRateChanged(self) -> None:
        self.model.did("send TransactionEvent(Updated, ChargingRateChanged)")

    def send_TransactionEvent_Ended_EVDeparted_Remote(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVDeparted, Remote)")

    def send_TransactionEvent_Ended_EVDeparted_Local(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVDeparted, Local)")

    def send_TransactionEvent_Ended_EVDeparted_EVDisconnected(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVDeparted, EVDisconnected)")

    def send_TransactionEvent_Updated_EVDeparted(self) -> None:
        self.model.did("send TransactionEvent(Updated, EVDeparted)")

    def raise_transaction_handed_over(self) -> None:
        self.model.did("raise transaction_handed_over")

    def note_driver_has_arrived(self) -> None:
        self.model.did("note_driver_has_arrived")

    def send_TransactionEvent_Ended_EVConnectTimeout_Timeout(self) -> None:
        self.model.did("send TransactionEvent(Ended, EVConnectTimeout, Timeout)")

    def send_TransactionEvent_Updated_EVConnectTimeout(self) -> None:
        self.model.did("send TransactionEvent(Updated, EVConnectTimeout)")

    def send_TransactionEvent_Ended_Deauthorized_DeAuthorized(self) -> None:
        self.model.did("send TransactionEvent(Ended, Deauthorized, DeAuthorized)")

    def send_TransactionEvent_Updated_Deauthorized(self) -> None:
        self.model.did("send TransactionEvent(Updated, Deauthorized)")

    def note_fault(self) -> None:
        self.model.did("note_fault")

    def send_TransactionEvent_Ended_AbnormalCondition(self) -> None:
        self.model.did("send TransactionEvent(Ended, AbnormalCondition)")

    def send_TransactionEvent_Ended_AbnormalCondition_EmergencyStop(self) -> None:
        self.model.did("send TransactionEvent(Ended, AbnormalCondition, EmergencyStop)")

    def send_TransactionEvent_Updated_Trigger(self) -> None:
        self.model.did("send TransactionEvent(Updated, Trigger)")

    def send_TransactionEvent_Updated_MeterValueClock(self) -> None:
        self.model.did("send TransactionEvent(Updated, MeterValueClock)")

    def keep_clock_sample_for_end(self) -> None:
        self.model.did("keep_clock_sample_for_end")

    def sample_for_update_message(self) -> None:
        self.model.did("sample_for_update_message")

    def send_TransactionEvent_Updated_MeterValuePeriodic(self) -> None:
        self.model.did("send TransactionEvent(Updated, MeterValuePeriodic)")

    def keep_sample_for_end(self) -> None:
        self.model.did("keep_sample_for_end")

    def send_TransactionEvent_Ended_ResetCommand_ImmediateReset(self) -> None:
        self.model.did("send TransactionEvent(Ended, ResetCommand, ImmediateReset)")

    def start_stop_overdue_10_s(self) -> None:
        self.model.did("start stop_overdue (10 s)")

    def send_TransactionEvent_Updated_CablePluggedIn_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Updated, CablePluggedIn, EVConnected)")

    def send_TransactionEvent_Updated_EVCommunicationLost_Idle(self) -> None:
        self.model.did("send TransactionEvent(Updated, EVCommunicationLost, Idle)")

    def send_TransactionEvent_Updated_ChargingStateChanged_Charging(self) -> None:
        self.model.did("send TransactionEvent(Updated, ChargingStateChanged, Charging)")

    def send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEV(self) -> None:
        self.model.did("send TransactionEvent(Updated, ChargingStateChanged, SuspendedEV)")

    def send_TransactionEvent_Updated_ChargingStateChanged_SuspendedEVSE(self) -> None:
        self.model.did("send TransactionEvent(Updated, ChargingStateChanged, SuspendedEVSE)")

    def send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEVSE_DeAuthorized(self) -> None:
        self.model.did("send TransactionEvent(Ended, ChargingStateChanged, SuspendedEVSE, DeAuthorized)")

    def send_TransactionEvent_Updated_ChargingStateChanged_EVConnected(self) -> None:
        self.model.did("send TransactionEvent(Updated, ChargingStateChanged, EVConnected)")

    def send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Local(self) -> None:
        self.model.did("send TransactionEvent(Ended, ChargingStateChanged, EVConnected, Local)")

    def send_TransactionEvent_Ended_ChargingStateChanged_EVConnected_Other(self) -> None:
        self.model.did("send TransactionEvent(Ended, ChargingStateChanged, EVConnected, Other)")

    def send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEV_StoppedByEV(self) -> None:
        self.model.did("send TransactionEvent(Ended, ChargingStateChanged, SuspendedEV, StoppedByEV)")

    def send_TransactionEvent_Ended_ChargingStateChanged_SuspendedEVSE_Other(self) -> None:
        self.model.did("send TransactionEvent(Ended, ChargingStateChanged, SuspendedEVSE, Other)")

    def send_TransactionEvent_Ended_StopAuthorized_EVConnected_Local(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, EVConnected, Local)")

    def send_TransactionEvent_Ended_StopAuthorized_Idle_Local(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, Idle, Local)")

    def send_TransactionEvent_Ended_RemoteStop_EVConnected_Remote(self) -> None:
        self.model.did("send TransactionEvent(Ended, RemoteStop, EVConnected, Remote)")

    def send_TransactionEvent_Ended_RemoteStop_Idle_Remote(self) -> None:
        self.model.did("send TransactionEvent(Ended, RemoteStop, Idle, Remote)")

    def send_TransactionEvent_Ended_StopAuthorized_EVConnected_MasterPass(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, EVConnected, MasterPass)")

    def send_TransactionEvent_Ended_StopAuthorized_Idle_MasterPass(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, Idle, MasterPass)")

    def send_TransactionEvent_Ended_Deauthorized_EVConnected_DeAuthorized(self) -> None:
        self.model.did("send TransactionEvent(Ended, Deauthorized, EVConnected, DeAuthorized)")

    def send_TransactionEvent_Ended_Deauthorized_Idle_DeAuthorized(self) -> None:
        self.model.did("send TransactionEvent(Ended, Deauthorized, Idle, DeAuthorized)")

    def send_TransactionEvent_Ended_StopAuthorized_EVConnected_StoppedByEV(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, EVConnected, StoppedByEV)")

    def send_TransactionEvent_Ended_StopAuthorized_Idle_StoppedByEV(self) -> None:
        self.model.did("send TransactionEvent(Ended, StopAuthorized, Idle, StoppedByEV)")

    def send_TransactionEvent_Ended_ResetCommand_EVConnected_ImmediateReset(self) -> None:
        self.model.did("send TransactionEvent(Ended, ResetCommand, EVConnected, ImmediateReset)")

    def send_TransactionEvent_Ended_ResetCommand_Idle_ImmediateReset(self) -> None:
        self.model.did("send TransactionEvent(Ended, ResetCommand, Idle, ImmediateReset)")
