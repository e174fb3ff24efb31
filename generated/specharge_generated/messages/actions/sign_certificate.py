# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of SignCertificate."""

from specharge_generated.messages._base import Maybe, Request, Response, String5500
from specharge_generated.messages._enums import CertificateSigningUseEnumType, GenericStatusEnumType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class SignCertificateRequest(Request):
    ACTION = "SignCertificate"

    csr: String5500
    certificateType: Maybe[CertificateSigningUseEnumType] = None


class SignCertificateResponse(Response):
    ACTION = "SignCertificate"

    status: GenericStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
