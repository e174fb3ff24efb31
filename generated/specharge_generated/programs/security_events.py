# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `security_events`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, SecurityEvent, Send

do_log_security_event = Do('log_security_event')
securityevent_StartupOfTheDevice = SecurityEvent('StartupOfTheDevice')
station_was_reset = Named('station_was_reset')
securityevent_ResetOrReboot = SecurityEvent('ResetOrReboot', 'why_it_booted')
securityevent_ReconfigurationOfSecurityParameters = SecurityEvent('ReconfigurationOfSecurityParameters', 'what_is_set')

A04_28 = Rule('A04:28', (Named('security_event_is_critical'),), (do_log_security_event, Send('SecurityEventNotification', {}, 'compose_SecurityEventNotificationRequest')), None, ('A04.FR.01', 'A04.FR.02', 'A04.FR.04'))
A04_35 = Rule('A04:35', (Named('security_event_is_critical', True),), (do_log_security_event,), None, ('A04.FR.04',))
A04_41 = Rule('A04:41', (Named('station_was_reset', True),), (securityevent_StartupOfTheDevice,), None, ('A04.FR.01',))
A04_42 = Rule('A04:42', (station_was_reset, Named('firmware_was_updated', True)), (securityevent_StartupOfTheDevice, securityevent_ResetOrReboot), None, ('A04.FR.01',))
A04_47 = Rule('A04:47', (station_was_reset, Named('firmware_was_updated')), (securityevent_StartupOfTheDevice, securityevent_ResetOrReboot, SecurityEvent('FirmwareUpdated', 'which_firmware')), None, ('A04.FR.01',))
A04_52 = Rule('A04:52', (), (SecurityEvent('TamperDetectionActivated', 'what_happened'),), None, ('A04.FR.01',))
A04_53 = Rule('A04:53', (), (SecurityEvent('MemoryExhaustion', 'what_happened'),), None, ('A04.FR.01',))
A04_54 = Rule('A04:54', (), (SecurityEvent('MaintenanceLoginAccepted', 'who_and_where'),), None, ('A04.FR.01',))
A04_58 = Rule('A04:58', (), (SecurityEvent('MaintenanceLoginFailed', 'who_and_where'),), None, ('A04.FR.01',))
A04_62 = Rule('A04:62', (), (Do('clear_security_log'), SecurityEvent('SecurityLogWasCleared', 'who_and_where')), None, ('A04.FR.01',))
A04_68 = Rule('A04:68', (), (securityevent_ReconfigurationOfSecurityParameters,), None, ('A04.FR.04',))
A04_69 = Rule('A04:69', (), (securityevent_ReconfigurationOfSecurityParameters,), None, ('A04.FR.04',))
A04_73 = Rule('A04:73', (), (securityevent_ReconfigurationOfSecurityParameters,), None, ('A04.FR.04',))
A04_77 = Rule('A04:77', (), (SecurityEvent('InvalidMessages', 'what_was_wrong'),), None, ('A04.FR.04',))
A04_78 = Rule('A04:78', (), (SecurityEvent('AttemptedReplayAttacks', 'what_was_replayed'),), None, ('A04.FR.04',))

SECURITY_EVENTS = Program(
    name='security_events',
    scope='station',
    initial='watching',
    states=('watching',),
    finals=frozenset(()),
    persistent=True,
    timers=(),
    table={
        'watching': {
            'security_event_noticed': (A04_28, A04_35),
            'station_started': (A04_41, A04_42, A04_47),
            'tamper_detected': (A04_52,),
            'memory_ran_low': (A04_53,),
            'maintenance_login_accepted': (A04_54,),
            'maintenance_login_failed': (A04_58,),
            'security_log_clearing_ordered': (A04_62,),
            'SecurityCtrlr.SecurityProfile changed': (A04_68,),
            'SecurityCtrlr.AllowSecurityProfileDowngrade changed': (A04_69,),
            'SecurityCtrlr.AllowCSMSTLSWildcards changed': (A04_73,),
            'invalid_message_received': (A04_77,),
            'message_replayed': (A04_78,),
        },
    },
)
