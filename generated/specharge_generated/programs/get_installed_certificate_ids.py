# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `get_installed_certificate_ids`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Named, Program, Reply, Rule

outcome_is_of_this_request = Named('outcome_is_of_this_request')

M03_45 = Rule('M03:45', (), (Command('list_certificates', 'station', 'compose_list_certificates'),), 'looking', ('M03.FR.01',))
M03_50 = Rule('M03:50', (outcome_is_of_this_request, Named('a_certificate_was_found')), (Reply('GetInstalledCertificateIds', {}, 'compose_GetInstalledCertificateIdsResponse'),), 'answered', ('M03.FR.01', 'M03.FR.03', 'M03.FR.04', 'M03.FR.05'))
M03_57 = Rule('M03:57', (outcome_is_of_this_request, Named('a_certificate_was_found', True)), (Reply('GetInstalledCertificateIds', {'status': 'NotFound', 'statusInfo': {'reasonCode': 'NotFound'}}, None),), 'answered', ('M03.FR.01', 'M03.FR.02'))

GET_INSTALLED_CERTIFICATE_IDS = Program(
    name='get_installed_certificate_ids',
    scope='request',
    initial='received',
    states=('received', 'looking', 'answered'),
    finals=frozenset(('answered',)),
    persistent=False,
    timers=(),
    table={
        'received': {
            'GetInstalledCertificateIdsRequest': (M03_45,),
        },
        'looking': {
            'certificates_listed': (M03_50, M03_57),
        },
        'answered': {
        },
    },
)
