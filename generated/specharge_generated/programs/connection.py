# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `connection`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Peer, Program, Raise, Rule

peer_registration = Peer('registration', ('accepted',))

B04_19 = Rule('B04:19', (peer_registration, Named('offline_longer_than_threshold')), (Raise('report_all_connectors', 'station', None),), 'online', ())
B04_24 = Rule('B04:24', (peer_registration, Named('offline_longer_than_threshold', True)), (Raise('report_changed_connectors', 'station', None),), 'online', ())
B04_29 = Rule('B04:29', (), (), 'online', ())
B04_30 = Rule('B04:30', (), (Do('note_offline_since'),), 'offline', ())

CONNECTION = Program(
    name='connection',
    scope='station',
    initial='offline',
    states=('offline', 'online'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'offline': {
            'link_up': (B04_19, B04_24, B04_29),
        },
        'online': {
            'link_down': (B04_30,),
        },
    },
)
