# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type NetworkConnectionProfileType."""

from specharge_generated.messages._base import Integer, Maybe, OcppType, String512
from specharge_generated.messages._enums import OCPPInterfaceEnumType, OCPPTransportEnumType, OCPPVersionEnumType
from specharge_generated.messages.types.apn_type import APNType
from specharge_generated.messages.types.vpn_type import VPNType


class NetworkConnectionProfileType(OcppType):
    ocppVersion: OCPPVersionEnumType
    ocppTransport: OCPPTransportEnumType
    ocppCsmsUrl: String512
    messageTimeout: Integer
    securityProfile: Integer
    ocppInterface: OCPPInterfaceEnumType
    apn: Maybe[APNType] = None
    vpn: Maybe[VPNType] = None
