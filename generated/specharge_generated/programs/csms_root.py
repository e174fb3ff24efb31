# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `csms_root`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule

do_verify_by_new_root = Do('verify_by_new_root')
not_old_root_is_used = Named('old_root_is_used', True)
last_connection_was_by_this_profile = Named('last_connection_was_by_this_profile')
do_verify_by_old_root = Do('verify_by_old_root')

M05_123 = Rule('M05:123', (Named('a_fallback_root_is_kept'),), (), 'replaced', ('M05.FR.12',))
M05_124 = Rule('M05:124', (Named('a_fallback_root_is_kept', True),), (do_verify_by_new_root,), 'settled', ('M05.FR.13',))
M05_131 = Rule('M05:131', (Named('connection_is_by_tls'), not_old_root_is_used), (Command('drop_fallback_root', 'station', None),), None, ('M05.FR.13',))
M05_136 = Rule('M05:136', (last_connection_was_by_this_profile, not_old_root_is_used), (do_verify_by_old_root,), None, ('M05.FR.14',))
M05_142 = Rule('M05:142', (last_connection_was_by_this_profile, Named('old_root_is_used')), (do_verify_by_new_root,), None, ('M05.FR.14',))
M05_148 = Rule('M05:148', (), (do_verify_by_old_root,), None, ('M05.FR.16',))

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
