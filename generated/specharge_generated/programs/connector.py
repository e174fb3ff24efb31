# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Peer, Program, Rule, Send

CONNECTOR = Program(
    name='connector',
    scope='connector',
    initial='available',
    states=('available', 'occupied.by_ev', 'occupied.by_cable', 'unavailable.empty', 'unavailable.with_ev', 'unavailable.with_cable', 'faulted.empty', 'faulted.with_ev', 'faulted.with_cable'),
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:64', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_ev', ('G01.FR.03', 'E02.FR.05', 'G01.FR.08')),
                Rule('G03:251', (Named('connector_is_out_of_service'),), (Do('show_unavailable'),), 'unavailable.with_ev', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06')),
            ),
            'transaction_ended': (
                Rule('G03:161', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.empty', ('G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07')),
            ),
            'connector_faulted': (
                Rule('G01:90', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.empty', ()),
            ),
            'operability_changed': (
                Rule('G03:143', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.empty', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07')),
            ),
            'station_started': (
                Rule('G03:257', (Named('connector_is_out_of_service'),), (Do('show_unavailable'),), 'unavailable.empty', ('G03.FR.08', 'G04.FR.09', 'G01.FR.02', 'B01.FR.07', 'B11.FR.02', 'B12.FR.06')),
            ),
        },
        'occupied.by_ev': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_removed': (
                Rule('G01:70', (Named('connector_is_to_go_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
                Rule('G03:186', (Named('connector_is_to_go_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.empty', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G04.FR.05', 'G04.FR.06')),
            ),
            'ev_unplugged': (
                Rule('G01:76', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
                Rule('G01:82', (), (), 'occupied.by_cable', ()),
            ),
            'transaction_ended': (
                Rule('G03:167', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.with_ev', ('G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07', 'G01.FR.07')),
            ),
            'connector_faulted': (
                Rule('G01:94', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.with_ev', ()),
            ),
            'operability_changed': (
                Rule('G03:149', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.with_ev', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07')),
            ),
        },
        'occupied.by_cable': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:83', (), (), 'occupied.by_ev', ()),
            ),
            'cable_removed': (
                Rule('G01:70', (Named('connector_is_to_go_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
                Rule('G03:186', (Named('connector_is_to_go_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.empty', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G04.FR.05', 'G04.FR.06')),
            ),
            'transaction_ended': (
                Rule('G01:84', (Named('cable_is_attached'), Named('connector_is_out_of_service', True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
                Rule('G03:173', (Named('connector_is_out_of_service'), Named('cable_is_attached')), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.empty', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07')),
                Rule('G03:180', (Named('connector_is_out_of_service'), Named('cable_is_attached', True)), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.with_cable', ('G01.FR.05', 'G03.FR.04', 'G03.FR.05', 'G03.FR.06', 'G04.FR.05', 'G04.FR.06', 'G04.FR.07')),
            ),
            'connector_faulted': (
                Rule('G01:98', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.with_cable', ()),
            ),
            'operability_changed': (
                Rule('G03:155', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.with_cable', ('G03.FR.04', 'G03.FR.06', 'G04.FR.05', 'G04.FR.07', 'G01.FR.07')),
            ),
        },
        'unavailable.empty': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G03:192', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_ev', ('G03.FR.05',)),
                Rule('G03:199', (), (), 'unavailable.with_ev', ()),
            ),
            'connector_faulted': (
                Rule('G03:221', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.empty', ()),
            ),
            'operability_changed': (
                Rule('G03:203', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07')),
            ),
        },
        'unavailable.with_ev': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_removed': (
                Rule('G03:200', (), (), 'unavailable.empty', ()),
            ),
            'ev_unplugged': (
                Rule('G03:201', (Named('cable_is_attached'),), (), 'unavailable.empty', ()),
                Rule('G03:202', (), (), 'unavailable.with_cable', ()),
            ),
            'connector_faulted': (
                Rule('G03:225', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.with_ev', ()),
            ),
            'operability_changed': (
                Rule('G03:209', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_ev', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07')),
            ),
        },
        'unavailable.with_cable': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G03:199', (), (), 'unavailable.with_ev', ()),
            ),
            'cable_removed': (
                Rule('G03:200', (), (), 'unavailable.empty', ()),
            ),
            'connector_faulted': (
                Rule('G03:229', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.with_cable', ()),
            ),
            'operability_changed': (
                Rule('G03:215', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_cable', ('G03.FR.04', 'G03.FR.07', 'G04.FR.05', 'G04.FR.08', 'G01.FR.07')),
            ),
        },
        'faulted.empty': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:102', (), (), 'faulted.with_ev', ()),
            ),
            'fault_cleared': (
                Rule('G01:107', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ()),
                Rule('G03:233', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.empty', ('G03.FR.06', 'G04.FR.07')),
            ),
        },
        'faulted.with_ev': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_removed': (
                Rule('G01:103', (), (), 'faulted.empty', ()),
            ),
            'ev_unplugged': (
                Rule('G01:104', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_reset'), True)), (), 'faulted.empty', ()),
                Rule('G01:105', (), (), 'faulted.with_cable', ()),
            ),
            'fault_cleared': (
                Rule('G01:112', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_ev', ()),
                Rule('G03:239', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.with_ev', ('G03.FR.06', 'G04.FR.07')),
            ),
        },
        'faulted.with_cable': {
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
                Rule('F06:200', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:102', (), (), 'faulted.with_ev', ()),
            ),
            'cable_removed': (
                Rule('G01:103', (), (), 'faulted.empty', ()),
            ),
            'transaction_ended': (
                Rule('G01:106', (Named('cable_is_attached'),), (), 'faulted.empty', ()),
            ),
            'fault_cleared': (
                Rule('G01:117', (Named('connector_is_out_of_service', True),), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_cable', ()),
                Rule('G03:245', (Named('connector_is_out_of_service'),), (Send('StatusNotification', {'connectorStatus': 'Unavailable'}, 'compose_StatusNotificationRequest'), Do('show_unavailable')), 'unavailable.with_cable', ('G03.FR.06', 'G04.FR.07')),
            ),
        },
    },
)
