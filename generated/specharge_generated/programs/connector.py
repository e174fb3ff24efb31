# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connector`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Peer, Program, Rule, Send

CONNECTOR = Program(
    name='connector',
    scope='connector',
    initial='available',
    states=('available', 'occupied.by_ev', 'occupied.by_cable', 'faulted.empty', 'faulted.with_ev', 'faulted.with_cable'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'available': {
            'station_accepted': (
                Rule('B01:124', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('F06:193', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:67', (), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_ev', ('G01.FR.03', 'E02.FR.05', 'G01.FR.08')),
            ),
            'connector_faulted': (
                Rule('G01:91', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.empty', ()),
            ),
        },
        'occupied.by_ev': {
            'station_accepted': (
                Rule('B01:124', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('F06:193', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_removed': (
                Rule('G01:72', (), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
            ),
            'ev_unplugged': (
                Rule('G01:77', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
                Rule('G01:83', (), (), 'occupied.by_cable', ()),
            ),
            'connector_faulted': (
                Rule('G01:95', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.with_ev', ()),
            ),
        },
        'occupied.by_cable': {
            'station_accepted': (
                Rule('B01:124', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('F06:193', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:84', (), (), 'occupied.by_ev', ()),
            ),
            'cable_removed': (
                Rule('G01:72', (), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
            ),
            'transaction_ended': (
                Rule('G01:85', (Named('cable_is_attached'),), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ('G01.FR.04',)),
            ),
            'connector_faulted': (
                Rule('G01:99', (), (Send('StatusNotification', {'connectorStatus': 'Faulted'}, 'compose_StatusNotificationRequest'), Do('show_faulted')), 'faulted.with_cable', ()),
            ),
        },
        'faulted.empty': {
            'station_accepted': (
                Rule('B01:124', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('F06:193', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:103', (), (), 'faulted.with_ev', ()),
            ),
            'fault_cleared': (
                Rule('G01:108', (), (Send('StatusNotification', {'connectorStatus': 'Available'}, 'compose_StatusNotificationRequest'), Do('show_available')), 'available', ()),
            ),
        },
        'faulted.with_ev': {
            'station_accepted': (
                Rule('B01:124', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('F06:193', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_removed': (
                Rule('G01:104', (), (), 'faulted.empty', ()),
            ),
            'ev_unplugged': (
                Rule('G01:105', (Named('cable_is_attached'), Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_deauthorized'), True)), (), 'faulted.empty', ()),
                Rule('G01:106', (), (), 'faulted.with_cable', ()),
            ),
            'fault_cleared': (
                Rule('G01:112', (), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_ev', ()),
            ),
        },
        'faulted.with_cable': {
            'station_accepted': (
                Rule('B01:124', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest'),), None, ('B01.FR.05',)),
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
                Rule('F06:193', (), (Send('StatusNotification', {}, 'compose_StatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10')),
            ),
            'cable_plugged_in': (
                Rule('G01:103', (), (), 'faulted.with_ev', ()),
            ),
            'cable_removed': (
                Rule('G01:104', (), (), 'faulted.empty', ()),
            ),
            'transaction_ended': (
                Rule('G01:107', (Named('cable_is_attached'),), (), 'faulted.empty', ()),
            ),
            'fault_cleared': (
                Rule('G01:116', (), (Send('StatusNotification', {'connectorStatus': 'Occupied'}, 'compose_StatusNotificationRequest'), Do('show_occupied')), 'occupied.by_cable', ()),
            ),
        },
    },
)
