# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetCertificateStatus."""

from specharge_generated.messages._base import Maybe, Request, Response, String5500
from specharge_generated.messages._enums import GetCertificateStatusEnumType
from specharge_generated.messages.types.ocsp_request_data_type import OCSPRequestDataType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetCertificateStatusRequest(Request):
    ACTION = "GetCertificateStatus"

    ocspRequestData: OCSPRequestDataType


class GetCertificateStatusResponse(Response):
    ACTION = "GetCertificateStatus"

    status: GetCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    ocspResult: Maybe[String5500] = None
