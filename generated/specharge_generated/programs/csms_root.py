# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `csms_root`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule

M05_123 = Rule('M05:123', (Named('a_fallback_root_is_kept'),), (), 'replaced', ('M05.FR.12',))
M05_124 = Rule('M05:124', (Named('a_fallback_root_is_kept', True),), (Do('verify_by_new_root'),), 'settled', ('M05.FR.13',))
M05_131 = Rule('M05:131', (Named('connection_is_by_tls'), Named('old_root_is_used', True)), (Command('drop_fallback_root', 'station', None),), None, ('M05.FR.13',))
M05_136 = Rule('M05:136', (Named('last_connection_was_by_this_profile'), Named('old_root_is_used', True)), (Do('verify_by_old_root'),), None, ('M05.FR.14',))
M05_142 = Rule('M05:142', (Named('last_connection_was_by_this_profile'), Named('old_root_is_used')), (Do('verify_by_new_root'),), None, ('M05.FR.14',))
M05_148 = Rule('M05:148', (), (Do('verify_by_old_root'),), None, ('M05.FR.16',))

CSMS_ROOT = Program(
    name='csms_root',
    scope='station',
    initial='settled',
    states=('settled', 'replaced'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'settled': {
            'certificates_surveyed': (M05_123,),
        },
        'replaced': {
            'certificates_surveyed': (M05_124,),
            'link_up': (M05_131,),
            'csms_certificate_refused': (M05_136, M05_142),
            'priority_entries_failed': (M05_148,),
        },
    },
)
