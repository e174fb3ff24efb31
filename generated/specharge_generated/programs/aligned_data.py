# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `aligned_data`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Program, Raise, Rule, Start

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
            'station_started': (
                Rule('J01:107', (), (Start('values_moment', Delay(None, None, 'until_values')), Start('sample_moment', Delay(None, None, 'until_sample'))), None, ('J01.FR.22', 'E12.FR.07')),
            ),
            'csms_time_received': (
                Rule('J01:112', (), (Start('values_moment', Delay(None, None, 'until_values')), Start('sample_moment', Delay(None, None, 'until_sample'))), None, ('J01.FR.14', 'J01.FR.22', 'E06.FR.11')),
            ),
            'values_moment': (
                Rule('J01:117', (), (Start('values_moment', Delay(None, None, 'until_values')), Raise('aligned_values_due', 'evse', None)), None, ('J01.FR.01', 'J01.FR.14', 'J01.FR.22')),
            ),
            'sample_moment': (
                Rule('J01:122', (), (Start('sample_moment', Delay(None, None, 'until_sample')), Raise('aligned_sample_due', 'evse', None)), None, ('J01.FR.01', 'E06.FR.11')),
            ),
            'AlignedDataCtrlr.Interval changed': (
                Rule('J01:127', (), (Start('values_moment', Delay(None, None, 'until_values')),), None, ('J01.FR.14',)),
            ),
            'AlignedDataCtrlr.TxEndedInterval changed': (
                Rule('J01:128', (), (Start('sample_moment', Delay(None, None, 'until_sample')),), None, ('E06.FR.11',)),
            ),
        },
    },
)
