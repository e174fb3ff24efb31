# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `network`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Raise, Rule

attempts_are_left = Named('attempts_are_left')
do_count_failure = Do('count_failure')
not_attempts_are_left = Named('attempts_are_left', True)
do_dial_last_success = Do('dial_last_success')
do_forget_lower_profiles = Do('forget_lower_profiles')
raise_network_profile_used = Raise('network_profile_used', 'station', 'compose_network_profile_used')

B10_84 = Rule('B10:84', (Named('a_csms_is_known'),), (Do('dial_first_entry_anew'),), 'dialling.by_priority', ('B10.FR.04', 'A05.FR.05'))
B10_90 = Rule('B10:90', (attempts_are_left,), (do_count_failure,), None, ('B10.FR.03', 'M05.FR.15'))
B10_95 = Rule('B10:95', (not_attempts_are_left, Named('entries_are_left')), (Do('dial_next_entry'),), None, ('B10.FR.03', 'M05.FR.15'))
B10_100 = Rule('B10:100', (not_attempts_are_left, Named('entries_are_left', True)), (do_dial_last_success, Raise('priority_entries_failed', 'station', None)), 'dialling.by_last_success', ('B10.FR.07', 'B10.FR.09'))
B10_119 = Rule('B10:119', (Named('profile_is_another'),), (do_forget_lower_profiles, raise_network_profile_used, Raise('network_profile_switched', 'station', None)), 'connected', ('B10.FR.10', 'A05.FR.06'))
B10_126 = Rule('B10:126', (Named('profile_is_another', True),), (do_forget_lower_profiles, raise_network_profile_used), 'connected', ())
B10_107 = Rule('B10:107', (attempts_are_left,), (do_count_failure,), None, ('B10.FR.07',))
B10_112 = Rule('B10:112', (not_attempts_are_left,), (Do('dial_first_entry'), Raise('last_success_failed', 'station', None)), 'dialling.by_priority', ('B10.FR.08', 'B10.FR.09'))
B10_132 = Rule('B10:132', (Named('profile_is_an_entry'),), (Do('dial_active_entry'),), 'dialling.by_priority', ('B10.FR.03',))
B10_139 = Rule('B10:139', (Named('profile_is_an_entry', True),), (do_dial_last_success,), 'dialling.by_last_success', ('B10.FR.07',))

NETWORK = Program(
    name='network',
    scope='station',
    initial='idle',
    states=('idle', 'dialling.by_priority', 'dialling.by_last_success', 'connected'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'idle': {
            'station_started': (B10_84,),
        },
        'dialling.by_priority': {
            'dial_failed': (B10_90, B10_95, B10_100),
            'link_up': (B10_119, B10_126),
        },
        'dialling.by_last_success': {
            'dial_failed': (B10_107, B10_112),
            'link_up': (B10_119, B10_126),
        },
        'connected': {
            'link_down': (B10_132, B10_139),
        },
    },
)
