# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Peer, Program, Rule, Send

CONNECTOR = Program(
    name='connector',
    scope='connector',
    initial='available',
    states=('available', 'occupied', 'unavailable', 'faulted'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'available': {
            'station_accepted': (
                Rule('B01:123', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
            'cable_plugged_in': (
                Rule('G01:69', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied', ('G01.FR.03', 'E02.FR.05', 'G01.FR.08'), 0, 1),
                Rule('G03:188', (Named('connector_is_out_of_service'),), (Do('show_unavailable'),), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 1),
            ),
            'ev_unplugged': (
                Rule('G01:75', (Named('cable_is_attached', True), Named('connector_is_out_of_service', True)), (Do('show_occupied'),), 'occupied', (), 0, 1),
            ),
            'transaction_ended': (
                Rule('G03:149', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 0, 1),
            ),
            'connector_faulted': (
                Rule('G01:99', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted', (), 0, 1),
            ),
            'operability_changed': (
                Rule('G03:143', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 0, 1),
            ),
            'station_started': (
                Rule('G03:194', (Named('connector_is_out_of_service'),), (Do('show_unavailable'),), 'unavailable', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06'), 0, 1),
            ),
        },
        'occupied': {
            'station_accepted': (
                Rule('B01:123', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
            'ev_unplugged': (
                Rule('G01:86', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',), 0, 1),
            ),
            'cable_removed': (
                Rule('G01:80', (Named('connector_is_to_go_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',), 0, 1),
                Rule('G03:155', (Named('connector_is_to_go_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G04.FR.05', 'G04.FR.06'), 0, 1),
            ),
            'transaction_ended': (
                Rule('G01:92', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',), 0, 1),
                Rule('G03:149', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07'), 0, 1),
            ),
            'connector_faulted': (
                Rule('G01:99', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted', (), 0, 1),
            ),
            'operability_changed': (
                Rule('G03:143', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07'), 0, 1),
            ),
        },
        'unavailable': {
            'station_accepted': (
                Rule('B01:123', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
            'cable_plugged_in': (
                Rule('G03:162', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied', ('G03.FR.05',), 0, 1),
            ),
            'connector_faulted': (
                Rule('G03:181', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted', (), 0, 1),
            ),
            'operability_changed': (
                Rule('G03:169', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 1),
                Rule('G03:175', (Peer('plug', ('nothing',), True), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07'), 0, 1),
            ),
        },
        'faulted': {
            'station_accepted': (
                Rule('B01:123', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('G01:103', (Peer('plug', ('nothing',)), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', (), 0, 1),
                Rule('G01:108', (Peer('plug', ('nothing',), True), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied', (), 0, 1),
                Rule('G03:182', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable', ('G03.FR.06', 'G04.FR.07'), 0, 1),
            ),
        },
    },
)
