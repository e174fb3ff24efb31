# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `heartbeat`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Cancel, Delay, Do, Named, Peer, Program, Raise, Rule, Send, Start, Variable

start_heartbeat = Start('heartbeat', Delay(None, None, 'heartbeat_interval'))
start_daily_heartbeat = Start('daily_heartbeat', Delay(86400.0))
raise_csms_time_received = Raise('csms_time_received', 'station', 'compose_csms_time_received')
send_Heartbeat = Send('Heartbeat', {}, None)
peer_connection = Peer('connection', ('online',))

B01_109 = Rule('B01:109', (Named('interval_is_given'),), (Do('adjust_heartbeat_interval'), start_heartbeat, start_daily_heartbeat), 'beating.quiet', ('B01.FR.04', 'G02.FR.01', 'G02.FR.07'))
B01_116 = Rule('B01:116', (Named('interval_is_given', True),), (start_heartbeat, start_daily_heartbeat), 'beating.quiet', ())
F06_189 = Rule('F06:189', (), (Send('Heartbeat', {}, None, True),), None, ('F06.FR.10',))
F06_196 = Rule('F06:196', (), (raise_csms_time_received,), None, ())
B04_48 = Rule('B04:48', (), (send_Heartbeat,), 'beating.asked', ())
B04_49 = Rule('B04:49', (), (send_Heartbeat,), 'beating.asked', ())
B10_165 = Rule('B10:165', (), (Cancel('heartbeat'), Cancel('daily_heartbeat')), 'silent', ('B10.FR.10',))
F06_190 = Rule('F06:190', (), (start_heartbeat, send_Heartbeat), 'beating.asked', ('F06.FR.10',))
G02_39 = Rule('G02:39', (peer_connection,), (send_Heartbeat,), 'beating.asked', ('G02.FR.02',))
G02_46 = Rule('G02:46', (Peer('connection', ('online',), True),), (start_heartbeat,), None, ())
G02_48 = Rule('G02:48', (), (start_heartbeat,), None, ('G02.FR.05', 'G02.FR.02'))
G02_60 = Rule('G02:60', (Variable('ClockCtrlr.TimeSource', 'has', frozenset(('Heartbeat',))), peer_connection), (start_daily_heartbeat, send_Heartbeat), 'beating.asked', ('G02.FR.07',))
G02_67 = Rule('G02:67', (), (start_daily_heartbeat,), None, ())
G02_53 = Rule('G02:53', (), (start_daily_heartbeat, raise_csms_time_received), 'beating.quiet', ('G02.FR.06', 'G02.FR.07'))
G02_47 = Rule('G02:47', (), (start_heartbeat,), None, ('G02.FR.02',))
G02_59 = Rule('G02:59', (), (), 'beating.quiet', ('G02.FR.03',))

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
            'station_accepted': (B01_109, B01_116),
            'heartbeat_wanted': (F06_189,),
            'HeartbeatResponse': (F06_196,),
        },
        'beating.quiet': {
            'report_all_connectors': (B04_48,),
            'report_changed_connectors': (B04_49,),
            'network_profile_switched': (B10_165,),
            'heartbeat_wanted': (F06_190,),
            'heartbeat': (G02_39, G02_46),
            'message_sent': (G02_48,),
            'daily_heartbeat': (G02_60, G02_67),
        },
        'beating.asked': {
            'network_profile_switched': (B10_165,),
            'HeartbeatResponse': (G02_53,),
            'heartbeat': (G02_47,),
            'message_sent': (G02_48,),
            'HeartbeatFailed': (G02_59,),
            'daily_heartbeat': (G02_67,),
        },
    },
)
