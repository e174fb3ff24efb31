# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `clock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule, SecurityEvent, Variable

A04_84 = Rule('A04:84', (Variable('ClockCtrlr.TimeSource', 'has', frozenset(('Heartbeat',))), Named('csms_time_shows_the_clock_wrong'), Named('clock_is_far_off')), (Do('synchronise_clock'), Command('set_clock', 'station', 'compose_set_clock'), SecurityEvent('SettingSystemTime', 'how_far_the_clock_was_off')), None, ('A04.FR.01', 'B01.FR.06', 'G02.FR.06'))
B01_102 = Rule('B01:102', (Variable('ClockCtrlr.TimeSource', 'has', frozenset(('Heartbeat',))), Named('csms_time_shows_the_clock_wrong')), (Do('synchronise_clock'), Command('set_clock', 'station', 'compose_set_clock')), None, ('B01.FR.06', 'G02.FR.06'))

CLOCK = Program(
    name='clock',
    scope='station',
    initial='running',
    states=('running',),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'running': {
            'csms_time_received': (A04_84, B01_102),
        },
    },
)
