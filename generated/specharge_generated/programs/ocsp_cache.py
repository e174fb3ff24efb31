# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `ocsp_cache`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Field, Named, Program, Rule, Send, Start

M06_49 = Rule('M06:49', (Named('a_status_is_kept'),), (Command('take_ocsp_statuses', 'station', 'compose_take_ocsp_statuses'),), None, ('M06.FR.06',))
M06_51 = Rule('M06:51', (Named('refresh_is_planned', True),), (Command('list_ocsp_requests', 'station', None),), 'listing', ('M06.FR.06',))
M06_57 = Rule('M06:57', (), (Command('list_ocsp_requests', 'station', None),), 'listing', ('M06.FR.10',))
M06_58 = Rule('M06:58', (Named('it_is_a_v2g_certificate'),), (Command('list_ocsp_requests', 'station', None),), 'listing', ('M06.FR.07',))
M06_50 = Rule('M06:50', (), (), 'resting', ())
M06_64 = Rule('M06:64', (Named('a_status_can_be_asked_for'),), (Do('note_requests'), Send('GetCertificateStatus', {}, 'compose_GetCertificateStatusRequest')), 'asking', ('M06.FR.06', 'M06.FR.07', 'M06.FR.10'))
M06_71 = Rule('M06:71', (Named('a_status_can_be_asked_for', True),), (Do('note_requests'),), 'resting', ())
M06_76 = Rule('M06:76', (Named('outcome_is_of_the_message_in_hand'), Field('GetCertificateStatusResponse', ('status',), '==', 'Accepted'), Named('another_is_left')), (Do('keep_status'), Do('go_on_to_the_next'), Send('GetCertificateStatus', {}, 'compose_GetCertificateStatusRequest')), None, ('M06.FR.06', 'M06.FR.07'))
M06_82 = Rule('M06:82', (Named('outcome_is_of_the_message_in_hand'), Field('GetCertificateStatusResponse', ('status',), '==', 'Accepted'), Named('another_is_left', True)), (Do('keep_status'), Start('refresh', Delay(None, None, 'until_refresh')), Command('take_ocsp_statuses', 'station', 'compose_take_ocsp_statuses')), 'resting', ('M06.FR.06', 'M06.FR.07', 'M06.FR.10'))
M06_90 = Rule('M06:90', (Named('outcome_is_of_the_message_in_hand'), Field('GetCertificateStatusResponse', ('status',), '==', 'Accepted', True), Named('another_is_left')), (Do('note_failure'), Do('go_on_to_the_next'), Send('GetCertificateStatus', {}, 'compose_GetCertificateStatusRequest')), None, ('M06.FR.04',))
M06_96 = Rule('M06:96', (Named('outcome_is_of_the_message_in_hand'), Field('GetCertificateStatusResponse', ('status',), '==', 'Accepted', True), Named('another_is_left', True)), (Do('note_failure'), Start('refresh', Delay(None, None, 'until_refresh')), Command('take_ocsp_statuses', 'station', 'compose_take_ocsp_statuses')), 'resting', ('M06.FR.04', 'M06.FR.10'))
M06_104 = Rule('M06:104', (Named('outcome_is_of_the_message_in_hand'),), (Do('note_failure'), Start('refresh', Delay(None, None, 'until_refresh')), Command('take_ocsp_statuses', 'station', 'compose_take_ocsp_statuses')), 'resting', ('M06.FR.06', 'M06.FR.10'))

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
