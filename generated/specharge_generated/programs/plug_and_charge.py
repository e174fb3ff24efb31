# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `plug_and_charge`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Variable


A02_328 = Rule('A02:328', (Named('it_is_for_iso15118_only'), Variable('ISO15118Ctrlr.PnCEnabled', 'true')), (Do('switch_off'),), 'switched_off', ('A02.FR.21',))
A02_334 = Rule('A02:334', (), (Do('switch_on'),), 'as_set', ('A02.FR.21',))

PLUG_AND_CHARGE = Program(
    name='plug_and_charge',
    scope='station',
    initial='as_set',
    states=('as_set', 'switched_off'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'as_set': {
            'signing_denied': (A02_328,),
        },
        'switched_off': {
            'station_started': (A02_334,),
        },
    },
)
