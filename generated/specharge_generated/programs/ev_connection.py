# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `ev_connection`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Raise, Rule

EV_CONNECTION = Program(
    name='ev_connection',
    scope='evse',
    initial='absent',
    states=('absent', 'claiming', 'connected'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'absent': {
            'cable_plugged_in': (
                Rule('E01:125', (Named('a_driver_waits_without_evse', True),), (Do('note_connector'), Raise('ev_connected', 'evse', None)), 'connected', ()),
                Rule('E03:94', (Named('a_driver_waits_without_evse'),), (Do('note_connector'), Raise('authorization_claimed', 'station', 'compose_authorization_claimed')), 'claiming', ()),
            ),
        },
        'claiming': {
            'authorization_handed_over': (
                Rule('E03:100', (), (Raise('ev_connected', 'evse', None),), 'connected', ()),
            ),
        },
        'connected': {
            'cable_plugged_in': (
                Rule('E01:131', (Named('it_is_the_connected_connector', True),), (), None, ('E01.FR.14',)),
            ),
            'cable_removed': (
                Rule('E01:136', (Named('it_is_the_connected_connector'),), (Raise('ev_disconnected', 'evse', 'compose_ev_disconnected'),), 'absent', ()),
            ),
            'ev_unplugged': (
                Rule('E01:137', (Named('it_is_the_connected_connector'),), (Raise('ev_disconnected', 'evse', 'compose_ev_disconnected'),), 'absent', ()),
            ),
        },
    },
)
