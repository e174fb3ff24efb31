# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `aligned_data`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Program, Raise, Rule, Start

start_values_moment = Start('values_moment', Delay(None, None, 'until_values'))
start_sample_moment = Start('sample_moment', Delay(None, None, 'until_sample'))

J01_107 = Rule('J01:107', (), (start_values_moment, start_sample_moment), None, ('J01.FR.22', 'E12.FR.07'))
J01_112 = Rule('J01:112', (), (start_values_moment, start_sample_moment), None, ('J01.FR.14', 'J01.FR.22', 'E06.FR.11'))
J01_117 = Rule('J01:117', (), (start_values_moment, Raise('aligned_values_due', 'evse', None)), None, ('J01.FR.01', 'J01.FR.14', 'J01.FR.22'))
J01_122 = Rule('J01:122', (), (start_sample_moment, Raise('aligned_sample_due', 'evse', None)), None, ('J01.FR.01', 'E06.FR.11'))
J01_127 = Rule('J01:127', (), (start_values_moment,), None, ('J01.FR.14',))
J01_128 = Rule('J01:128', (), (start_sample_moment,), None, ('E06.FR.11',))

ALIGNED_DATA = Program(
    name='aligned_data',
    scope='evse',
    initial='running',
    states=('running',),
    finals=frozenset(()),
    persistent=False,
    timers=('values_moment', 'sample_moment'),
    table={
        'running': {
            'station_started': (J01_107,),
            'csms_time_received': (J01_112,),
            'values_moment': (J01_117,),
            'sample_moment': (J01_122,),
            'AlignedDataCtrlr.Interval changed': (J01_127,),
            'AlignedDataCtrlr.TxEndedInterval changed': (J01_128,),
        },
    },
)
