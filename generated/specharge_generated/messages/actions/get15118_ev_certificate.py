# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of Get15118EVCertificate."""

from specharge_generated.messages._base import Maybe, Request, Response, String50, String5600, String7500
from specharge_generated.messages._enums import CertificateActionEnumType, Iso15118EVCertificateStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class Get15118EVCertificateRequest(Request):
    ACTION = "Get15118EVCertificate"

    iso15118SchemaVersion: String50
    action: CertificateActionEnumType
    exiRequest: String5600


class Get15118EVCertificateResponse(Response):
    ACTION = "Get15118EVCertificate"

    status: Iso15118EVCertificateStatusEnumType
    exiResponse: String7500
    statusInfo: Maybe[StatusInfoType] = None
