# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `network_profiles`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Program, Rule


B09_117 = Rule('B09:117', (), (Do('note_configured_profile'),), None, ())
B09_118 = Rule('B09:118', (), (Do('keep_profile'),), None, ('B09.FR.01',))
B10_146 = Rule('B10:146', (), (Do('note_success'), Do('drop_lower_profiles')), None, ('B10.FR.07', 'A05.FR.06'))

NETWORK_PROFILES = Program(
    name='network_profiles',
    scope='station',
    initial='kept',
    states=('kept',),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'kept': {
            'station_started': (B09_117,),
            'network_profile_accepted': (B09_118,),
            'network_profile_used': (B10_146,),
        },
    },
)
