# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `log_upload`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Command, Delay, Do, Named, Peer, Program, Raise, Rule, Send, Start

do_note_order = Do('note_order')
raise_log_upload_begun = Raise('log_upload_begun', 'station', None)
command_upload_log = Command('upload_log', 'station', 'compose_upload_log')
it_is_this_upload = Named('it_is_this_upload')
do_note_outcome = Do('note_outcome')
not_attempts_are_left = Named('attempts_are_left', True)
it_was_the_outcome = Named('it_was_the_outcome')
send_LogStatusNotification = Send('LogStatusNotification', {}, 'compose_LogStatusNotificationRequest')

F06_214 = Rule('F06:214', (), (Send('LogStatusNotification', {'status': 'Idle'}, None, True),), None, ('F06.FR.09', 'F06.FR.10', 'F06.FR.15', 'N01.FR.13'))
N01_119 = Rule('N01:119', (), (do_note_order, raise_log_upload_begun), 'starting', ())
N01_128 = Rule('N01:128', (), (Do('take_order'), command_upload_log, Send('LogStatusNotification', {'status': 'Uploading'}, 'compose_LogStatusNotificationRequest')), 'busy.uploading', ('N01.FR.02', 'N01.FR.03', 'N01.FR.04', 'N01.FR.07', 'N01.FR.08'))
F06_209 = Rule('F06:209', (), (Send('LogStatusNotification', {'status': 'Uploading'}, 'compose_LogStatusNotificationRequest', True),), None, ('F06.FR.09', 'F06.FR.10', 'F06.FR.14', 'N01.FR.07'))
N01_120 = Rule('N01:120', (), (do_note_order, Send('LogStatusNotification', {'status': 'AcceptedCanceled'}, 'compose_LogStatusNotificationRequest'), raise_log_upload_begun), 'starting', ('N01.FR.07', 'N01.FR.12', 'N01.FR.20'))
N01_135 = Rule('N01:135', (it_is_this_upload,), (do_note_outcome, Send('LogStatusNotification', {'status': 'Uploaded'}, 'compose_LogStatusNotificationRequest')), 'telling.asking', ('N01.FR.07', 'N01.FR.09'))
N01_142 = Rule('N01:142', (it_is_this_upload, Named('attempts_are_left')), (Do('count_attempt'), Start('next_attempt', Delay(None, None, 'retry_interval'))), 'busy.waiting', ())
N01_149 = Rule('N01:149', (it_is_this_upload, not_attempts_are_left, Named('permission_was_denied')), (do_note_outcome, Send('LogStatusNotification', {'status': 'PermissionDenied'}, 'compose_LogStatusNotificationRequest')), 'telling.asking', ('N01.FR.07', 'N01.FR.10'))
N01_156 = Rule('N01:156', (it_is_this_upload, not_attempts_are_left, Named('server_found_the_message_bad')), (do_note_outcome, Send('LogStatusNotification', {'status': 'BadMessage'}, 'compose_LogStatusNotificationRequest')), 'telling.asking', ('N01.FR.07', 'N01.FR.10'))
N01_163 = Rule('N01:163', (it_is_this_upload, not_attempts_are_left, Named('server_does_not_take_uploads')), (do_note_outcome, Send('LogStatusNotification', {'status': 'NotSupportedOperation'}, 'compose_LogStatusNotificationRequest')), 'telling.asking', ('N01.FR.07', 'N01.FR.10'))
N01_170 = Rule('N01:170', (it_is_this_upload, not_attempts_are_left), (do_note_outcome, Send('LogStatusNotification', {'status': 'UploadFailure'}, 'compose_LogStatusNotificationRequest')), 'telling.asking', ('N01.FR.07', 'N01.FR.10'))
N01_177 = Rule('N01:177', (), (command_upload_log,), 'busy.uploading', ())
N01_148 = Rule('N01:148', (), (command_upload_log,), 'busy.uploading', ())
N01_185 = Rule('N01:185', (), (), 'telling.untold', ())
N01_183 = Rule('N01:183', (it_was_the_outcome,), (), 'idle', ())
N01_184 = Rule('N01:184', (it_was_the_outcome,), (), 'telling.untold', ())
N01_186 = Rule('N01:186', (), (send_LogStatusNotification,), 'telling.asking', ('N01.FR.07', 'N01.FR.09', 'N01.FR.10'))
N01_191 = Rule('N01:191', (Peer('registration', ('accepted',)),), (send_LogStatusNotification,), 'telling.asking', ('N01.FR.07', 'N01.FR.09', 'N01.FR.10'))

LOG_UPLOAD = Program(
    name='log_upload',
    scope='station',
    initial='idle',
    states=('idle', 'starting', 'busy.uploading', 'busy.waiting', 'telling.asking', 'telling.untold'),
    finals=frozenset(()),
    persistent=True,
    timers=('next_attempt',),
    table={
        'idle': {
            'log_status_wanted': (F06_214,),
            'log_upload_ordered': (N01_119,),
        },
        'starting': {
            'log_upload_begun': (N01_128,),
        },
        'busy.uploading': {
            'log_status_wanted': (F06_209,),
            'log_upload_ordered': (N01_120,),
            'log_uploaded': (N01_135,),
            'log_upload_failed': (N01_142, N01_149, N01_156, N01_163, N01_170),
            'station_started': (N01_177,),
        },
        'busy.waiting': {
            'log_status_wanted': (F06_209,),
            'log_upload_ordered': (N01_120,),
            'next_attempt': (N01_148,),
            'station_started': (N01_177,),
        },
        'telling.asking': {
            'log_status_wanted': (F06_214,),
            'log_upload_ordered': (N01_119,),
            'station_started': (N01_185,),
            'LogStatusNotificationResponse': (N01_183,),
            'LogStatusNotificationFailed': (N01_184,),
        },
        'telling.untold': {
            'log_status_wanted': (F06_214,),
            'log_upload_ordered': (N01_119,),
            'station_accepted': (N01_186,),
            'link_up': (N01_191,),
        },
    },
)
