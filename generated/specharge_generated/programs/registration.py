# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `registration`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Field, Peer, Program, Raise, Refuse, Rule, Send, Start

REGISTRATION = Program(
    name='registration',
    scope='station',
    initial='unregistered.offline',
    states=('unregistered.offline', 'unregistered.asking', 'unregistered.waiting', 'pending.waiting', 'pending.asking', 'pending.overdue', 'rejected.waiting', 'rejected.asking', 'rejected.overdue', 'accepted'),
    finals=frozenset(()),
    persistent=False,
    timers=('boot_retry',),
    table={
        'unregistered.offline': {
            'link_up': (
                Rule('B01:79', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'unregistered.asking', ('B01.FR.01', 'B01.FR.03', 'B01.FR.09')),
            ),
        },
        'unregistered.asking': {
            'link_down': (
                Rule('B01:89', (), (Cancel('boot_retry'),), 'unregistered.offline', ()),
            ),
            'BootNotificationResponse': (
                Rule('B01:90', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (Do('note_registration'), Raise('csms_time_received', 'station', 'compose_csms_time_received'), Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ()),
                Rule('B02:90', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.08', 'B01.FR.06')),
                Rule('B02:99', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.07', 'B01.FR.06')),
                Rule('B03:79', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.06', 'B01.FR.06')),
                Rule('B03:87', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.05', 'B01.FR.06')),
            ),
            'BootNotificationFailed': (
                Rule('B01:96', (), (Start('boot_retry', Delay(None, None, 'own_interval')),), 'unregistered.waiting', ('B01.FR.02',)),
            ),
        },
        'unregistered.waiting': {
            'boot_retry': (
                Rule('B01:84', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'unregistered.asking', ('B01.FR.02', 'B01.FR.09')),
            ),
            'link_down': (
                Rule('B01:89', (), (Cancel('boot_retry'),), 'unregistered.offline', ()),
            ),
        },
        'pending.waiting': {
            'boot_retry': (
                Rule('B02:107', (Peer('connection', ('online',)),), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'pending.asking', ('B02.FR.04', 'B02.FR.07', 'B02.FR.08')),
                Rule('B02:113', (Peer('connection', ('online',), True),), (), 'pending.overdue', ()),
            ),
            'network_profile_switched': (
                Rule('B10:151', (), (Do('forget_registration'), Cancel('boot_retry'), Send('BootNotification', {}, 'compose_BootNotificationRequest')), 'unregistered.asking', ('B10.FR.10',)),
            ),
            'boot_notification_wanted': (
                Rule('F06:182', (), (Cancel('boot_retry'), Send('BootNotification', {}, 'compose_BootNotificationRequest')), 'pending.asking', ('F06.FR.10', 'B02.FR.04')),
            ),
        },
        'pending.asking': {
            'link_down': (
                Rule('B02:114', (), (), 'pending.overdue', ()),
            ),
            'BootNotificationResponse': (
                Rule('B01:90', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (Do('note_registration'), Raise('csms_time_received', 'station', 'compose_csms_time_received'), Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ()),
                Rule('B02:90', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.08', 'B01.FR.06')),
                Rule('B02:99', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.07', 'B01.FR.06')),
                Rule('B03:79', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.06', 'B01.FR.06')),
                Rule('B03:87', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.05', 'B01.FR.06')),
            ),
            'BootNotificationFailed': (
                Rule('B02:116', (), (Start('boot_retry', Delay(None, None, 'own_interval')),), 'pending.waiting', ()),
            ),
            'network_profile_switched': (
                Rule('B10:158', (), (Do('forget_registration'),), 'unregistered.asking', ('B10.FR.10',)),
            ),
        },
        'pending.overdue': {
            'link_up': (
                Rule('B02:115', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'pending.asking', ('B02.FR.08',)),
            ),
            'boot_notification_wanted': (
                Rule('F06:182', (), (Cancel('boot_retry'), Send('BootNotification', {}, 'compose_BootNotificationRequest')), 'pending.asking', ('F06.FR.10', 'B02.FR.04')),
            ),
        },
        'rejected.waiting': {
            'boot_retry': (
                Rule('B03:95', (Peer('connection', ('online',)),), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'rejected.asking', ('B02.FR.04', 'B03.FR.05', 'B03.FR.06')),
                Rule('B03:101', (Peer('connection', ('online',), True),), (), 'rejected.overdue', ()),
            ),
            'request_received': (
                Rule('B03:105', (), (Refuse('SecurityError', 'The CSMS has rejected this station.'),), None, ('B03.FR.03', 'B03.FR.08')),
            ),
            'network_profile_switched': (
                Rule('B10:151', (), (Do('forget_registration'), Cancel('boot_retry'), Send('BootNotification', {}, 'compose_BootNotificationRequest')), 'unregistered.asking', ('B10.FR.10',)),
            ),
        },
        'rejected.asking': {
            'link_down': (
                Rule('B03:102', (), (), 'rejected.overdue', ()),
            ),
            'BootNotificationResponse': (
                Rule('B01:90', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (Do('note_registration'), Raise('csms_time_received', 'station', 'compose_csms_time_received'), Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ()),
                Rule('B02:90', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.08', 'B01.FR.06')),
                Rule('B02:99', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.07', 'B01.FR.06')),
                Rule('B03:79', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.06', 'B01.FR.06')),
                Rule('B03:87', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.05', 'B01.FR.06')),
            ),
            'BootNotificationFailed': (
                Rule('B03:104', (), (Start('boot_retry', Delay(None, None, 'own_interval')),), 'rejected.waiting', ()),
            ),
            'request_received': (
                Rule('B03:105', (), (Refuse('SecurityError', 'The CSMS has rejected this station.'),), None, ('B03.FR.03', 'B03.FR.08')),
            ),
            'network_profile_switched': (
                Rule('B10:158', (), (Do('forget_registration'),), 'unregistered.asking', ('B10.FR.10',)),
            ),
        },
        'rejected.overdue': {
            'link_up': (
                Rule('B03:103', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'rejected.asking', ('B03.FR.06',)),
            ),
            'request_received': (
                Rule('B03:105', (), (Refuse('SecurityError', 'The CSMS has rejected this station.'),), None, ('B03.FR.03', 'B03.FR.08')),
            ),
        },
        'accepted': {
            'network_profile_switched': (
                Rule('B10:151', (), (Do('forget_registration'), Cancel('boot_retry'), Send('BootNotification', {}, 'compose_BootNotificationRequest')), 'unregistered.asking', ('B10.FR.10',)),
            ),
        },
    },
)
