# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `ocsp_cache`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Field, Named, Program, Rule, Send, Start

command_take_ocsp_statuses = Command('take_ocsp_statuses', 'station', 'compose_take_ocsp_statuses')
command_list_ocsp_requests = Command('list_ocsp_requests', 'station', None)
do_note_requests = Do('note_requests')
send_GetCertificateStatus = Send('GetCertificateStatus', {}, 'compose_GetCertificateStatusRequest')
outcome_is_of_the_message_in_hand = Named('outcome_is_of_the_message_in_hand')
field_GetCertificateStatusResponse = Field('GetCertificateStatusResponse', ('status',), '==', 'Accepted')
another_is_left = Named('another_is_left')
do_keep_status = Do('keep_status')
do_go_on_to_the_next = Do('go_on_to_the_next')
not_another_is_left = Named('another_is_left', True)
start_refresh = Start('refresh', Delay(None, None, 'until_refresh'))
not_field_GetCertificateStatusResponse = Field('GetCertificateStatusResponse', ('status',), '==', 'Accepted', True)
do_note_failure = Do('note_failure')

M06_49 = Rule('M06:49', (Named('a_status_is_kept'),), (command_take_ocsp_statuses,), None, ('M06.FR.06',))
M06_51 = Rule('M06:51', (Named('refresh_is_planned', True),), (command_list_ocsp_requests,), 'listing', ('M06.FR.06',))
M06_57 = Rule('M06:57', (), (command_list_ocsp_requests,), 'listing', ('M06.FR.10',))
M06_58 = Rule('M06:58', (Named('it_is_a_v2g_certificate'),), (command_list_ocsp_requests,), 'listing', ('M06.FR.07',))
M06_50 = Rule('M06:50', (), (), 'resting', ())
M06_64 = Rule('M06:64', (Named('a_status_can_be_asked_for'),), (do_note_requests, send_GetCertificateStatus), 'asking', ('M06.FR.06', 'M06.FR.07', 'M06.FR.10'))
M06_71 = Rule('M06:71', (Named('a_status_can_be_asked_for', True),), (do_note_requests,), 'resting', ())
M06_76 = Rule('M06:76', (outcome_is_of_the_message_in_hand, field_GetCertificateStatusResponse, another_is_left), (do_keep_status, do_go_on_to_the_next, send_GetCertificateStatus), None, ('M06.FR.06', 'M06.FR.07'))
M06_82 = Rule('M06:82', (outcome_is_of_the_message_in_hand, field_GetCertificateStatusResponse, not_another_is_left), (do_keep_status, start_refresh, command_take_ocsp_statuses), 'resting', ('M06.FR.06', 'M06.FR.07', 'M06.FR.10'))
M06_90 = Rule('M06:90', (outcome_is_of_the_message_in_hand, not_field_GetCertificateStatusResponse, another_is_left), (do_note_failure, do_go_on_to_the_next, send_GetCertificateStatus), None, ('M06.FR.04',))
M06_96 = Rule('M06:96', (outcome_is_of_the_message_in_hand, not_field_GetCertificateStatusResponse, not_another_is_left), (do_note_failure, start_refresh, command_take_ocsp_statuses), 'resting', ('M06.FR.04', 'M06.FR.10'))
M06_104 = Rule('M06:104', (outcome_is_of_the_message_in_hand,), (do_note_failure, start_refresh, command_take_ocsp_statuses), 'resting', ('M06.FR.06', 'M06.FR.10'))

OCSP_CACHE = Program(
    name='ocsp_cache',
    scope='station',
    initial='resting',
    states=('resting', 'listing', 'asking'),
    finals=frozenset(()),
    persistent=True,
    timers=('refresh',),
    table={
        'resting': {
            'station_started': (M06_49,),
            'station_accepted': (M06_51,),
            'refresh': (M06_57,),
            'certificate_renewed': (M06_58,),
        },
        'listing': {
            'station_started': (M06_50,),
            'certificate_renewed': (M06_58,),
            'ocsp_requests_listed': (M06_64, M06_71),
        },
        'asking': {
            'station_started': (M06_50,),
            'certificate_renewed': (M06_58,),
            'GetCertificateStatusResponse': (M06_76, M06_82, M06_90, M06_96),
            'GetCertificateStatusFailed': (M06_104,),
        },
    },
)
