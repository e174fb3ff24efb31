# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `transaction`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Named, Peer, Program, Raise, Rule, Send, Start, Variable

not_csms_does_not_accept_the_id = Named('csms_does_not_accept_the_id', True)
do_remember_what_the_csms_told = Do('remember_what_the_csms_told')
variable_TxCtrlr_TxStartPoint = Variable('TxCtrlr.TxStartPoint', 'has', frozenset(('ParkingBayOccupancy',)))
peer_ev_connection = Peer('ev_connection', ('connected',))
remote_start_is_news = Named('remote_start_is_news')
peer_power_path = Peer('power_path', ('closed.transferring',))
do_open_transaction = Do('open_transaction')
do_count_phases = Do('count_phases')
send_TransactionEvent = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'RemoteStart', 'transactionInfo': {'chargingState': 'Charging'}}, 'compose_TransactionEventRequest')
start_sample_for_update = Start('sample_for_update', Delay(None, 'SampledDataCtrlr.TxUpdatedInterval'))
start_sample_for_end = Start('sample_for_end', Delay(None, 'SampledDataCtrlr.TxEndedInterval'))
peer_power_path_2 = Peer('power_path', ('closed.suspended_by_ev',))
send_TransactionEvent_2 = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'RemoteStart', 'transactionInfo': {'chargingState': 'SuspendedEV'}}, 'compose_TransactionEventRequest')
not_peer_power_path = Peer('power_path', ('closed.transferring',), True)
not_peer_power_path_2 = Peer('power_path', ('closed.suspended_by_ev',), True)
send_TransactionEvent_3 = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'RemoteStart', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest')
not_peer_ev_connection = Peer('ev_connection', ('connected',), True)
send_TransactionEvent_4 = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'RemoteStart', 'transactionInfo': {'chargingState': 'Idle'}}, 'compose_TransactionEventRequest')
not_evse_is_out_of_service = Named('evse_is_out_of_service', True)
not_a_transaction_awaits_its_evse = Named('a_transaction_awaits_its_evse', True)
send_TransactionEvent_5 = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'EVDetected', 'transactionInfo': {'chargingState': 'Idle'}}, 'compose_TransactionEventRequest')
variable_TxCtrlr_TxStartPoint_2 = Variable('TxCtrlr.TxStartPoint', 'has', frozenset(('EVConnected',)))
send_TransactionEvent_6 = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'CablePluggedIn', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest')
variable_TxCtrlr_TxStartPoint_3 = Variable('TxCtrlr.TxStartPoint', 'has', frozenset(('Authorized',)))
send_TransactionEvent_7 = Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'Authorized', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest')
variable_TxCtrlr_TxStartPoint_4 = Variable('TxCtrlr.TxStartPoint', 'has', frozenset(('DataSigned',)))
variable_SampledDataCtrlr_SignReadings = Variable('SampledDataCtrlr.SignReadings', 'true')
variable_TxCtrlr_TxStartPoint_5 = Variable('TxCtrlr.TxStartPoint', 'has', frozenset(('PowerPathClosed',)))
variable_TxCtrlr_TxStartPoint_6 = Variable('TxCtrlr.TxStartPoint', 'has', frozenset(('EnergyTransfer',)))
peer_power_path_3 = Peer('power_path', ('open',))
cancel_sample_for_update = Cancel('sample_for_update')
cancel_sample_for_end = Cancel('sample_for_end')
cancel_stop_overdue = Cancel('stop_overdue')
send_TransactionEvent_8 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ResetCommand', 'transactionInfo': {'stoppedReason': 'ImmediateReset'}}, 'compose_TransactionEventRequest')
raise_transaction_ended = Raise('transaction_ended', 'evse', 'compose_transaction_ended')
not_peer_power_path_3 = Peer('power_path', ('open',), True)
start_stop_overdue = Start('stop_overdue', Delay(10.0))
not_variable_TxCtrlr_TxStopPoint = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('EVConnected', 'PowerPathClosed')), True)
variable_TxCtrlr_TxStopPoint = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('Authorized',)))
variable_TxCtrlr_StopTxOnEVSideDisconnect = Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true')
send_TransactionEvent_9 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVCommunicationLost', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'EVDisconnected'}}, 'compose_TransactionEventRequest')
variable_TxCtrlr_TxStopPoint_2 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('EVConnected', 'PowerPathClosed')))
csms_has_stopped = Named('csms_has_stopped')
driver_has_stopped = Named('driver_has_stopped')
not_driver_has_stopped = Named('driver_has_stopped', True)
csms_stopped_it = Named('csms_stopped_it')
variable_TxCtrlr_TxStopPoint_3 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('Authorized', 'EnergyTransfer', 'PowerPathClosed')))
do_note_remote_stop = Do('note_remote_stop')
the_ev_ended_it = Named('the_ev_ended_it')
not_csms_knows_of_the_stop = Named('csms_knows_of_the_stop', True)
a_master_pass_ended_it = Named('a_master_pass_ended_it')
do_note_stopping_token = Do('note_stopping_token')
do_note_driver_stopped = Do('note_driver_stopped')
variable_TxCtrlr_TxStopPoint_4 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('Authorized', 'PowerPathClosed')))
send_TransactionEvent_10 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'RemoteStop', 'transactionInfo': {'stoppedReason': 'Remote'}}, 'compose_TransactionEventRequest')
not_variable_TxCtrlr_TxStopPoint_2 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('Authorized', 'EnergyTransfer', 'PowerPathClosed')), True)
send_TransactionEvent_11 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'stoppedReason': 'StoppedByEV'}}, 'compose_TransactionEventRequest')
send_TransactionEvent_12 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'StopAuthorized'}, 'compose_TransactionEventRequest')
send_TransactionEvent_13 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'stoppedReason': 'MasterPass'}}, 'compose_TransactionEventRequest')
send_TransactionEvent_14 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'stoppedReason': 'Local'}}, 'compose_TransactionEventRequest')
not_variable_TxCtrlr_TxStopPoint_3 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('Authorized', 'PowerPathClosed')), True)
do_note_authorized_again = Do('note_authorized_again')
send_TransactionEvent_15 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'Authorized'}, 'compose_TransactionEventRequest')
send_TransactionEvent_16 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'ChargingRateChanged'}, 'compose_TransactionEventRequest')
variable_TxCtrlr_TxStopPoint_5 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('ParkingBayOccupancy',)))
not_variable_TxCtrlr_TxStopPoint_4 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('ParkingBayOccupancy',)), True)
transaction_has_no_evse_yet = Named('transaction_has_no_evse_yet')
send_TransactionEvent_17 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVConnectTimeout', 'transactionInfo': {'stoppedReason': 'Timeout'}}, 'compose_TransactionEventRequest')
send_TransactionEvent_18 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'EVConnectTimeout'}, 'compose_TransactionEventRequest')
send_TransactionEvent_19 = Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'Deauthorized', 'transactionInfo': {'stoppedReason': 'DeAuthorized'}}, 'compose_TransactionEventRequest')
send_TransactionEvent_20 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'EVCommunicationLost', 'transactionInfo': {'chargingState': 'Idle'}}, 'compose_TransactionEventRequest')
not_variable_TxCtrlr_TxStopPoint_5 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('EnergyTransfer',)), True)
send_TransactionEvent_21 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'SuspendedEV'}}, 'compose_TransactionEventRequest')
variable_TxCtrlr_TxStopPoint_6 = Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('EnergyTransfer',)))
send_TransactionEvent_22 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'SuspendedEVSE'}}, 'compose_TransactionEventRequest')
send_TransactionEvent_23 = Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest')

C10_67 = Rule('C10:67', (Named('csms_tells_of_the_id'), not_csms_does_not_accept_the_id), (do_remember_what_the_csms_told,), None, ('C10.FR.05',))
E05_74 = Rule('E05:74', (Named('csms_does_not_accept_the_id'),), (do_remember_what_the_csms_told, Raise('invalid_id_reported', 'station', 'compose_invalid_id_reported')), None, ('C10.FR.05',))
G03_230 = Rule('G03:230', (Named('evse_is_out_of_service'),), (Do('note_vehicle_waits'),), None, ())
F01_303 = Rule('F01:303', (variable_TxCtrlr_TxStartPoint, peer_ev_connection, remote_start_is_news, peer_power_path), (do_open_transaction, do_count_phases, send_TransactionEvent, start_sample_for_update, start_sample_for_end), 'ongoing.charging', ('F01.FR.17', 'F01.FR.19', 'F02.FR.21', 'C05.FR.03', 'E01.FR.01', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F01_315 = Rule('F01:315', (variable_TxCtrlr_TxStartPoint, peer_ev_connection, remote_start_is_news, peer_power_path_2), (do_open_transaction, send_TransactionEvent_2, start_sample_for_update, start_sample_for_end), 'ongoing.suspended_ev', ('F01.FR.17', 'F01.FR.19', 'F02.FR.21', 'C05.FR.03', 'E01.FR.01', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F01_328 = Rule('F01:328', (variable_TxCtrlr_TxStartPoint, peer_ev_connection, remote_start_is_news, not_peer_power_path, not_peer_power_path_2), (do_open_transaction, send_TransactionEvent_3, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('F01.FR.17', 'F01.FR.19', 'F02.FR.21', 'C05.FR.03', 'E01.FR.01', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F02_200 = Rule('F02:200', (variable_TxCtrlr_TxStartPoint, not_peer_ev_connection, remote_start_is_news), (do_open_transaction, send_TransactionEvent_4, start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('F02.FR.01', 'F02.FR.11', 'F02.FR.13', 'F02.FR.21', 'C05.FR.03', 'E01.FR.01', 'E01.FR.15'), 0, 2)
E01_157 = Rule('E01:157', (variable_TxCtrlr_TxStartPoint, not_peer_ev_connection, not_evse_is_out_of_service, not_a_transaction_awaits_its_evse), (do_open_transaction, send_TransactionEvent_5, start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('E01.FR.01', 'E01.FR.15'), 0, 2)
E01_168 = Rule('E01:168', (variable_TxCtrlr_TxStartPoint, peer_ev_connection, peer_power_path), (do_open_transaction, do_count_phases, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'EVDetected', 'transactionInfo': {'chargingState': 'Charging'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.charging', ('E01.FR.01', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_176 = Rule('E01:176', (variable_TxCtrlr_TxStartPoint, peer_ev_connection, peer_power_path_2), (do_open_transaction, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'EVDetected', 'transactionInfo': {'chargingState': 'SuspendedEV'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.suspended_ev', ('E01.FR.01', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_183 = Rule('E01:183', (variable_TxCtrlr_TxStartPoint, peer_ev_connection, not_peer_power_path, not_peer_power_path_2), (do_open_transaction, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'EVDetected', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('E01.FR.01', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F02_189 = Rule('F02:189', (variable_TxCtrlr_TxStartPoint_2, remote_start_is_news), (do_open_transaction, send_TransactionEvent_3, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('F02.FR.01', 'F02.FR.11', 'F02.FR.13', 'F02.FR.21', 'C05.FR.03', 'E01.FR.02', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_194 = Rule('E01:194', (variable_TxCtrlr_TxStartPoint_2,), (do_open_transaction, send_TransactionEvent_6, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('E01.FR.02', 'E01.FR.15', 'E01.FR.16', 'E02.FR.06'), 0, 2)
F01_264 = Rule('F01:264', (variable_TxCtrlr_TxStartPoint_3, peer_ev_connection, remote_start_is_news), (do_open_transaction, send_TransactionEvent_3, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('F01.FR.02', 'F01.FR.03', 'F01.FR.05', 'F01.FR.17', 'F01.FR.19', 'C05.FR.03', 'E01.FR.15', 'E01.FR.16', 'E01.FR.03', 'E01.FR.10'), 0, 2)
F02_178 = Rule('F02:178', (variable_TxCtrlr_TxStartPoint_3, not_peer_ev_connection, remote_start_is_news), (do_open_transaction, send_TransactionEvent_4, start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('F02.FR.01', 'F02.FR.10', 'F02.FR.11', 'F02.FR.13', 'F02.FR.21', 'C05.FR.03', 'E01.FR.15', 'E01.FR.03', 'E01.FR.10'), 0, 2)
E01_202 = Rule('E01:202', (variable_TxCtrlr_TxStartPoint_3, peer_ev_connection), (do_open_transaction, send_TransactionEvent_7, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('E01.FR.03', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_210 = Rule('E01:210', (variable_TxCtrlr_TxStartPoint_3, not_peer_ev_connection), (do_open_transaction, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'Authorized', 'transactionInfo': {'chargingState': 'Idle'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('E01.FR.03', 'E01.FR.10', 'E01.FR.15'), 0, 2)
F01_342 = Rule('F01:342', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, peer_ev_connection, remote_start_is_news, peer_power_path), (do_open_transaction, do_count_phases, send_TransactionEvent, start_sample_for_update, start_sample_for_end), 'ongoing.charging', ('F01.FR.17', 'F01.FR.19', 'F02.FR.21', 'C05.FR.03', 'E01.FR.04', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F01_355 = Rule('F01:355', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, peer_ev_connection, remote_start_is_news, peer_power_path_2), (do_open_transaction, send_TransactionEvent_2, start_sample_for_update, start_sample_for_end), 'ongoing.suspended_ev', ('F01.FR.17', 'F01.FR.19', 'F02.FR.21', 'C05.FR.03', 'E01.FR.04', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F01_369 = Rule('F01:369', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, peer_ev_connection, remote_start_is_news, not_peer_power_path, not_peer_power_path_2), (do_open_transaction, send_TransactionEvent_3, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('F01.FR.17', 'F01.FR.19', 'F02.FR.21', 'C05.FR.03', 'E01.FR.04', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F02_211 = Rule('F02:211', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, not_peer_ev_connection, remote_start_is_news), (do_open_transaction, send_TransactionEvent_4, start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('F02.FR.01', 'F02.FR.11', 'F02.FR.13', 'F02.FR.21', 'C05.FR.03', 'E01.FR.04', 'E01.FR.15'), 0, 2)
E01_217 = Rule('E01:217', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, peer_ev_connection, peer_power_path), (do_open_transaction, do_count_phases, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'SignedDataReceived', 'transactionInfo': {'chargingState': 'Charging'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.charging', ('E01.FR.04', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_229 = Rule('E01:229', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, peer_ev_connection, peer_power_path_2), (do_open_transaction, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'SignedDataReceived', 'transactionInfo': {'chargingState': 'SuspendedEV'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.suspended_ev', ('E01.FR.04', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_242 = Rule('E01:242', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, peer_ev_connection, not_peer_power_path, not_peer_power_path_2), (do_open_transaction, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'SignedDataReceived', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('E01.FR.04', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_256 = Rule('E01:256', (variable_TxCtrlr_TxStartPoint_4, variable_SampledDataCtrlr_SignReadings, not_peer_ev_connection, not_evse_is_out_of_service, not_a_transaction_awaits_its_evse), (do_open_transaction, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'SignedDataReceived', 'transactionInfo': {'chargingState': 'Idle'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('E01.FR.04', 'E01.FR.15'), 0, 2)
F01_278 = Rule('F01:278', (variable_TxCtrlr_TxStartPoint_5, remote_start_is_news), (do_open_transaction, send_TransactionEvent_3, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('F01.FR.02', 'F01.FR.03', 'F01.FR.05', 'F01.FR.17', 'F01.FR.19', 'C05.FR.03', 'E01.FR.15', 'E01.FR.16', 'F02.FR.01', 'F02.FR.21', 'E01.FR.05', 'E01.FR.10'), 0, 2)
E01_269 = Rule('E01:269', (variable_TxCtrlr_TxStartPoint_5, Named('driver_came_last')), (do_open_transaction, send_TransactionEvent_7, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('E01.FR.05', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
E01_277 = Rule('E01:277', (variable_TxCtrlr_TxStartPoint_5, Named('driver_came_last', True)), (do_open_transaction, send_TransactionEvent_6, start_sample_for_update, start_sample_for_end), 'ongoing.ev_connected', ('E01.FR.05', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16'), 0, 2)
F01_291 = Rule('F01:291', (variable_TxCtrlr_TxStartPoint_6, remote_start_is_news), (do_open_transaction, do_count_phases, send_TransactionEvent, start_sample_for_update, start_sample_for_end), 'ongoing.charging', ('F01.FR.02', 'F01.FR.03', 'F01.FR.05', 'F01.FR.17', 'F01.FR.19', 'C05.FR.03', 'E01.FR.15', 'E01.FR.16', 'F02.FR.01', 'F02.FR.21', 'E01.FR.06', 'E01.FR.10'), 0, 2)
E01_285 = Rule('E01:285', (variable_TxCtrlr_TxStartPoint_6,), (do_open_transaction, do_count_phases, Send('TransactionEvent', {'eventType': 'Started', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'Charging'}}, 'compose_TransactionEventRequest'), start_sample_for_update, start_sample_for_end), 'ongoing.charging', ('E01.FR.06', 'E01.FR.10', 'E01.FR.15', 'E01.FR.16', 'E02.FR.18', 'E03.FR.13'), 0, 2)
G03_231 = Rule('G03:231', (), (Do('note_vehicle_left'),), None, ())
E03_140 = Rule('E03:140', (), (Do('take_over'), start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', (), 0, 2)
F01_254 = Rule('F01:254', (), (Do('note_remote_start'),), None, ())
G03_232 = Rule('G03:232', (Named('vehicle_waits'), variable_TxCtrlr_TxStartPoint, not_evse_is_out_of_service, not_a_transaction_awaits_its_evse), (do_open_transaction, send_TransactionEvent_5, start_sample_for_update, start_sample_for_end), 'ongoing.ev_absent', ('E01.FR.01', 'E01.FR.15'), 0, 2)
B12_124 = Rule('B12:124', (peer_power_path_3,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_8, raise_transaction_ended), 'idle', ('B12.FR.04', 'B12.FR.08'), 3)
B12_132 = Rule('B12:132', (not_peer_power_path_3,), (start_stop_overdue,), 'ongoing.stopping_for_reset', ('B12.FR.04', 'B12.FR.08'))
E09_53 = Rule('E09:53', (not_variable_TxCtrlr_TxStopPoint, variable_TxCtrlr_TxStopPoint, variable_TxCtrlr_StopTxOnEVSideDisconnect, Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'))), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_9, raise_transaction_ended), 'idle', ('E09.FR.01', 'E07.FR.06'), 3)
F03_147 = Rule('F03:147', (variable_TxCtrlr_TxStopPoint_2, csms_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVCommunicationLost', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'Remote'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('F03.FR.09', 'F04.FR.03', 'E06.FR.02', 'E06.FR.15'), 3)
E06_107 = Rule('E06:107', (variable_TxCtrlr_TxStopPoint_2, driver_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVCommunicationLost', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'Local'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.02', 'E06.FR.06', 'E06.FR.15', 'E07.FR.05'), 3)
E06_116 = Rule('E06:116', (variable_TxCtrlr_TxStopPoint_2, not_driver_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_9, raise_transaction_ended), 'idle', ('E06.FR.02', 'E06.FR.06', 'E06.FR.08', 'E06.FR.15', 'E07.FR.06'), 3)
K03_51 = Rule('K03:51', (Named('csms_gives_another_priority'), not_csms_does_not_accept_the_id), (Do('note_charging_priority'), do_remember_what_the_csms_told, Raise('charging_priority_changed', 'evse', None)), None, ('K03.FR.05', 'C10.FR.05'))
F03_98 = Rule('F03:98', (csms_stopped_it, variable_TxCtrlr_TxStopPoint_3, not_peer_power_path_3), (do_note_remote_stop, start_stop_overdue), 'ongoing.stopping_remotely', ())
E15_79 = Rule('E15:79', (the_ev_ended_it, not_csms_knows_of_the_stop, variable_TxCtrlr_TxStopPoint_3, not_peer_power_path_3), (start_stop_overdue,), 'ongoing.stopping_for_ev', ('E15.FR.04',))
C16_124 = Rule('C16:124', (a_master_pass_ended_it, not_peer_power_path_3), (do_note_stopping_token, do_note_driver_stopped, start_stop_overdue), 'ongoing.stopping_for_master_pass', ())
E07_111 = Rule('E07:111', (variable_TxCtrlr_TxStopPoint_4, not_peer_power_path_3), (do_note_stopping_token, do_note_driver_stopped, start_stop_overdue), 'ongoing.stopping_for_driver', ())
F03_90 = Rule('F03:90', (csms_stopped_it, variable_TxCtrlr_TxStopPoint_3, peer_power_path_3), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, do_note_remote_stop, send_TransactionEvent_10, raise_transaction_ended), 'idle', ('F03.FR.03', 'F03.FR.09', 'E06.FR.03', 'E06.FR.06', 'E06.FR.08'), 3)
F03_134 = Rule('F03:134', (csms_stopped_it, not_variable_TxCtrlr_TxStopPoint_2), (do_note_remote_stop, Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'RemoteStop'}, 'compose_TransactionEventRequest')), None, ('F03.FR.02', 'F03.FR.09', 'F04.FR.02'))
E15_63 = Rule('E15:63', (the_ev_ended_it, Named('csms_knows_of_the_stop')), (), None, ())
E15_67 = Rule('E15:67', (the_ev_ended_it, not_csms_knows_of_the_stop, variable_TxCtrlr_TxStopPoint_3, peer_power_path_3), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_11, raise_transaction_ended), 'idle', ('E15.FR.04',), 3)
E15_116 = Rule('E15:116', (the_ev_ended_it, not_csms_knows_of_the_stop, not_variable_TxCtrlr_TxStopPoint_2), (send_TransactionEvent_12,), None, ('E15.FR.05',))
C16_115 = Rule('C16:115', (a_master_pass_ended_it, peer_power_path_3), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, do_note_stopping_token, send_TransactionEvent_13, raise_transaction_ended), 'idle', ('C16.FR.02', 'C16.FR.07'), 3)
E07_103 = Rule('E07:103', (variable_TxCtrlr_TxStopPoint_4, peer_power_path_3), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, do_note_stopping_token, send_TransactionEvent_14, raise_transaction_ended), 'idle', ('E07.FR.02', 'E07.FR.05', 'E08.FR.04', 'E06.FR.03', 'E06.FR.06'), 3)
E07_141 = Rule('E07:141', (not_variable_TxCtrlr_TxStopPoint_3,), (do_note_stopping_token, do_note_driver_stopped, send_TransactionEvent_12), None, ('E07.FR.02',))
E02_168 = Rule('E02:168', (), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'EVDetected'}, 'compose_TransactionEventRequest'),), None, ('E02.FR.17', 'E03.FR.12'))
E03_149 = Rule('E03:149', (), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'CablePluggedIn', 'transactionInfo': {'chargingState': 'EVConnected'}}, 'compose_TransactionEventRequest'),), 'ongoing.ev_connected', ('E03.FR.12', 'E01.FR.16', 'E01.FR.18', 'E02.FR.13'))
F01_255 = Rule('F01:255', (remote_start_is_news,), (do_note_authorized_again, Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'RemoteStart'}, 'compose_TransactionEventRequest')), None, ('F01.FR.02', 'F01.FR.03', 'F01.FR.05', 'F01.FR.17', 'F01.FR.19', 'F01.FR.25', 'C05.FR.03', 'E02.FR.01', 'E02.FR.20'))
E02_123 = Rule('E02:123', (), (do_note_authorized_again, send_TransactionEvent_15), None, ('E02.FR.01', 'E02.FR.20', 'E02.FR.17', 'E01.FR.10'))
E02_164 = Rule('E02:164', (), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'SignedDataReceived'}, 'compose_TransactionEventRequest'),), None, ('E02.FR.17', 'E03.FR.12', 'E02.FR.16'))
E02_159 = Rule('E02:159', (), (Do('note_phases'), send_TransactionEvent_16), None, ('E02.FR.19', 'E03.FR.14', 'E02.FR.16', 'F01.FR.18'))
F03_140 = Rule('F03:140', (variable_TxCtrlr_TxStopPoint_5, csms_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVDeparted', 'transactionInfo': {'stoppedReason': 'Remote'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('F03.FR.09', 'E06.FR.01', 'E06.FR.15'), 3)
E06_92 = Rule('E06:92', (variable_TxCtrlr_TxStopPoint_5, driver_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVDeparted', 'transactionInfo': {'stoppedReason': 'Local'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.01', 'E06.FR.15', 'E07.FR.05'), 3)
E06_99 = Rule('E06:99', (variable_TxCtrlr_TxStopPoint_5, not_driver_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'EVDeparted', 'transactionInfo': {'stoppedReason': 'EVDisconnected'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.01', 'E06.FR.08', 'E06.FR.15'), 3)
E02_172 = Rule('E02:172', (not_variable_TxCtrlr_TxStopPoint_4,), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'EVDeparted'}, 'compose_TransactionEventRequest'),), None, ('E02.FR.17', 'E03.FR.12'))
E03_135 = Rule('E03:135', (transaction_has_no_evse_yet,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Raise('transaction_handed_over', 'evse', 'compose_transaction_handed_over')), 'idle', (), 3)
E03_141 = Rule('E03:141', (Named('driver_brought_the_transaction', True),), (do_note_authorized_again, send_TransactionEvent_15), None, ('E02.FR.01', 'E02.FR.20', 'E01.FR.10', 'E03.FR.12'))
E03_148 = Rule('E03:148', (Named('driver_brought_the_transaction'),), (Do('note_driver_has_arrived'),), None, ())
E03_155 = Rule('E03:155', (not_variable_TxCtrlr_TxStopPoint_4,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_17, raise_transaction_ended), 'idle', ('E03.FR.05', 'F02.FR.07'), 3)
E03_163 = Rule('E03:163', (variable_TxCtrlr_TxStopPoint_5, Named('transaction_has_no_evse_yet', True)), (send_TransactionEvent_18,), None, ('E03.FR.15', 'F02.FR.08'))
E03_168 = Rule('E03:168', (variable_TxCtrlr_TxStopPoint_5, transaction_has_no_evse_yet), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_17, raise_transaction_ended), 'idle', ('E03.FR.15', 'F02.FR.08'), 3)
E05_88 = Rule('E05:88', (variable_TxCtrlr_TxStopPoint_3, not_peer_power_path_3), (start_stop_overdue,), 'ongoing.stopping_deauthorized', ())
E05_80 = Rule('E05:80', (variable_TxCtrlr_TxStopPoint_3, peer_power_path_3), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_19, raise_transaction_ended), 'idle', ('E05.FR.10', 'E06.FR.04', 'E06.FR.06', 'C15.FR.04'), 3)
E05_118 = Rule('E05:118', (not_variable_TxCtrlr_TxStopPoint_2,), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'Deauthorized'}, 'compose_TransactionEventRequest'),), None, ('E05.FR.09', 'C15.FR.03'))
E06_182 = Rule('E06:182', (Named('it_is_the_connected_connector'),), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Do('note_fault'), Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'AbnormalCondition'}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.16', 'E06.FR.08', 'E07.FR.06'), 3)
E06_190 = Rule('E06:190', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'AbnormalCondition', 'transactionInfo': {'stoppedReason': 'EmergencyStop'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.16', 'E06.FR.08', 'E07.FR.06'), 3)
E10_75 = Rule('E10:75', (variable_TxCtrlr_TxStopPoint_4,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_9, raise_transaction_ended), 'idle', ('E10.FR.02',), 3)
E10_86 = Rule('E10:86', (not_variable_TxCtrlr_TxStopPoint_3,), (send_TransactionEvent_18,), None, ('E10.FR.02',))
F06_204 = Rule('F06:204', (), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'Trigger'}, 'compose_TransactionEventRequest'),), None, ('F06.FR.07', 'F06.FR.09', 'F06.FR.10'))
J01_148 = Rule('J01:148', (Variable('AlignedDataCtrlr.SendDuringIdle', 'true'),), (), None, ('J01.FR.20',))
J01_149 = Rule('J01:149', (Variable('AlignedDataCtrlr.SendDuringIdle', 'true', None, True), Named('evse_tells_clock_values_while_idle_only')), (), None, ('J01.FR.19',))
J01_153 = Rule('J01:153', (Named('meter_has_clock_values'),), (Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'MeterValueClock'}, 'compose_TransactionEventRequest'),), None, ('J01.FR.22',))
J01_158 = Rule('J01:158', (), (Do('keep_clock_sample_for_end'),), None, ('E06.FR.11', 'E07.FR.08', 'E08.FR.09', 'E09.FR.05', 'E10.FR.04', 'E12.FR.07', 'E15.FR.01'))
J02_113 = Rule('J02:113', (Named('meter_has_values_for_update'),), (Do('sample_for_update_message'), start_sample_for_update, Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'MeterValuePeriodic'}, 'compose_TransactionEventRequest')), None, ('J02.FR.11', 'J02.FR.01', 'E02.FR.10', 'E03.FR.08'))
J02_120 = Rule('J02:120', (Named('meter_has_values_for_update', True),), (start_sample_for_update,), None, ())
J02_124 = Rule('J02:124', (), (start_sample_for_update,), None, ('J02.FR.11',))
J02_128 = Rule('J02:128', (), (Do('keep_sample_for_end'), start_sample_for_end), None, ('E06.FR.11',))
J02_133 = Rule('J02:133', (), (start_sample_for_end,), None, ())
J03_13 = Rule('J03:13', (), (), None, ('J03.FR.04',))
E10_47 = Rule('E10:47', (not_variable_TxCtrlr_TxStopPoint, Variable('TxCtrlr.TxStopPoint', 'has', frozenset(('Authorized',)), True)), (send_TransactionEvent_20,), 'ongoing.ev_absent', ('E02.FR.17', 'E01.FR.18'))
E10_54 = Rule('E10:54', (not_variable_TxCtrlr_TxStopPoint, variable_TxCtrlr_TxStopPoint, Variable('TxCtrlr.StopTxOnEVSideDisconnect', 'true', None, True)), (send_TransactionEvent_20,), 'ongoing.ev_absent', ('E02.FR.17', 'E01.FR.18'))
E10_64 = Rule('E10:64', (not_variable_TxCtrlr_TxStopPoint, variable_TxCtrlr_TxStopPoint, variable_TxCtrlr_StopTxOnEVSideDisconnect, Peer('authorization', ('authorized.fully', 'authorized.limited', 'authorized.exhausted'), True)), (send_TransactionEvent_20,), 'ongoing.ev_absent', ('E02.FR.17', 'E01.FR.18'))
E02_128 = Rule('E02:128', (), (do_count_phases, Send('TransactionEvent', {'eventType': 'Updated', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'Charging'}}, 'compose_TransactionEventRequest')), 'ongoing.charging', ('E02.FR.13', 'E01.FR.18', 'E02.FR.15', 'E02.FR.18', 'E03.FR.13'))
E01_293 = Rule('E01:293', (not_variable_TxCtrlr_TxStopPoint_5,), (send_TransactionEvent_21,), 'ongoing.suspended_ev', ('E01.FR.18', 'E01.FR.19', 'E02.FR.13'))
E01_301 = Rule('E01:301', (variable_TxCtrlr_TxStopPoint_6,), (send_TransactionEvent_21,), 'ongoing.suspended_ev', ('E01.FR.18', 'E01.FR.19', 'E02.FR.13'))
E02_135 = Rule('E02:135', (not_variable_TxCtrlr_TxStopPoint_5,), (send_TransactionEvent_22,), 'ongoing.suspended_evse', ('E02.FR.13', 'E01.FR.18', 'E05.FR.02'))
E06_149 = Rule('E06:149', (variable_TxCtrlr_TxStopPoint_6,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'SuspendedEVSE', 'stoppedReason': 'DeAuthorized'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.07', 'E06.FR.08'), 3)
K02_137 = Rule('K02:137', (), (send_TransactionEvent_22,), 'ongoing.suspended_evse', ('E02.FR.13', 'E01.FR.18'))
E02_143 = Rule('E02:143', (not_variable_TxCtrlr_TxStopPoint_5,), (send_TransactionEvent_23,), 'ongoing.ev_connected', ('E02.FR.13', 'E01.FR.18', 'E05.FR.09'))
E06_160 = Rule('E06:160', (variable_TxCtrlr_TxStopPoint_6, driver_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'Local'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.07', 'E07.FR.05'), 3)
E06_171 = Rule('E06:171', (variable_TxCtrlr_TxStopPoint_6, not_driver_has_stopped), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'Other'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.07', 'E06.FR.08'), 3)
E06_127 = Rule('E06:127', (variable_TxCtrlr_TxStopPoint_6, not_variable_TxCtrlr_TxStopPoint), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_9, raise_transaction_ended), 'idle', ('E06.FR.07', 'E06.FR.08'), 3)
E06_138 = Rule('E06:138', (variable_TxCtrlr_TxStopPoint_6,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'SuspendedEV', 'stoppedReason': 'StoppedByEV'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.07', 'E06.FR.08', 'E06.FR.15'), 3)
E02_151 = Rule('E02:151', (), (send_TransactionEvent_23,), 'ongoing.ev_connected', ('E02.FR.13',))
K02_144 = Rule('K02:144', (not_variable_TxCtrlr_TxStopPoint_5,), (send_TransactionEvent_22,), 'ongoing.suspended_evse', ('E02.FR.13', 'E01.FR.18'))
K02_152 = Rule('K02:152', (variable_TxCtrlr_TxStopPoint_6,), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ChargingStateChanged', 'transactionInfo': {'chargingState': 'SuspendedEVSE', 'stoppedReason': 'Other'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E06.FR.07', 'E06.FR.08'), 3)
K04_53 = Rule('K04:53', (Named('change_is_to_be_told'),), (send_TransactionEvent_16,), None, ('E02.FR.16',))
K02_163 = Rule('K02:163', (), (send_TransactionEvent_21,), 'ongoing.suspended_ev', ('E02.FR.13', 'E01.FR.18'))
E07_117 = Rule('E07:117', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'Local'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E07.FR.02', 'E07.FR.05', 'E08.FR.04', 'E06.FR.03', 'E06.FR.06'), 3)
E07_127 = Rule('E07:127', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'Local'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E07.FR.02', 'E07.FR.05'), 3)
E07_135 = Rule('E07:135', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_14, raise_transaction_ended), 'idle', ('E07.FR.02', 'E07.FR.05'), 3)
F03_80 = Rule('F03:80', (csms_stopped_it,), (), None, ())
E15_53 = Rule('E15:53', (the_ev_ended_it,), (), None, ())
F03_131 = Rule('F03:131', (), (), None, ())
F03_107 = Rule('F03:107', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'RemoteStop', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'Remote'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('F03.FR.03', 'F03.FR.09', 'E06.FR.03', 'E06.FR.06', 'E06.FR.08'), 3)
F03_117 = Rule('F03:117', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'RemoteStop', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'Remote'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('F03.FR.03', 'F03.FR.09'), 3)
F03_125 = Rule('F03:125', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_10, raise_transaction_ended), 'idle', ('F03.FR.03', 'F03.FR.09'), 3)
C16_130 = Rule('C16:130', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'MasterPass'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('C16.FR.02', 'C16.FR.07'), 3)
C16_140 = Rule('C16:140', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'MasterPass'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('C16.FR.07',), 3)
C16_148 = Rule('C16:148', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_13, raise_transaction_ended), 'idle', ('C16.FR.07',), 3)
E05_93 = Rule('E05:93', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'Deauthorized', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'DeAuthorized'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E05.FR.10', 'E06.FR.04', 'E06.FR.06', 'C15.FR.04'), 3)
E05_103 = Rule('E05:103', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'Deauthorized', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'DeAuthorized'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', (), 3)
E05_112 = Rule('E05:112', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_19, raise_transaction_ended), 'idle', (), 3)
E15_89 = Rule('E15:89', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'StoppedByEV'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E15.FR.04',), 3)
E15_99 = Rule('E15:99', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'StopAuthorized', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'StoppedByEV'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('E15.FR.04',), 3)
E15_109 = Rule('E15:109', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_11, raise_transaction_ended), 'idle', ('E15.FR.04',), 3)
B12_139 = Rule('B12:139', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ResetCommand', 'transactionInfo': {'chargingState': 'EVConnected', 'stoppedReason': 'ImmediateReset'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('B12.FR.04', 'B12.FR.08'), 3)
B12_149 = Rule('B12:149', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, Send('TransactionEvent', {'eventType': 'Ended', 'triggerReason': 'ResetCommand', 'transactionInfo': {'chargingState': 'Idle', 'stoppedReason': 'ImmediateReset'}}, 'compose_TransactionEventRequest'), raise_transaction_ended), 'idle', ('B12.FR.04', 'B12.FR.08'), 3)
B12_159 = Rule('B12:159', (), (cancel_sample_for_update, cancel_sample_for_end, cancel_stop_overdue, send_TransactionEvent_8, raise_transaction_ended), 'idle', ('B12.FR.04', 'B12.FR.08'), 3)

TRANSACTION = Program(
    name='transaction',
    scope='evse',
    initial='idle',
    states=('idle', 'ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'),
    finals=frozenset(()),
    persistent=True,
    timers=('sample_for_update', 'sample_for_end', 'stop_overdue'),
    table={
        'idle': {
            'TransactionEventResponse': (C10_67, E05_74),
            'vehicle_detected': (G03_230, F01_303, F01_315, F01_328, F02_200, E01_157, E01_168, E01_176, E01_183),
            'ev_connected': (F02_189, E01_194),
            'authorized': (F01_264, F02_178, E01_202, E01_210),
            'signed_data_received': (F01_342, F01_355, F01_369, F02_211, E01_217, E01_229, E01_242, E01_256),
            'charging_allowed': (F01_278, E01_269, E01_277),
            'energy_started': (F01_291, E01_285),
            'vehicle_departed': (G03_231,),
            'transaction_handed_over': (E03_140,),
            'remote_start_ordered': (F01_254,),
            'operability_changed': (G03_232,),
        },
        'ongoing.ev_absent': {
            'reset_begun': (B12_124, B12_132),
            'ev_disconnected': (E09_53, F03_147, E06_107, E06_116),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_98, E15_79, C16_124, E07_111, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'ev_connected': (E03_149,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_88, E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.ev_connected': {
            'reset_begun': (B12_124, B12_132),
            'ev_disconnected': (E10_47, E10_54, E10_64, E09_53, F03_147, E06_107, E06_116),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_98, E15_79, C16_124, E07_111, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'energy_started': (E02_128,),
            'energy_suspended_by_ev': (E01_293, E01_301),
            'energy_suspended_by_station': (E02_135, E06_149),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_88, E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
            'energy_suspended_by_limit': (K02_137,),
        },
        'ongoing.charging': {
            'reset_begun': (B12_124, B12_132),
            'energy_ended': (E02_143, E06_160, E06_171),
            'ev_disconnected': (E06_127, E10_47, E10_54, E10_64, E09_53, F03_147, E06_107, E06_116),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_98, E15_79, C16_124, E07_111, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'energy_suspended_by_ev': (E01_293, E06_138),
            'energy_suspended_by_station': (E02_135, E06_149),
            'station_started': (E02_151,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_88, E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
            'energy_suspended_by_limit': (K02_144, K02_152),
            'limit_changed': (K04_53,),
        },
        'ongoing.suspended_ev': {
            'reset_begun': (B12_124, B12_132),
            'energy_ended': (E02_143, E06_160, E06_171),
            'ev_disconnected': (E10_47, E10_54, E10_64, E09_53, F03_147, E06_107, E06_116),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_98, E15_79, C16_124, E07_111, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'energy_started': (E02_128,),
            'energy_suspended_by_station': (E02_135, E06_149),
            'station_started': (E02_151,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_88, E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
            'energy_suspended_by_limit': (K02_137,),
            'limit_changed': (K04_53,),
        },
        'ongoing.suspended_evse': {
            'reset_begun': (B12_124, B12_132),
            'energy_ended': (E02_143, E06_160, E06_171),
            'ev_disconnected': (E10_47, E10_54, E10_64, E09_53, F03_147, E06_107, E06_116),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_98, E15_79, C16_124, E07_111, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'energy_started': (E02_128,),
            'energy_suspended_by_ev': (K02_163,),
            'station_started': (E02_151,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_88, E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.stopping_for_driver': {
            'energy_ended': (E07_117,),
            'ev_disconnected': (E07_127, E09_53, F03_147, E06_107, E06_116),
            'stop_overdue': (E07_135,),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_80, E15_53, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.stopping_remotely': {
            'reset_begun': (F03_131,),
            'energy_ended': (F03_107,),
            'ev_disconnected': (F03_117, E09_53, F03_147, E06_107, E06_116),
            'stop_overdue': (F03_125,),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_80, E15_53, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.stopping_for_master_pass': {
            'energy_ended': (C16_130,),
            'ev_disconnected': (C16_140, E09_53, F03_147, E06_107, E06_116),
            'stop_overdue': (C16_148,),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_80, E15_53, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.stopping_deauthorized': {
            'energy_ended': (E05_93,),
            'ev_disconnected': (E05_103, E09_53, F03_147, E06_107, E06_116),
            'stop_overdue': (E05_112,),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_80, E15_53, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.stopping_for_ev': {
            'energy_ended': (E15_89,),
            'ev_disconnected': (E15_99, E09_53, F03_147, E06_107, E06_116),
            'stop_overdue': (E15_109,),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_80, E15_53, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
        'ongoing.stopping_for_reset': {
            'energy_ended': (B12_139,),
            'ev_disconnected': (B12_149, E09_53, F03_147, E06_107, E06_116),
            'stop_overdue': (B12_159,),
            'TransactionEventResponse': (E05_74, K03_51, C10_67),
            'authorization_ended': (F03_80, E15_53, F03_90, F03_134, E15_63, E15_67, E15_116, C16_115, E07_103, E07_141),
            'vehicle_detected': (E02_168,),
            'authorized': (F01_255, E02_123),
            'signed_data_received': (E02_164,),
            'phases_changed': (E02_159,),
            'vehicle_departed': (F03_140, E06_92, E06_99, E02_172),
            'authorization_claimed': (E03_135,),
            'authorization_taken_over': (E03_141, E03_148),
            'authorization_timed_out': (E03_155, E03_163, E03_168),
            'authorization_revoked': (E05_80, E05_118),
            'connector_faulted': (E06_182,),
            'emergency_pressed': (E06_190,),
            'ev_stayed_away': (E10_75, E10_86),
            'remote_start_ordered': (F01_254,),
            'transaction_event_wanted': (F06_204,),
            'aligned_values_due': (J01_148, J01_149, J01_153),
            'aligned_sample_due': (J01_158,),
            'sample_for_update': (J02_113, J02_120),
            'SampledDataCtrlr.TxUpdatedInterval changed': (J02_124,),
            'sample_for_end': (J02_128,),
            'SampledDataCtrlr.TxEndedInterval changed': (J02_133,),
            'metering_receipt_received': (J03_13,),
        },
    },
)
