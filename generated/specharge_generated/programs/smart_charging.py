# Written by `specharge build` from specs/. Change the specs, then build.
"""The table of machine `smart_charging`: state, event, ordered rules."""

from __future__ import annotations

from specharge_engine.table import Delay, Do, Named, Program, Raise, Rule, Start

raise_limits_in_question = Raise('limits_in_question', 'station', None)

K01_506 = Rule('K01:506', (), (raise_limits_in_question,), None, ('K01.FR.07', 'K01.FR.32', 'K03.FR.03', 'K10.FR.05'))
K02_50 = Rule('K02:50', (), (raise_limits_in_question,), None, ('K01.FR.12', 'K01.FR.13', 'K01.FR.30', 'K01.FR.36', 'K01.FR.37', 'K02.FR.08'))
K02_54 = Rule('K02:54', (Named('clock_is_set_otherwise'),), (raise_limits_in_question,), None, ('K01.FR.30',))
K03_59 = Rule('K03:59', (), (raise_limits_in_question,), None, ('K03.FR.04',))
K04_33 = Rule('K04:33', (), (raise_limits_in_question,), None, ('K02.FR.02', 'K04.FR.01', 'K04.FR.05'))
K04_38 = Rule('K04:38', (), (raise_limits_in_question,), None, ('K04.FR.01',))
K04_39 = Rule('K04:39', (), (raise_limits_in_question,), None, ('K04.FR.01',))
K04_40 = Rule('K04:40', (), (raise_limits_in_question,), None, ())
K04_41 = Rule('K04:41', (), (raise_limits_in_question,), None, ())
K04_42 = Rule('K04:42', (), (raise_limits_in_question,), None, ())
K04_43 = Rule('K04:43', (), (raise_limits_in_question,), None, ())
K04_44 = Rule('K04:44', (Named('something_limits_the_station'),), (Do('work_out_limits'), Start('limit_change', Delay(None, None, 'time_to_next_change')), Raise('limits_lowered', 'station', 'compose_limits_lowered'), Raise('limits_raised', 'station', 'compose_limits_raised')), None, ('K01.FR.02', 'K01.FR.07', 'K03.FR.03', 'K04.FR.01', 'K04.FR.05', 'K10.FR.05'))

SMART_CHARGING = Program(
    name='smart_charging',
    scope='station',
    initial='watching',
    states=('watching',),
    finals=frozenset(()),
    persistent=False,
    timers=('limit_change',),
    table={
        'watching': {
            'charging_profiles_changed': (K01_506,),
            'limit_change': (K02_50,),
            'csms_time_received': (K02_54,),
            'charging_priority_changed': (K03_59,),
            'plug_lock_wanted': (K04_33,),
            'energy_ended': (K04_38,),
            'energy_suspended_by_station': (K04_39,),
            'ev_disconnected': (K04_40,),
            'connector_faulted': (K04_41,),
            'emergency_pressed': (K04_42,),
            'SmartChargingCtrlr.Enabled changed': (K04_43,),
            'limits_in_question': (K04_44,),
        },
    },
)
