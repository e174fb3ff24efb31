# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `trust_store`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Program, Rule

do_note_survey = Do('note_survey')

M03_36 = Rule('M03:36', (), (Command('survey_certificates', 'station', None),), None, ())
M03_37 = Rule('M03:37', (Named('another_v2g_certificate_is_used'),), (do_note_survey, Command('use_v2g_certificate', 'station', 'compose_use_v2g_certificate')), None, ('A02.FR.15', 'A03.FR.15'))
M03_43 = Rule('M03:43', (Named('another_v2g_certificate_is_used', True),), (do_note_survey,), None, ())

TRUST_STORE = Program(
    name='trust_store',
    scope='station',
    initial='watching',
    states=('watching',),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'watching': {
            'station_started': (M03_36,),
            'certificates_surveyed': (M03_37, M03_43),
        },
    },
)
