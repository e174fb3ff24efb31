# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `heartbeat`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Named, Peer, Program, Raise, Rule, Send, Start, Variable

HEARTBEAT = Program(
    name='heartbeat',
    scope='station',
    initial='silent',
    states=('silent', 'beating.quiet', 'beating.asked'),
    finals=frozenset(()),
    persistent=False,
    timers=('heartbeat', 'daily_heartbeat'),
    table={
        'silent': {
            'station_accepted': (
                Rule('B01:109', (Named('interval_is_given'),), (Do('adjust_heartbeat_interval'), Start('heartbeat', Delay(None, None, 'heartbeat_interval')), Start('daily_heartbeat', Delay(86400.0))), 'beating.quiet', ('B01.FR.04', 'G02.FR.01', 'G02.FR.07')),
                Rule('B01:116', (Named('interval_is_given', True),), (Start('heartbeat', Delay(None, None, 'heartbeat_interval')), Start('daily_heartbeat', Delay(86400.0))), 'beating.quiet', ()),
            ),
            'heartbeat_wanted': (
                Rule('F06:189', (), (Send('Heartbeat', {}, None, True),), None, ('F06.FR.10',)),
            ),
            'HeartbeatResponse': (
                Rule('F06:196', (), (Raise('csms_time_received', 'station', 'compose_csms_time_received'),), None, ()),
            ),
        },
        'beating.quiet': {
            'report_all_connectors': (
                Rule('B04:48', (), (Send('Heartbeat', {}, None),), 'beating.asked', ()),
            ),
            'report_changed_connectors': (
                Rule('B04:49', (), (Send('Heartbeat', {}, None),), 'beating.asked', ()),
            ),
            'network_profile_switched': (
                Rule('B10:165', (), (Cancel('heartbeat'), Cancel('daily_heartbeat')), 'silent', ('B10.FR.10',)),
            ),
            'heartbeat_wanted': (
                Rule('F06:190', (), (Start('heartbeat', Delay(None, None, 'heartbeat_interval')), Send('Heartbeat', {}, None)), 'beating.asked', ('F06.FR.10',)),
            ),
            'heartbeat': (
                Rule('G02:39', (Peer('connection', ('online',)),), (Send('Heartbeat', {}, None),), 'beating.asked', ('G02.FR.02',)),
                Rule('G02:46', (Peer('connection', ('online',), True),), (Start('heartbeat', Delay(None, None, 'heartbeat_interval')),), None, ()),
            ),
            'message_sent': (
                Rule('G02:48', (), (Start('heartbeat', Delay(None, None, 'heartbeat_interval')),), None, ('G02.FR.05', 'G02.FR.02')),
            ),
            'daily_heartbeat': (
                Rule('G02:60', (Variable('ClockCtrlr.TimeSource', 'has', frozenset(('Heartbeat',))), Peer('connection', ('online',))), (Start('daily_heartbeat', Delay(86400.0)), Send('Heartbeat', {}, None)), 'beating.asked', ('G02.FR.07',)),
                Rule('G02:67', (), (Start('daily_heartbeat', Delay(86400.0)),), None, ()),
            ),
        },
        'beating.asked': {
            'network_profile_switched': (
                Rule('B10:165', (), (Cancel('heartbeat'), Cancel('daily_heartbeat')), 'silent', ('B10.FR.10',)),
            ),
            'HeartbeatResponse': (
                Rule('G02:53', (), (Start('daily_heartbeat', Delay(86400.0)), Raise('csms_time_received', 'station', 'compose_csms_time_received')), 'beating.quiet', ('G02.FR.06', 'G02.FR.07')),
            ),
            'heartbeat': (
                Rule('G02:47', (), (Start('heartbeat', Delay(None, None, 'heartbeat_interval')),), None, ('G02.FR.02',)),
            ),
            'message_sent': (
                Rule('G02:48', (), (Start('heartbeat', Delay(None, None, 'heartbeat_interval')),), None, ('G02.FR.05', 'G02.FR.02')),
            ),
            'HeartbeatFailed': (
                Rule('G02:59', (), (), 'beating.quiet', ('G02.FR.03',)),
            ),
            'daily_heartbeat': (
                Rule('G02:67', (), (Start('daily_heartbeat', Delay(86400.0)),), None, ()),
            ),
        },
    },
)
