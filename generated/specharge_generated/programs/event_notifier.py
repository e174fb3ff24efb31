# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `event_notifier`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Send

do_note_event = Do('note_event')
send_NotifyEvent = Send('NotifyEvent', {'seqNo': 0}, 'compose_NotifyEventRequest')
do_forget_what_is_told = Do('forget_what_is_told')

G05_67 = Rule('G05:67', (), (do_note_event, send_NotifyEvent), 'telling', ('G05.FR.02',))
G05_68 = Rule('G05:68', (), (do_note_event,), None, ('G05.FR.02',))
G05_69 = Rule('G05:69', (Named('more_has_happened'),), (do_forget_what_is_told, send_NotifyEvent), None, ('G05.FR.02',))
G05_75 = Rule('G05:75', (), (do_forget_what_is_told,), 'idle', ())
G05_76 = Rule('G05:76', (), (), 'waiting', ())
G05_83 = Rule('G05:83', (), (), 'waiting', ())
G05_80 = Rule('G05:80', (), (send_NotifyEvent,), 'telling', ('G05.FR.02',))
G05_81 = Rule('G05:81', (), (send_NotifyEvent,), 'telling', ('G05.FR.02',))
G05_82 = Rule('G05:82', (), (send_NotifyEvent,), 'telling', ('G05.FR.02',))

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
            'event_noticed': (G05_67,),
        },
        'telling': {
            'event_noticed': (G05_68,),
            'NotifyEventResponse': (G05_69, G05_75),
            'NotifyEventFailed': (G05_76,),
            'station_started': (G05_83,),
        },
        'waiting': {
            'event_noticed': (G05_68,),
            'station_accepted': (G05_80,),
            'report_all_connectors': (G05_81,),
            'report_changed_connectors': (G05_82,),
        },
    },
)
