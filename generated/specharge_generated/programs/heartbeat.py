# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `heartbeat`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Do, Named, Peer, Program, Raise, Rule, Send, Start, Variable

HEARTBEAT = Program(
    name='heartbeat',
    scope='station',
    initial='silent',
    states=('silent', 'beating'),
    finals=frozenset(()),
    persistent=False,
    timers=('heartbeat', 'daily_heartbeat'),
    table={
        'silent': {
            'station_accepted': (
                Rule('B01:108', (Named('interval_is_given'),), (Do('adjust_heartbeat_interval'), Start('heartbeat', Delay(None, 'OCPPCommCtrlr.HeartbeatInterval')), Start('daily_heartbeat', Delay(86400.0))), 'beating', ('B01.FR.04', 'G02.FR.01')),
                Rule('B01:115', (Named('interval_is_given', True),), (Start('heartbeat', Delay(None, 'OCPPCommCtrlr.HeartbeatInterval')), Start('daily_heartbeat', Delay(86400.0))), 'beating', ()),
            ),
        },
        'beating': {
            'report_all_connectors': (
                Rule('B04:43', (), (Send('Heartbeat', {}, None),), None, ()),
            ),
            'report_changed_connectors': (
                Rule('B04:44', (), (Send('Heartbeat', {}, None),), None, ()),
            ),
            'heartbeat': (
                Rule('G02:39', (Peer('connection', ('online',)),), (Start('heartbeat', Delay(None, 'OCPPCommCtrlr.HeartbeatInterval')), Send('Heartbeat', {}, None)), None, ('G02.FR.02',)),
                Rule('G02:45', (), (Start('heartbeat', Delay(None, 'OCPPCommCtrlr.HeartbeatInterval')),), None, ()),
            ),
            'request_sent': (
                Rule('G02:46', (), (Start('heartbeat', Delay(None, 'OCPPCommCtrlr.HeartbeatInterval')),), None, ('G02.FR.05',)),
            ),
            'OCPPCommCtrlr.HeartbeatInterval changed': (
                Rule('G02:50', (), (Start('heartbeat', Delay(None, 'OCPPCommCtrlr.HeartbeatInterval')),), None, ('G02.FR.02',)),
            ),
            'HeartbeatResponse': (
                Rule('G02:54', (), (Start('daily_heartbeat', Delay(86400.0)), Raise('csms_time_received', 'station', 'compose_csms_time_received')), None, ()),
            ),
            'daily_heartbeat': (
                Rule('G02:55', (Variable('ClockCtrlr.TimeSource', 'has', frozenset(('Heartbeat',))), Peer('connection', ('online',))), (Start('daily_heartbeat', Delay(86400.0)), Send('Heartbeat', {}, None)), None, ('G02.FR.07',)),
                Rule('G02:61', (), (Start('daily_heartbeat', Delay(86400.0)),), None, ()),
            ),
        },
    },
)
