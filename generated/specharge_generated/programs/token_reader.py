# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `token_reader`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Do, Named, Peer, Program, Raise, Rule

not_reader_belongs_to_an_evse = Named('reader_belongs_to_an_evse', True)
not_token_is_in_use_at_an_evse = Named('token_is_in_use_at_an_evse', True)
raise_token_offered = Raise('token_offered', 'evse', 'compose_token_offered')

C04_37 = Rule('C04:37', (Named('token_is_a_key_code'), Peer('key_codes', ('held_back',))), (Command('show_message', 'evse', 'compose_show_message'),), None, ('C04.FR.06',))
H03_68 = Rule('H03:68', (not_reader_belongs_to_an_evse, not_token_is_in_use_at_an_evse, Named('an_evse_is_reserved_for_the_token')), (Do('aim_at_reserved_evse'), raise_token_offered), None, ('H03.FR.01', 'H03.FR.04'))
C09_62 = Rule('C09:62', (not_reader_belongs_to_an_evse, not_token_is_in_use_at_an_evse, Named('an_ev_waits_for_a_driver', True), Named('group_is_in_use_at_an_evse')), (Do('aim_at_evse_of_the_group'), raise_token_offered), None, ('C09.FR.03',))
C01_132 = Rule('C01:132', (Named('reader_belongs_to_an_evse'),), (Do('aim_at_evse_of_reader'), raise_token_offered), None, ())
C01_133 = Rule('C01:133', (Named('token_is_in_use_at_an_evse'),), (Do('aim_at_evse_in_use'), raise_token_offered), None, ())
C01_134 = Rule('C01:134', (Named('an_ev_waits_for_a_driver'),), (Do('aim_at_evse_with_ev'), raise_token_offered), None, ())
C01_135 = Rule('C01:135', (Named('only_one_evse_is_free'),), (Do('aim_at_free_evse'), raise_token_offered), None, ())
C01_136 = Rule('C01:136', (), (Do('aim_at_no_evse'), raise_token_offered), None, ())
C01_137 = Rule('C01:137', (), (Do('note_latest_ev'),), None, ())

TOKEN_READER = Program(
    name='token_reader',
    scope='station',
    initial='ready',
    states=('ready',),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'ready': {
            'token_presented': (C04_37, H03_68, C09_62, C01_132, C01_133, C01_134, C01_135, C01_136),
            'ev_connected': (C01_137,),
        },
    },
)
