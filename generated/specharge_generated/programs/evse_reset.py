# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `evse_reset`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Named, Peer, Program, Raise, Rule, Start

B11_175 = Rule('B11:175', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset'), True),), (Raise('operability_changed', 'station', None), Do('forget_retries'), Start('reset_overdue', Delay(10.0)), Command('reset_evse', 'evse', None)), 'resetting', ('B11.FR.08',), 0, 3)
B12_106 = Rule('B12:106', (Peer('transaction', ('ongoing.ev_absent', 'ongoing.ev_connected', 'ongoing.charging', 'ongoing.suspended_ev', 'ongoing.suspended_evse', 'ongoing.stopping_for_driver', 'ongoing.stopping_remotely', 'ongoing.stopping_for_master_pass', 'ongoing.stopping_deauthorized', 'ongoing.stopping_for_ev', 'ongoing.stopping_for_reset')),), (Raise('reset_begun', 'evse', None),), 'ending', ('B12.FR.08',))
B11_181 = Rule('B11:181', (), (Start('check', Delay(1.0)), Raise('operability_changed', 'station', None)), 'waiting', ('B11.FR.07', 'B12.FR.01', 'B12.FR.07'))
B11_187 = Rule('B11:187', (Named('evse_is_idle', True),), (Start('check', Delay(1.0)),), None, ('B11.FR.07', 'B12.FR.07'))
B11_188 = Rule('B11:188', (Named('evse_is_idle'),), (Start('check', Delay(1.0)), Start('delivery_overdue', Delay(None, None, 'message_timeout'))), 'delivering', ('B11.FR.07', 'B12.FR.07'))
B12_118 = Rule('B12:118', (), (Raise('operability_changed', 'station', None),), None, ('B12.FR.07',))
B12_112 = Rule('B12:112', (), (Start('check', Delay(1.0)), Start('delivery_overdue', Delay(None, None, 'message_timeout')), Raise('operability_changed', 'station', None)), 'delivering', ('B12.FR.08',))
B11_194 = Rule('B11:194', (Named('messages_wait_for_the_csms'),), (Start('check', Delay(1.0)),), None, ('B12.FR.08',))
B11_195 = Rule('B11:195', (Named('messages_wait_for_the_csms', True),), (Do('forget_retries'), Start('reset_overdue', Delay(10.0)), Command('reset_evse', 'evse', None)), 'resetting', ('B11.FR.07', 'B12.FR.07', 'B12.FR.08'), 0, 3)
B11_200 = Rule('B11:200', (), (Do('forget_retries'), Start('reset_overdue', Delay(10.0)), Command('reset_evse', 'evse', None)), 'resetting', ('B12.FR.08',), 0, 3)
B11_201 = Rule('B11:201', (), (Raise('operability_changed', 'station', None),), 'in_service', ('B11.FR.08',))
B11_202 = Rule('B11:202', (Named('a_retry_is_left'),), (Do('count_retry'), Start('reset_overdue', Delay(10.0)), Command('reset_evse', 'evse', None)), None, ('B11.FR.08',))
B11_209 = Rule('B11:209', (Named('a_retry_is_left', True),), (Raise('operability_changed', 'station', None),), 'in_service', ())

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
