# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of DeleteCertificate."""

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import DeleteCertificateStatusEnumType
from specharge_generated.messages.types.certificate_hash_data_type import CertificateHashDataType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class DeleteCertificateRequest(Request):
    ACTION = "DeleteCertificate"

    certificateHashData: CertificateHashDataType


class DeleteCertificateResponse(Response):
    ACTION = "DeleteCertificate"

    status: DeleteCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
