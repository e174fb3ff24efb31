# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `registration`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Field, Peer, Program, Raise, Refuse, Rule, Send, Start

send_BootNotification = Send('BootNotification', {}, 'compose_BootNotificationRequest')
cancel_boot_retry = Cancel('boot_retry')
do_note_registration = Do('note_registration')
raise_csms_time_received = Raise('csms_time_received', 'station', 'compose_csms_time_received')
field_BootNotificationResponse = Field('BootNotificationResponse', ('status',), '==', 'Pending')
field_BootNotificationResponse_2 = Field('BootNotificationResponse', ('interval',), '>', 0)
start_boot_retry = Start('boot_retry', Delay(None, None, 'given_interval'))
not_field_BootNotificationResponse = Field('BootNotificationResponse', ('interval',), '>', 0, True)
start_boot_retry_2 = Start('boot_retry', Delay(None, None, 'own_interval'))
field_BootNotificationResponse_3 = Field('BootNotificationResponse', ('status',), '==', 'Rejected')
peer_connection = Peer('connection', ('online',))
not_peer_connection = Peer('connection', ('online',), True)
do_forget_registration = Do('forget_registration')

B01_79 = Rule('B01:79', (), (send_BootNotification,), 'unregistered.asking', ('B01.FR.01', 'B01.FR.03', 'B01.FR.09'))
B01_89 = Rule('B01:89', (), (cancel_boot_retry,), 'unregistered.offline', ())
B01_90 = Rule('B01:90', (Field('BootNotificationResponse', ('status',), '==', 'Accepted'),), (do_note_registration, raise_csms_time_received, Raise('station_accepted', 'station', 'compose_station_accepted')), 'accepted', ())
B02_90 = Rule('B02:90', (field_BootNotificationResponse, field_BootNotificationResponse_2), (do_note_registration, start_boot_retry, raise_csms_time_received), 'pending.waiting', ('B02.FR.06', 'B02.FR.08', 'B01.FR.06'))
B02_99 = Rule('B02:99', (field_BootNotificationResponse, not_field_BootNotificationResponse), (do_note_registration, start_boot_retry_2, raise_csms_time_received), 'pending.waiting', ('B02.FR.06', 'B02.FR.07', 'B01.FR.06'))
B03_79 = Rule('B03:79', (field_BootNotificationResponse_3, field_BootNotificationResponse_2), (do_note_registration, start_boot_retry, raise_csms_time_received), 'rejected.waiting', ('B03.FR.06', 'B01.FR.06'))
B03_87 = Rule('B03:87', (field_BootNotificationResponse_3, not_field_BootNotificationResponse), (do_note_registration, start_boot_retry_2, raise_csms_time_received), 'rejected.waiting', ('B03.FR.05', 'B01.FR.06'))
B01_96 = Rule('B01:96', (), (start_boot_retry_2,), 'unregistered.waiting', ('B01.FR.02',))
B01_84 = Rule('B01:84', (), (send_BootNotification,), 'unregistered.asking', ('B01.FR.02', 'B01.FR.09'))
B02_107 = Rule('B02:107', (peer_connection,), (send_BootNotification,), 'pending.asking', ('B02.FR.04', 'B02.FR.07', 'B02.FR.08'))
B02_113 = Rule('B02:113', (not_peer_connection,), (), 'pending.overdue', ())
B10_151 = Rule('B10:151', (), (do_forget_registration, cancel_boot_retry, send_BootNotification), 'unregistered.asking', ('B10.FR.10',))
F06_182 = Rule('F06:182', (), (cancel_boot_retry, send_BootNotification), 'pending.asking', ('F06.FR.10', 'B02.FR.04'))
B02_114 = Rule('B02:114', (), (), 'pending.overdue', ())
B02_116 = Rule('B02:116', (), (start_boot_retry_2,), 'pending.waiting', ())
B10_158 = Rule('B10:158', (), (do_forget_registration,), 'unregistered.asking', ('B10.FR.10',))
B02_115 = Rule('B02:115', (), (send_BootNotification,), 'pending.asking', ('B02.FR.08',))
B03_95 = Rule('B03:95', (peer_connection,), (send_BootNotification,), 'rejected.asking', ('B02.FR.04', 'B03.FR.05', 'B03.FR.06'))
B03_101 = Rule('B03:101', (not_peer_connection,), (), 'rejected.overdue', ())
B03_105 = Rule('B03:105', (), (Refuse('SecurityError', 'The CSMS has rejected this station.'),), None, ('B03.FR.03', 'B03.FR.08'))
B03_102 = Rule('B03:102', (), (), 'rejected.overdue', ())
B03_104 = Rule('B03:104', (), (start_boot_retry_2,), 'rejected.waiting', ())
B03_103 = Rule('B03:103', (), (send_BootNotification,), 'rejected.asking', ('B03.FR.06',))

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
            'link_up': (B01_79,),
        },
        'unregistered.asking': {
            'link_down': (B01_89,),
            'BootNotificationResponse': (B01_90, B02_90, B02_99, B03_79, B03_87),
            'BootNotificationFailed': (B01_96,),
        },
        'unregistered.waiting': {
            'boot_retry': (B01_84,),
            'link_down': (B01_89,),
        },
        'pending.waiting': {
            'boot_retry': (B02_107, B02_113),
            'network_profile_switched': (B10_151,),
            'boot_notification_wanted': (F06_182,),
        },
        'pending.asking': {
            'link_down': (B02_114,),
            'BootNotificationResponse': (B01_90, B02_90, B02_99, B03_79, B03_87),
            'BootNotificationFailed': (B02_116,),
            'network_profile_switched': (B10_158,),
        },
        'pending.overdue': {
            'link_up': (B02_115,),
            'boot_notification_wanted': (F06_182,),
        },
        'rejected.waiting': {
            'boot_retry': (B03_95, B03_101),
            'request_received': (B03_105,),
            'network_profile_switched': (B10_151,),
        },
        'rejected.asking': {
            'link_down': (B03_102,),
            'BootNotificationResponse': (B01_90, B02_90, B02_99, B03_79, B03_87),
            'BootNotificationFailed': (B03_104,),
            'request_received': (B03_105,),
            'network_profile_switched': (B10_158,),
        },
        'rejected.overdue': {
            'link_up': (B03_103,),
            'request_received': (B03_105,),
        },
        'accepted': {
            'network_profile_switched': (B10_151,),
        },
    },
)
