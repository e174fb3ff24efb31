# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `evse_reset`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Named, Peer, Program, Raise, Rule, Start

raise_operability_changed = Raise('operability_changed', 'station', None)
do_forget_retries = Do('forget_retries')
start_reset_overdue = Start('reset_overdue', Delay(10.0))
command_reset_evse = Command('reset_evse', 'evse', None)
start_check = Start('check', Delay(1.0))
start_delivery_overdue = Start('delivery_overdue', Delay(None, None, 'message_timeout'))

B11_175 = Rule('B11:175', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True),), (raise_operability_changed, do_forget_retries, start_reset_overdue, command_reset_evse), 'resetting', ('B11.FR.08',), 0, 3)
B12_106 = Rule('B12:106', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset')),), (Raise('reset_begun', 'evse', None),), 'ending', ('B12.FR.08',))
B11_181 = Rule('B11:181', (), (start_check, raise_operability_changed), 'waiting', ('B11.FR.07', 'B12.FR.01', 'B12.FR.07'))
B11_187 = Rule('B11:187', (Named('evse_is_idle', True),), (start_check,), None, ('B11.FR.07', 'B12.FR.07'))
B11_188 = Rule('B11:188', (Named('evse_is_idle'),), (start_check, start_delivery_overdue), 'delivering', ('B11.FR.07', 'B12.FR.07'))
B12_118 = Rule('B12:118', (), (raise_operability_changed,), None, ('B12.FR.07',))
B12_112 = Rule('B12:112', (), (start_check, start_delivery_overdue, raise_operability_changed), 'delivering', ('B12.FR.08',))
B11_194 = Rule('B11:194', (Named('messages_wait_for_the_csms'),), (start_check,), None, ('B12.FR.08',))
B11_195 = Rule('B11:195', (Named('messages_wait_for_the_csms', True),), (do_forget_retries, start_reset_overdue, command_reset_evse), 'resetting', ('B11.FR.07', 'B12.FR.07', 'B12.FR.08'), 0, 3)
B11_200 = Rule('B11:200', (), (do_forget_retries, start_reset_overdue, command_reset_evse), 'resetting', ('B12.FR.08',), 0, 3)
B11_201 = Rule('B11:201', (), (raise_operability_changed,), 'in_service', ('B11.FR.08',))
B11_202 = Rule('B11:202', (Named('a_retry_is_left'),), (Do('count_retry'), start_reset_overdue, command_reset_evse), None, ('B11.FR.08',))
B11_209 = Rule('B11:209', (Named('a_retry_is_left', True),), (raise_operability_changed,), 'in_service', ())

EVSE_RESET = Program(
    name='evse_reset',
    scope='evse',
    initial='in_service',
    states=('in_service', 'waiting', 'ending', 'delivering', 'resetting'),
    finals=frozenset(()),
    persistent=False,
    timers=('check', 'delivery_overdue', 'reset_overdue'),
    table={
        'in_service': {
            'evse_reset_ordered': (B11_175, B12_106),
            'evse_reset_scheduled': (B11_181,),
        },
        'waiting': {
            'evse_reset_ordered': (B11_175, B12_106),
            'check': (B11_187, B11_188),
            'transaction_ended': (B12_118,),
        },
        'ending': {
            'transaction_ended': (B12_112,),
        },
        'delivering': {
            'check': (B11_194, B11_195),
            'delivery_overdue': (B11_200,),
        },
        'resetting': {
            'evse_restarted': (B11_201,),
            'reset_overdue': (B11_202, B11_209),
        },
    },
)
