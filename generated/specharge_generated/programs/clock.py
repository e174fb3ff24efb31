# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `clock`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule, SecurityEvent, Variable

variable_ClockCtrlr_TimeSource = Variable('ClockCtrlr.TimeSource', 'has', frozenset(('Heartbeat',)))
csms_time_shows_the_clock_wrong = Named('csms_time_shows_the_clock_wrong')
do_synchronise_clock = Do('synchronise_clock')
command_set_clock = Command('set_clock', 'station', 'compose_set_clock')

A04_84 = Rule('A04:84', (variable_ClockCtrlr_TimeSource, csms_time_shows_the_clock_wrong, Named('clock_is_far_off')), (do_synchronise_clock, command_set_clock, SecurityEvent('SettingSystemTime', 'how_far_the_clock_was_off')), None, ('A04.FR.01', 'B01.FR.06', 'G02.FR.06'))
B01_102 = Rule('B01:102', (variable_ClockCtrlr_TimeSource, csms_time_shows_the_clock_wrong), (do_synchronise_clock, command_set_clock), None, ('B01.FR.06', 'G02.FR.06'))

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
