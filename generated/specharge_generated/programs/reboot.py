# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `reboot`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Named, Program, Raise, Rule, Start

not_a_transaction_is_open = Named('a_transaction_is_open', True)
do_note_remote_reset = Do('note_remote_reset')
do_stop_sending = Do('stop_sending')
start_reset_overdue = Start('reset_overdue', Delay(10.0))
command_reset_station = Command('reset_station', 'station', None)
raise_reboot_begun = Raise('reboot_begun', 'station', 'compose_reboot_begun')
raise_operability_changed = Raise('operability_changed', 'station', None)
start_check = Start('check', Delay(1.0))
start_delivery_overdue = Start('delivery_overdue', Delay(None, None, 'message_timeout'))

B11_111 = Rule('B11:111', (not_a_transaction_is_open,), (do_note_remote_reset, do_stop_sending, start_reset_overdue, command_reset_station, raise_reboot_begun), 'rebooting', ('B11.FR.03',), 0, 4)
B12_84 = Rule('B12:84', (Named('a_transaction_is_open'),), (do_note_remote_reset, Raise('reset_begun', 'evse', None), raise_operability_changed), 'ending', ('B12.FR.04',))
B11_117 = Rule('B11:117', (), (start_check, raise_operability_changed), 'waiting', ('B11.FR.07', 'B12.FR.01', 'B12.FR.03'))
B11_124 = Rule('B11:124', (Named('station_is_idle', True),), (start_check,), None, ('B11.FR.07', 'B12.FR.03'))
B11_125 = Rule('B11:125', (Named('station_is_idle'),), (Do('note_scheduled_reset'), start_check, start_delivery_overdue), 'delivering', ('B11.FR.07', 'B12.FR.03'))
B12_98 = Rule('B12:98', (), (raise_operability_changed,), None, ('B12.FR.03',))
B12_99 = Rule('B12:99', (), (raise_operability_changed,), None, ('B12.FR.03',))
B12_91 = Rule('B12:91', (not_a_transaction_is_open,), (start_check, start_delivery_overdue, raise_operability_changed), 'delivering', ('B12.FR.04',))
B11_132 = Rule('B11:132', (Named('messages_wait_for_the_csms'),), (start_check,), None, ('B12.FR.04', 'B12.FR.05'))
B11_133 = Rule('B11:133', (Named('messages_wait_for_the_csms', True),), (do_stop_sending, start_reset_overdue, command_reset_station, raise_reboot_begun), 'rebooting', ('B11.FR.07', 'B12.FR.03', 'B12.FR.04'), 0, 4)
B12_104 = Rule('B12:104', (), (do_stop_sending, start_reset_overdue, command_reset_station, raise_reboot_begun), 'rebooting', ('B12.FR.05',), 0, 4)
B11_138 = Rule('B11:138', (Named('a_retry_is_left'),), (Do('count_retry'), start_reset_overdue, command_reset_station), None, ('B11.FR.03',))
B11_145 = Rule('B11:145', (Named('a_retry_is_left', True),), (Do('resume_sending'), Raise('reboot_given_up', 'station', None), raise_operability_changed), 'running', ())

REBOOT = Program(
    name='reboot',
    scope='station',
    initial='running',
    states=('running', 'waiting', 'ending', 'delivering', 'rebooting'),
    finals=frozenset(()),
    persistent=False,
    timers=('check', 'delivery_overdue', 'reset_overdue'),
    table={
        'running': {
            'reboot_ordered': (B11_111, B12_84),
            'reboot_scheduled': (B11_117,),
        },
        'waiting': {
            'reboot_ordered': (B11_111, B12_84),
            'check': (B11_124, B11_125),
            'transaction_ended': (B12_98,),
            'transaction_handed_over': (B12_99,),
        },
        'ending': {
            'transaction_ended': (B12_91, B12_98),
        },
        'delivering': {
            'check': (B11_132, B11_133),
            'delivery_overdue': (B12_104,),
        },
        'rebooting': {
            'reset_overdue': (B11_138, B11_145),
        },
    },
)
