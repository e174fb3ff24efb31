# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `event_notifier`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Send

EVENT_NOTIFIER = Program(
    name='event_notifier',
    scope='station',
    initial='idle',
    states=('idle', 'telling', 'waiting'),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'idle': {
            'event_noticed': (
                Rule('G05:67', (), (Do('note_event'), Send('NotifyEvent', {'seqNo': 0}, 'compose_NotifyEventRequest')), 'telling', ('G05.FR.02',)),
            ),
        },
        'telling': {
            'event_noticed': (
                Rule('G05:68', (), (Do('note_event'),), None, ('G05.FR.02',)),
            ),
            'NotifyEventResponse': (
                Rule('G05:69', (Named('more_has_happened'),), (Do('forget_what_is_told'), Send('NotifyEvent', {'seqNo': 0}, 'compose_NotifyEventRequest')), None, ('G05.FR.02',)),
                Rule('G05:75', (), (Do('forget_what_is_told'),), 'idle', ()),
            ),
            'NotifyEventFailed': (
                Rule('G05:76', (), (), 'waiting', ()),
            ),
            'station_started': (
                Rule('G05:83', (), (), 'waiting', ()),
            ),
        },
        'waiting': {
            'event_noticed': (
                Rule('G05:68', (), (Do('note_event'),), None, ('G05.FR.02',)),
            ),
            'station_accepted': (
                Rule('G05:80', (), (Send('NotifyEvent', {'seqNo': 0}, 'compose_NotifyEventRequest'),), 'telling', ('G05.FR.02',)),
            ),
            'report_all_connectors': (
                Rule('G05:81', (), (Send('NotifyEvent', {'seqNo': 0}, 'compose_NotifyEventRequest'),), 'telling', ('G05.FR.02',)),
            ),
            'report_changed_connectors': (
                Rule('G05:82', (), (Send('NotifyEvent', {'seqNo': 0}, 'compose_NotifyEventRequest'),), 'telling', ('G05.FR.02',)),
            ),
        },
    },
)
