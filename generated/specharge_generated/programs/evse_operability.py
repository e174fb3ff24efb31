# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `evse_operability`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Named, Peer, Program, Raise, Rule

not_operation_is_wanted = Named('operation_is_wanted', True)
raise_operability_changed = Raise('operability_changed', 'station', None)
operation_is_wanted = Named('operation_is_wanted')

G03_103 = Rule('G03:103', (not_operation_is_wanted, Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'))), (), 'scheduled', ('G03.FR.05', 'G03.FR.08'))
G03_108 = Rule('G03:108', (not_operation_is_wanted, Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True)), (raise_operability_changed,), 'inoperative', ('G03.FR.06', 'G01.FR.02', 'B01.FR.07', 'G03.FR.08'))
G03_114 = Rule('G03:114', (operation_is_wanted,), (), 'operative', ('G03.FR.03',))
G03_115 = Rule('G03:115', (), (raise_operability_changed,), 'inoperative', ('G03.FR.05', 'G03.FR.06'))
G03_120 = Rule('G03:120', (operation_is_wanted,), (raise_operability_changed,), 'operative', ('G03.FR.07',))

EVSE_OPERABILITY = Program(
    name='evse_operability',
    scope='evse',
    initial='operative',
    states=('operative', 'scheduled', 'inoperative'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'operative': {
            'evse_availability_wanted': (G03_103, G03_108),
        },
        'scheduled': {
            'evse_availability_wanted': (G03_114,),
            'transaction_ended': (G03_115,),
        },
        'inoperative': {
            'evse_availability_wanted': (G03_120,),
        },
    },
)
