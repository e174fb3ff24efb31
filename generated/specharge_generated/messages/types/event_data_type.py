# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type EventDataType."""

from specharge_generated.messages._base import (
    DateTime,
    Integer,
    Maybe,
    OcppType,
    String2500,
    String36,
    String50,
    String500,
)
from specharge_generated.messages._enums import EventNotificationEnumType, EventTriggerEnumType
from specharge_generated.messages.types.component_type import ComponentType
from specharge_generated.messages.types.variable_type import VariableType


class EventDataType(OcppType):
    eventId: Integer
    timestamp: DateTime
    trigger: EventTriggerEnumType
    actualValue: String2500
    component: ComponentType
    eventNotificationType: EventNotificationEnumType
    variable: VariableType
    cause: Maybe[Integer] = None
    techCode: Maybe[String50] = None
    techInfo: Maybe[String500] = None
    cleared: Maybe[bool] = None
    transactionId: Maybe[String36] = None
    variableMonitoringId: Maybe[Integer] = None
