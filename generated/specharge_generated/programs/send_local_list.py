# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `send_local_list`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Field, Named, Program, Reply, Rule, Variable

reply_SendLocalList = Reply('SendLocalList', {'status': 'Failed', 'statusInfo': {'reasonCode': 'InvalidValue'}}, None)
field_SendLocalListRequest = Field('SendLocalListRequest', ('updateType',), '==', 'Full')
there_are_no_entries = Named('there_are_no_entries')
do_replace_the_list = Do('replace_the_list')
reply_SendLocalList_2 = Reply('SendLocalList', {'status': 'Accepted'}, None)
do_update_the_list = Do('update_the_list')

D01_102 = Rule('D01:102', (Variable('LocalAuthListCtrlr.Enabled', 'true', None, True),), (Reply('SendLocalList', {'status': 'Failed', 'statusInfo': {'reasonCode': 'NotEnabled'}}, None),), 'answered', ('D01.FR.02', 'D01.FR.13'))
D01_108 = Rule('D01:108', (Named('more_entries_than_a_message_may_have'),), (Reply('SendLocalList', {'status': 'Failed', 'statusInfo': {'reasonCode': 'TooManyElements'}}, None),), 'answered', ('D01.FR.02',))
D01_114 = Rule('D01:114', (Named('message_is_longer_than_allowed'),), (Reply('SendLocalList', {'status': 'Failed', 'statusInfo': {'reasonCode': 'TooLargeElement'}}, None),), 'answered', ('D01.FR.02',))
D01_120 = Rule('D01:120', (Field('SendLocalListRequest', ('updateType',), '==', 'Differential'), Named('version_is_not_newer')), (Reply('SendLocalList', {'status': 'VersionMismatch'}, None),), 'answered', ('D01.FR.02', 'D01.FR.18', 'D01.FR.19'))
D01_126 = Rule('D01:126', (Field('SendLocalListRequest', ('versionNumber',), '<=', 0),), (reply_SendLocalList,), 'answered', ('D01.FR.02', 'D01.FR.18'))
D01_132 = Rule('D01:132', (Named('an_id_token_comes_twice'),), (reply_SendLocalList,), 'answered', ('D01.FR.02', 'D01.FR.06'))
D01_138 = Rule('D01:138', (field_SendLocalListRequest, Named('an_entry_lacks_its_info')), (Reply('SendLocalList', {'status': 'Failed', 'statusInfo': {'reasonCode': 'MissingParam'}}, None),), 'answered', ('D01.FR.02',))
D01_144 = Rule('D01:144', (Named('there_is_no_room'),), (Reply('SendLocalList', {'status': 'Failed', 'statusInfo': {'reasonCode': 'OutOfStorage'}}, None),), 'answered', ('D01.FR.02', 'D01.FR.03'))
D01_150 = Rule('D01:150', (field_SendLocalListRequest, there_are_no_entries), (do_replace_the_list, reply_SendLocalList_2), 'answered', ('D01.FR.02', 'D01.FR.04', 'D01.FR.09'))
D01_157 = Rule('D01:157', (field_SendLocalListRequest,), (do_replace_the_list, reply_SendLocalList_2), 'answered', ('D01.FR.02', 'D01.FR.06', 'D01.FR.09', 'D01.FR.15'))
D01_164 = Rule('D01:164', (there_are_no_entries,), (do_update_the_list, reply_SendLocalList_2), 'answered', ('D01.FR.02', 'D01.FR.05'))
D01_171 = Rule('D01:171', (), (do_update_the_list, reply_SendLocalList_2), 'answered', ('D01.FR.02', 'D01.FR.06', 'D01.FR.09', 'D01.FR.16', 'D01.FR.17'))

SEND_LOCAL_LIST = Program(
    name='send_local_list',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'SendLocalListRequest': (D01_102, D01_108, D01_114, D01_120, D01_126, D01_132, D01_138, D01_144, D01_150, D01_157, D01_164, D01_171),
        },
        'answered': {
        },
    },
)
