# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `security_events`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Do, Named, Program, Rule, SecurityEvent, Send

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
            'security_event_noticed': (
                Rule('A04:28', (Named('security_event_is_critical'),), (Do('log_security_event'), Send('SecurityEventNotification', {}, 'compose_SecurityEventNotificationRequest')), None, ('A04.FR.01', 'A04.FR.02', 'A04.FR.04')),
                Rule('A04:35', (Named('security_event_is_critical', True),), (Do('log_security_event'),), None, ('A04.FR.04',)),
            ),
            'station_started': (
                Rule('A04:41', (Named('station_was_reset', True),), (SecurityEvent('StartupOfTheDevice'),), None, ('A04.FR.01',)),
                Rule('A04:42', (Named('station_was_reset'), Named('firmware_was_updated', True)), (SecurityEvent('StartupOfTheDevice'), SecurityEvent('ResetOrReboot', 'why_it_booted')), None, ('A04.FR.01',)),
                Rule('A04:47', (Named('station_was_reset'), Named('firmware_was_updated')), (SecurityEvent('StartupOfTheDevice'), SecurityEvent('ResetOrReboot', 'why_it_booted'), SecurityEvent('FirmwareUpdated', 'which_firmware')), None, ('A04.FR.01',)),
            ),
            'tamper_detected': (
                Rule('A04:52', (), (SecurityEvent('TamperDetectionActivated', 'what_happened'),), None, ('A04.FR.01',)),
            ),
            'memory_ran_low': (
                Rule('A04:53', (), (SecurityEvent('MemoryExhaustion', 'what_happened'),), None, ('A04.FR.01',)),
            ),
            'maintenance_login_accepted': (
                Rule('A04:54', (), (SecurityEvent('MaintenanceLoginAccepted', 'who_and_where'),), None, ('A04.FR.01',)),
            ),
            'maintenance_login_failed': (
                Rule('A04:58', (), (SecurityEvent('MaintenanceLoginFailed', 'who_and_where'),), None, ('A04.FR.01',)),
            ),
            'security_log_clearing_ordered': (
                Rule('A04:62', (), (Do('clear_security_log'), SecurityEvent('SecurityLogWasCleared', 'who_and_where')), None, ('A04.FR.01',)),
            ),
            'SecurityCtrlr.SecurityProfile changed': (
                Rule('A04:68', (), (SecurityEvent('ReconfigurationOfSecurityParameters', 'what_is_set'),), None, ('A04.FR.04',)),
            ),
            'SecurityCtrlr.AllowSecurityProfileDowngrade changed': (
                Rule('A04:69', (), (SecurityEvent('ReconfigurationOfSecurityParameters', 'what_is_set'),), None, ('A04.FR.04',)),
            ),
            'SecurityCtrlr.AllowCSMSTLSWildcards changed': (
                Rule('A04:73', (), (SecurityEvent('ReconfigurationOfSecurityParameters', 'what_is_set'),), None, ('A04.FR.04',)),
            ),
            'invalid_message_received': (
                Rule('A04:77', (), (SecurityEvent('InvalidMessages', 'what_was_wrong'),), None, ('A04.FR.04',)),
            ),
            'message_replayed': (
                Rule('A04:78', (), (SecurityEvent('AttemptedReplayAttacks', 'what_was_replayed'),), None, ('A04.FR.04',)),
            ),
        },
    },
)
