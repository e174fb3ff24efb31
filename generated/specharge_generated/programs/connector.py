# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Send

G03_187 = Rule('G03:187', (Named('connector_is_out_of_service'),), (Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 2)
B01_122 = Rule('B01:122', (Named('evse_is_reserved'),), (), None, ('B01.FR.13', 'B11.FR.05'))
G01_67 = Rule('G01:67', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('G01.FR.03', 'E02.FR.05', 'G01.FR.08'), 0, 2)
B01_127 = Rule('B01:127', (Named('cable_is_attached', True), Named('evse_is_reserved')), (), None, ('B01.FR.13', 'B11.FR.05'))
G01_73 = Rule('G01:73', (Named('cable_is_attached', True), Named('connector_is_out_of_service', True)), (Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', (), 0, 2)
G03_193 = Rule('G03:193', (Named('connector_is_out_of_service'),), (Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 2)
B01_131 = Rule('B01:131', (Named('evse_is_reserved'),), (Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', ('B01.FR.13', 'B11.FR.05'), 0, 3)
B01_137 = Rule('B01:137', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',))
B04_32 = Rule('B04:32', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.01',))
B04_36 = Rule('B04:36', (Named('status_is_unreported'),), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.02',))
B04_41 = Rule('B04:41', (), (Do('note_reported'),), None, ())
B04_42 = Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',))
G03_142 = Rule('G03:142', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 0, 2)
F06_198 = Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10'))
G03_148 = Rule('G03:148', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 0, 2)
G01_101 = Rule('G01:101', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 0, 2)
H01_209 = Rule('H01:209', (Named('evse_is_reserved'),), (Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest'), Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', ('H01.FR.07', 'H01.FR.09', 'H01.FR.20', 'H01.FR.23', 'H01.FR.24'), 0, 3)
G01_84 = Rule('G01:84', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G01.FR.04',), 0, 2)
G01_78 = Rule('G01:78', (Named('connector_is_to_go_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G01.FR.04',), 0, 2)
G03_154 = Rule('G03:154', (Named('connector_is_to_go_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G04.FR.05', 'G04.FR.06'), 0, 2)
G01_90 = Rule('G01:90', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G01.FR.04',), 0, 2)
G03_161 = Rule('G03:161', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('G03.FR.05',), 0, 2)
B11_153 = Rule('B11:153', (Named('evse_is_reserved'), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest'), Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', ('B11.FR.05',), 0, 3)
G03_168 = Rule('G03:168', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 2)
G03_174 = Rule('G03:174', (Peer('plug', ('nothing',), True), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 2)
G03_180 = Rule('G03:180', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 0, 2)
G03_181 = Rule('G03:181', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.06', 'G04.FR.07'), 0, 2)
H01_215 = Rule('H01:215', (Named('evse_is_reserved'), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest'), Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', (), 0, 3)
G01_105 = Rule('G01:105', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', (), 0, 2)
G01_110 = Rule('G01:110', (Peer('plug', ('nothing',), True), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', (), 0, 2)
G01_97 = Rule('G01:97', (), (), None, ('G01.FR.09', 'G03.FR.09'))
G03_142_2 = Rule('G03:142', (Named('connector_is_out_of_service'),), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 1, 2)
G03_148_2 = Rule('G03:148', (Named('connector_is_out_of_service'),), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 1, 2)
G01_101_2 = Rule('G01:101', (), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 1, 2)
H02_62 = Rule('H02:62', (Named('evse_is_reserved', True), Peer('plug', ('nothing',))), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('H02.FR.04', 'H02.FR.06', 'H03.FR.10', 'H04.FR.03'), 1, 2)
H03_180 = Rule('H03:180', (Named('evse_is_reserved', True), Peer('plug', ('nothing',), True)), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('H03.FR.10', 'G01.FR.06'), 1, 2)

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
