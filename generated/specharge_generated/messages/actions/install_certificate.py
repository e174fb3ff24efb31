# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of InstallCertificate."""

from specharge_generated.messages._base import Maybe, Request, Response, String5500
from specharge_generated.messages._enums import InstallCertificateStatusEnumType, InstallCertificateUseEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class InstallCertificateRequest(Request):
    ACTION = "InstallCertificate"

    certificateType: InstallCertificateUseEnumType
    certificate: String5500


class InstallCertificateResponse(Response):
    ACTION = "InstallCertificate"

    status: InstallCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
