# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `registration`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Field, Program, Raise, Refuse, Rule, Send, Start

REGISTRATION = Program(
    name='registration',
    scope='station',
    initial='unregistered.offline',
    states=('unregistered.offline', 'unregistered.asking', 'unregistered.waiting', 'pending.waiting', 'pending.asking', 'rejected.waiting', 'rejected.asking', 'accepted'),
    finals=frozenset(('accepted',)),
    persistent=False,
    timers=('boot_retry',),
    table={
        'unregistered.offline': {
            'link_up': (
                Rule('B01:81', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'unregistered.asking', ('B01.FR.01', 'B01.FR.03', 'B01.FR.09')),
            ),
        },
        'unregistered.asking': {
            'BootNotificationResponse': (
                Rule('B01:93', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (Do('note_registration'), Raise('csms_time_received', 'station', 'compose_csms_time_received'), Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ()),
                Rule('B02:61', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.08')),
                Rule('B02:70', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.07')),
                Rule('B03:52', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.06',)),
                Rule('B03:60', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.05',)),
            ),
            'BootNotificationFailed': (
                Rule('B01:99', (), (Start('boot_retry', Delay(None, None, 'own_interval')),), 'unregistered.waiting', ()),
            ),
        },
        'unregistered.waiting': {
            'link_up': (
                Rule('B01:86', (), (Cancel('boot_retry'), Send('BootNotification', {}, 'compose_BootNotificationRequest')), 'unregistered.asking', ('B01.FR.03', 'B01.FR.09')),
            ),
            'boot_retry': (
                Rule('B01:92', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'unregistered.asking', ()),
            ),
        },
        'pending.waiting': {
            'boot_retry': (
                Rule('B02:78', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'pending.asking', ('B02.FR.04',)),
            ),
        },
        'pending.asking': {
            'BootNotificationResponse': (
                Rule('B01:93', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (Do('note_registration'), Raise('csms_time_received', 'station', 'compose_csms_time_received'), Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ()),
                Rule('B02:61', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.08')),
                Rule('B02:70', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.07')),
                Rule('B03:52', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.06',)),
                Rule('B03:60', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.05',)),
            ),
            'BootNotificationFailed': (
                Rule('B02:79', (), (Start('boot_retry', Delay(None, None, 'own_interval')),), 'pending.waiting', ()),
            ),
        },
        'rejected.waiting': {
            'boot_retry': (
                Rule('B03:68', (), (Send('BootNotification', {}, 'compose_BootNotificationRequest'),), 'rejected.asking', ()),
            ),
            'request_received': (
                Rule('B03:70', (), (Refuse('SecurityError', 'The CSMS has rejected this station.'),), None, ('B03.FR.08',)),
            ),
        },
        'rejected.asking': {
            'BootNotificationResponse': (
                Rule('B01:93', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (Do('note_registration'), Raise('csms_time_received', 'station', 'compose_csms_time_received'), Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ()),
                Rule('B02:61', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.08')),
                Rule('B02:70', (Field('BootNotificationResponse', ('status',), '==', 'Pending'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'pending.waiting', ('B02.FR.06', 'B02.FR.07')),
                Rule('B03:52', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'given_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.06',)),
                Rule('B03:60', (Field('BootNotificationResponse', ('status',), '==', 'Rejected'), Field('BootNotificationResponse', ('interval',), '>', 0, True)), (Do('note_registration'), Start('boot_retry', Delay(None, None, 'own_interval')), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'rejected.waiting', ('B03.FR.05',)),
            ),
            'BootNotificationFailed': (
                Rule('B03:69', (), (Start('boot_retry', Delay(None, None, 'own_interval')),), 'rejected.waiting', ()),
            ),
            'request_received': (
                Rule('B03:70', (), (Refuse('SecurityError', 'The CSMS has rejected this station.'),), None, ('B03.FR.08',)),
            ),
        },
        'accepted': {
        },
    },
)
