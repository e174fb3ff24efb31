# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reset`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Field, Named, Program, Raise, Reply, Rule

it_is_for_an_evse = Named('it_is_for_an_evse')
nothing_is_in_the_way = Named('nothing_is_in_the_way')
reply_Reset = Reply('Reset', {'status': 'Accepted'}, None)
raise_evse_reset_ordered = Raise('evse_reset_ordered', 'evse', 'compose_evse_reset_ordered')
not_it_is_for_an_evse = Named('it_is_for_an_evse', True)
raise_reboot_ordered = Raise('reboot_ordered', 'station', None)
field_ResetRequest = Field('ResetRequest', ('type',), '==', 'OnIdle')
reply_Reset_2 = Reply('Reset', {'status': 'Scheduled'}, None)

B11_52 = Rule('B11:52', (Named('evse_is_unknown'),), (Reply('Reset', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnknownEvse'}}, None),), 'answered', ('B11.FR.01', 'B11.FR.06'))
B11_58 = Rule('B11:58', (Named('evse_cannot_be_reset'),), (Reply('Reset', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'UnsupportedParam'}}, None),), 'answered', ('B11.FR.01', 'B11.FR.09', 'B11.FR.10', 'B12.FR.09'))
B11_64 = Rule('B11:64', (Named('reset_is_under_way'),), (Reply('Reset', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'InvalidMessageSeq', 'additionalInfo': 'A reset is under way.'}}, None),), 'answered', ('B11.FR.01', 'B11.FR.06', 'B12.FR.10'))
B11_70 = Rule('B11:70', (Field('ResetRequest', ('type',), '==', 'Immediate'), Named('hardware_bars_it')), (Reply('Reset', {'status': 'Rejected', 'statusInfo': {'reasonCode': 'Unspecified', 'additionalInfo': 'The hardware must not be interrupted now.'}}, None),), 'answered', ('B11.FR.01', 'B11.FR.06', 'B12.FR.10'))
B11_78 = Rule('B11:78', (it_is_for_an_evse, nothing_is_in_the_way), (reply_Reset, raise_evse_reset_ordered), 'answered', ('B11.FR.01', 'B11.FR.08', 'B11.FR.10'))
B11_85 = Rule('B11:85', (not_it_is_for_an_evse, nothing_is_in_the_way), (reply_Reset, raise_reboot_ordered), 'answered', ('B11.FR.01', 'B11.FR.03'))
B11_92 = Rule('B11:92', (field_ResetRequest, it_is_for_an_evse), (reply_Reset_2, Raise('evse_reset_scheduled', 'evse', 'compose_evse_reset_scheduled')), 'answered', ('B11.FR.01', 'B11.FR.07', 'B12.FR.01'))
B11_100 = Rule('B11:100', (field_ResetRequest, not_it_is_for_an_evse), (reply_Reset_2, Raise('reboot_scheduled', 'station', None)), 'answered', ('B11.FR.01', 'B11.FR.07', 'B12.FR.01'))
B12_69 = Rule('B12:69', (it_is_for_an_evse,), (reply_Reset, raise_evse_reset_ordered), 'answered', ('B12.FR.02', 'B11.FR.01'))
B12_77 = Rule('B12:77', (), (reply_Reset, raise_reboot_ordered), 'answered', ('B12.FR.02', 'B11.FR.01'))

RESET = Program(
    name='reset',
    scope='request',
    initial='received',
    states=('received', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'ResetRequest': (B11_52, B11_58, B11_64, B11_70, B11_78, B11_85, B11_92, B11_100, B12_69, B12_77),
        },
        'answered': {
        },
    },
)
