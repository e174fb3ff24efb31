# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Send

connector_is_out_of_service = Named('connector_is_out_of_service')
do_show_unavailable = Do('show_unavailable')
raise_occupancy_changed = Raise('occupancy_changed', 'evse', None)
evse_is_reserved = Named('evse_is_reserved')
not_connector_is_out_of_service = Named('connector_is_out_of_service', True)
send_StatusNotification = Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest')
do_show_occupied = Do('show_occupied')
not_cable_is_attached = Named('cable_is_attached', True)
do_show_reserved = Do('show_reserved')
command_mark_reserved = Command('mark_reserved', 'connector', None)
send_StatusNotification_2 = Send('StatusNotification', {}, 'compose_StatusNotificationRequest')
send_StatusNotification_3 = Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest')
send_StatusNotification_4 = Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest')
do_show_faulted = Do('show_faulted')
send_StatusNotification_5 = Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest')
send_StatusNotification_6 = Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest')
do_show_available = Do('show_available')
peer_plug = Peer('plug', ('nothing',))
not_peer_plug = Peer('plug', ('nothing',), True)
command_unmark_reserved = Command('unmark_reserved', 'connector', None)
not_evse_is_reserved = Named('evse_is_reserved', True)

G03_187 = Rule('G03:187', (connector_is_out_of_service,), (do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 2)
B01_122 = Rule('B01:122', (evse_is_reserved,), (), None, ('B01.FR.13', 'B11.FR.05'))
G01_67 = Rule('G01:67', (not_connector_is_out_of_service,), (send_StatusNotification, do_show_occupied, raise_occupancy_changed), 'occupied', ('G01.FR.03', 'E02.FR.05', 'G01.FR.08'), 0, 2)
B01_127 = Rule('B01:127', (not_cable_is_attached, evse_is_reserved), (), None, ('B01.FR.13', 'B11.FR.05'))
G01_73 = Rule('G01:73', (not_cable_is_attached, not_connector_is_out_of_service), (do_show_occupied, raise_occupancy_changed), 'occupied', (), 0, 2)
G03_193 = Rule('G03:193', (connector_is_out_of_service,), (do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 2)
B01_131 = Rule('B01:131', (evse_is_reserved,), (do_show_reserved, command_mark_reserved, raise_occupancy_changed), 'reserved', ('B01.FR.13', 'B11.FR.05'), 0, 3)
B01_137 = Rule('B01:137', (), (send_StatusNotification_2,), None, ('B01.FR.05',))
B04_32 = Rule('B04:32', (), (send_StatusNotification_2,), None, ('B04.FR.01',))
B04_36 = Rule('B04:36', (Named('status_is_unreported'),), (send_StatusNotification_2,), None, ('B04.FR.02',))
B04_41 = Rule('B04:41', (), (Do('note_reported'),), None, ())
B04_42 = Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',))
G03_142 = Rule('G03:142', (connector_is_out_of_service,), (send_StatusNotification_3, do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 0, 2)
F06_198 = Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10'))
G03_148 = Rule('G03:148', (connector_is_out_of_service,), (send_StatusNotification_3, do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 0, 2)
G01_101 = Rule('G01:101', (), (send_StatusNotification_4, do_show_faulted, raise_occupancy_changed), 'faulted', (), 0, 2)
H01_209 = Rule('H01:209', (evse_is_reserved,), (send_StatusNotification_5, do_show_reserved, command_mark_reserved, raise_occupancy_changed), 'reserved', ('H01.FR.07', 'H01.FR.09', 'H01.FR.20', 'H01.FR.23', 'H01.FR.24'), 0, 3)
G01_84 = Rule('G01:84', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)), (send_StatusNotification_6, do_show_available, raise_occupancy_changed), 'available', ('G01.FR.04',), 0, 2)
G01_78 = Rule('G01:78', (Named('connector_is_to_go_out_of_service', True),), (send_StatusNotification_6, do_show_available, raise_occupancy_changed), 'available', ('G01.FR.04',), 0, 2)
G03_154 = Rule('G03:154', (Named('connector_is_to_go_out_of_service'),), (send_StatusNotification_3, do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G04.FR.05', 'G04.FR.06'), 0, 2)
G01_90 = Rule('G01:90', (peer_plug, not_connector_is_out_of_service), (send_StatusNotification_6, do_show_available, raise_occupancy_changed), 'available', ('G01.FR.04',), 0, 2)
G03_161 = Rule('G03:161', (not_connector_is_out_of_service,), (send_StatusNotification, do_show_occupied, raise_occupancy_changed), 'occupied', ('G03.FR.05',), 0, 2)
B11_153 = Rule('B11:153', (evse_is_reserved, not_connector_is_out_of_service), (send_StatusNotification_5, do_show_reserved, command_mark_reserved, raise_occupancy_changed), 'reserved', ('B11.FR.05',), 0, 3)
G03_168 = Rule('G03:168', (peer_plug, not_connector_is_out_of_service), (send_StatusNotification_6, do_show_available, raise_occupancy_changed), 'available', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 2)
G03_174 = Rule('G03:174', (not_peer_plug, not_connector_is_out_of_service), (send_StatusNotification, do_show_occupied, raise_occupancy_changed), 'occupied', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 2)
G03_180 = Rule('G03:180', (), (send_StatusNotification_4, do_show_faulted, raise_occupancy_changed), 'faulted', (), 0, 2)
G03_181 = Rule('G03:181', (connector_is_out_of_service,), (send_StatusNotification_3, do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G03.FR.06', 'G04.FR.07'), 0, 2)
H01_215 = Rule('H01:215', (evse_is_reserved, not_connector_is_out_of_service), (send_StatusNotification_5, do_show_reserved, command_mark_reserved, raise_occupancy_changed), 'reserved', (), 0, 3)
G01_105 = Rule('G01:105', (peer_plug, not_connector_is_out_of_service), (send_StatusNotification_6, do_show_available, raise_occupancy_changed), 'available', (), 0, 2)
G01_110 = Rule('G01:110', (not_peer_plug, not_connector_is_out_of_service), (send_StatusNotification, do_show_occupied, raise_occupancy_changed), 'occupied', (), 0, 2)
G01_97 = Rule('G01:97', (), (), None, ('G01.FR.09', 'G03.FR.09'))
G03_142_2 = Rule('G03:142', (connector_is_out_of_service,), (command_unmark_reserved, send_StatusNotification_3, do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 1, 2)
G03_148_2 = Rule('G03:148', (connector_is_out_of_service,), (command_unmark_reserved, send_StatusNotification_3, do_show_unavailable, raise_occupancy_changed), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 1, 2)
G01_101_2 = Rule('G01:101', (), (command_unmark_reserved, send_StatusNotification_4, do_show_faulted, raise_occupancy_changed), 'faulted', (), 1, 2)
H02_62 = Rule('H02:62', (not_evse_is_reserved, peer_plug), (command_unmark_reserved, send_StatusNotification_6, do_show_available, raise_occupancy_changed), 'available', ('H02.FR.04', 'H02.FR.06', 'H03.FR.10', 'H04.FR.03'), 1, 2)
H03_180 = Rule('H03:180', (not_evse_is_reserved, not_peer_plug), (command_unmark_reserved, send_StatusNotification, do_show_occupied, raise_occupancy_changed), 'occupied', ('H03.FR.10', 'G01.FR.06'), 1, 2)

CONNECTOR = Program(
    name='connector',
    scope='connector',
    initial='available',
    states=('available', 'occupied', 'unavailable', 'faulted', 'reserved'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'available': {
            'cable_plugged_in': (G03_187, B01_122, G01_67),
            'ev_unplugged': (B01_127, G01_73),
            'station_started': (G03_193, B01_131),
            'station_accepted': (B01_137,),
            'report_all_connectors': (B04_32,),
            'report_changed_connectors': (B04_36,),
            'StatusNotificationResponse': (B04_41,),
            'StatusNotificationFailed': (B04_42,),
            'operability_changed': (G03_142,),
            'status_wanted': (F06_198,),
            'transaction_ended': (G03_148,),
            'connector_faulted': (G01_101,),
            'reservations_changed': (H01_209,),
        },
        'occupied': {
            'ev_unplugged': (G01_84,),
            'station_accepted': (B01_137,),
            'report_all_connectors': (B04_32,),
            'report_changed_connectors': (B04_36,),
            'StatusNotificationResponse': (B04_41,),
            'StatusNotificationFailed': (B04_42,),
            'operability_changed': (G03_142,),
            'status_wanted': (F06_198,),
            'cable_removed': (G01_78, G03_154),
            'transaction_ended': (G01_90, G03_148),
            'connector_faulted': (G01_101,),
        },
        'unavailable': {
            'cable_plugged_in': (G03_161,),
            'station_accepted': (B01_137,),
            'report_all_connectors': (B04_32,),
            'report_changed_connectors': (B04_36,),
            'StatusNotificationResponse': (B04_41,),
            'StatusNotificationFailed': (B04_42,),
            'operability_changed': (B11_153, G03_168, G03_174),
            'status_wanted': (F06_198,),
            'connector_faulted': (G03_180,),
        },
        'faulted': {
            'station_accepted': (B01_137,),
            'report_all_connectors': (B04_32,),
            'report_changed_connectors': (B04_36,),
            'StatusNotificationResponse': (B04_41,),
            'StatusNotificationFailed': (B04_42,),
            'status_wanted': (F06_198,),
            'fault_cleared': (G03_181, H01_215, G01_105, G01_110),
        },
        'reserved': {
            'cable_plugged_in': (G01_97,),
            'station_accepted': (B01_137,),
            'report_all_connectors': (B04_32,),
            'report_changed_connectors': (B04_36,),
            'StatusNotificationResponse': (B04_41,),
            'StatusNotificationFailed': (B04_42,),
            'operability_changed': (G03_142_2,),
            'status_wanted': (F06_198,),
            'transaction_ended': (G03_148_2,),
            'connector_faulted': (G01_101_2,),
            'reservations_changed': (H02_62, H03_180),
        },
    },
)
