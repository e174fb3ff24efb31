# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule, Send

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
            'cable_plugged_in': (
                Rule('G03:187', (Named('connector_is_out_of_service'),), (Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 2),
                Rule('B01:122', (Named('evse_is_reserved'),), (), None, ('B01.FR.13', 'B11.FR.05')),
                Rule('G01:67', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('G01.FR.03', 'E02.FR.05', 'G01.FR.08'), 0, 2),
            ),
            'ev_unplugged': (
                Rule('B01:127', (Named('cable_is_attached', True), Named('evse_is_reserved')), (), None, ('B01.FR.13', 'B11.FR.05')),
                Rule('G01:73', (Named('cable_is_attached', True), Named('connector_is_out_of_service', True)), (Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', (), 0, 2),
            ),
            'station_started': (
                Rule('G03:193', (Named('connector_is_out_of_service'),), (Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 2),
                Rule('B01:131', (Named('evse_is_reserved'),), (Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', ('B01.FR.13', 'B11.FR.05'), 0, 3),
            ),
            'station_accepted': (
                Rule('B01:137', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
            ),
            'report_all_connectors': (
                Rule('B04:32', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.01',)),
            ),
            'report_changed_connectors': (
                Rule('B04:36', (Named('status_is_unreported'),), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.02',)),
            ),
            'StatusNotificationResponse': (
                Rule('B04:41', (), (Do('note_reported'),), None, ()),
            ),
            'StatusNotificationFailed': (
                Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',)),
            ),
            'operability_changed': (
                Rule('G03:142', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 0, 2),
            ),
            'status_wanted': (
                Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'transaction_ended': (
                Rule('G03:148', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 0, 2),
            ),
            'connector_faulted': (
                Rule('G01:101', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 0, 2),
            ),
            'reservations_changed': (
                Rule('H01:209', (Named('evse_is_reserved'),), (Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest'), Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', ('H01.FR.07', 'H01.FR.09', 'H01.FR.20', 'H01.FR.23', 'H01.FR.24'), 0, 3),
            ),
        },
        'occupied': {
            'ev_unplugged': (
                Rule('G01:84', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G01.FR.04',), 0, 2),
            ),
            'station_accepted': (
                Rule('B01:137', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
            ),
            'report_all_connectors': (
                Rule('B04:32', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.01',)),
            ),
            'report_changed_connectors': (
                Rule('B04:36', (Named('status_is_unreported'),), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.02',)),
            ),
            'StatusNotificationResponse': (
                Rule('B04:41', (), (Do('note_reported'),), None, ()),
            ),
            'StatusNotificationFailed': (
                Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',)),
            ),
            'operability_changed': (
                Rule('G03:142', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 0, 2),
            ),
            'status_wanted': (
                Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_removed': (
                Rule('G01:78', (Named('connector_is_to_go_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G01.FR.04',), 0, 2),
                Rule('G03:154', (Named('connector_is_to_go_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G04.FR.05', 'G04.FR.06'), 0, 2),
            ),
            'transaction_ended': (
                Rule('G01:90', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G01.FR.04',), 0, 2),
                Rule('G03:148', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 0, 2),
            ),
            'connector_faulted': (
                Rule('G01:101', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 0, 2),
            ),
        },
        'unavailable': {
            'cable_plugged_in': (
                Rule('G03:161', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('G03.FR.05',), 0, 2),
            ),
            'station_accepted': (
                Rule('B01:137', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
            ),
            'report_all_connectors': (
                Rule('B04:32', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.01',)),
            ),
            'report_changed_connectors': (
                Rule('B04:36', (Named('status_is_unreported'),), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.02',)),
            ),
            'StatusNotificationResponse': (
                Rule('B04:41', (), (Do('note_reported'),), None, ()),
            ),
            'StatusNotificationFailed': (
                Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',)),
            ),
            'operability_changed': (
                Rule('B11:153', (Named('evse_is_reserved'), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest'), Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', ('B11.FR.05',), 0, 3),
                Rule('G03:168', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 2),
                Rule('G03:174', (Peer('plug', ('nothing',), True), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 2),
            ),
            'status_wanted': (
                Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'connector_faulted': (
                Rule('G03:180', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 0, 2),
            ),
        },
        'faulted': {
            'station_accepted': (
                Rule('B01:137', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
            ),
            'report_all_connectors': (
                Rule('B04:32', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.01',)),
            ),
            'report_changed_connectors': (
                Rule('B04:36', (Named('status_is_unreported'),), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.02',)),
            ),
            'StatusNotificationResponse': (
                Rule('B04:41', (), (Do('note_reported'),), None, ()),
            ),
            'StatusNotificationFailed': (
                Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',)),
            ),
            'status_wanted': (
                Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'fault_cleared': (
                Rule('G03:181', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.06', 'G04.FR.07'), 0, 2),
                Rule('H01:215', (Named('evse_is_reserved'), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Reserved'}, 'compose_StatusNotificationRequest'), Do('show_reserved'), Command('mark_reserved', 'connector', None), Raise('occupancy_changed', 'evse', None)), 'reserved', (), 0, 3),
                Rule('G01:105', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', (), 0, 2),
                Rule('G01:110', (Peer('plug', ('nothing',), True), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', (), 0, 2),
            ),
        },
        'reserved': {
            'cable_plugged_in': (
                Rule('G01:97', (), (), None, ('G01.FR.09', 'G03.FR.09')),
            ),
            'station_accepted': (
                Rule('B01:137', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
            ),
            'report_all_connectors': (
                Rule('B04:32', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.01',)),
            ),
            'report_changed_connectors': (
                Rule('B04:36', (Named('status_is_unreported'),), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B04.FR.02',)),
            ),
            'StatusNotificationResponse': (
                Rule('B04:41', (), (Do('note_reported'),), None, ()),
            ),
            'StatusNotificationFailed': (
                Rule('B04:42', (), (Do('note_unreported'),), None, ('B04.FR.02',)),
            ),
            'operability_changed': (
                Rule('G03:142', (Named('connector_is_out_of_service'),), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 1, 2),
            ),
            'status_wanted': (
                Rule('F06:198', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'transaction_ended': (
                Rule('G03:148', (Named('connector_is_out_of_service'),), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable'), Raise('occupancy_changed', 'evse', None)), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 1, 2),
            ),
            'connector_faulted': (
                Rule('G01:101', (), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted'), Raise('occupancy_changed', 'evse', None)), 'faulted', (), 1, 2),
            ),
            'reservations_changed': (
                Rule('H02:62', (Named('evse_is_reserved', True), Peer('plug', ('nothing',))), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available'), Raise('occupancy_changed', 'evse', None)), 'available', ('H02.FR.04', 'H02.FR.06', 'H03.FR.10', 'H04.FR.03'), 1, 2),
                Rule('H03:180', (Named('evse_is_reserved', True), Peer('plug', ('nothing',), True)), (Command('unmark_reserved', 'connector', None), Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied'), Raise('occupancy_changed', 'evse', None)), 'occupied', ('H03.FR.10', 'G01.FR.06'), 1, 2),
            ),
        },
    },
)
