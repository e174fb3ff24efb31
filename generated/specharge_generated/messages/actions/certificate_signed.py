# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of CertificateSigned."""

from specharge_generated.messages._base import Maybe, Request, Response, String10000
from specharge_generated.messages._enums import CertificateSignedStatusEnumType, CertificateSigningUseEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class CertificateSignedRequest(Request):
    ACTION = "CertificateSigned"

    certificateChain: String10000
    certificateType: Maybe[CertificateSigningUseEnumType] = None


class CertificateSignedResponse(Response):
    ACTION = "CertificateSigned"

    status: CertificateSignedStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
