# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `charging_profile_reports`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, Send

do_take_messages = Do('take_messages')
send_ReportChargingProfiles = Send('ReportChargingProfiles', {}, 'compose_ReportChargingProfilesRequest', True)
do_go_to_next_message = Do('go_to_next_message')
do_give_up_report = Do('give_up_report')

K09_62 = Rule('K09:62', (), (do_take_messages, send_ReportChargingProfiles), 'sending', ('K09.FR.01', 'K09.FR.02'))
K09_69 = Rule('K09:69', (), (do_take_messages,), None, ('K09.FR.01',))
K09_74 = Rule('K09:74', (Named('more_is_to_be_told'),), (do_go_to_next_message, send_ReportChargingProfiles), None, ('K09.FR.01', 'K09.FR.02'))
K09_81 = Rule('K09:81', (Named('more_is_to_be_told', True),), (do_go_to_next_message,), 'idle', ())
K09_82 = Rule('K09:82', (Named('another_report_waits'),), (do_give_up_report, send_ReportChargingProfiles), None, ('K09.FR.01', 'K09.FR.02'))
K09_89 = Rule('K09:89', (Named('another_report_waits', True),), (do_give_up_report,), 'idle', ())

CHARGING_PROFILE_REPORTS = Program(
    name='charging_profile_reports',
    scope='station',
    initial='idle',
    states=('idle', 'sending'),
    finals=frozenset(()),
    persistent=False,
    timers=(),
    table={
        'idle': {
            'charging_profile_report_accepted': (K09_62,),
        },
        'sending': {
            'charging_profile_report_accepted': (K09_69,),
            'ReportChargingProfilesResponse': (K09_74, K09_81),
            'ReportChargingProfilesFailed': (K09_82, K09_89),
        },
    },
)
