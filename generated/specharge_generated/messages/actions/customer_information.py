# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of CustomerInformation."""

from specharge_generated.messages._base import Integer, Maybe, Request, Response, String64
from specharge_generated.messages._enums import CustomerInformationStatusEnumType
from specharge_generated.messages.types.certificate_hash_data_type import CertificateHashDataType
from specharge_generated.messages.types.id_token_type import IdTokenType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class CustomerInformationRequest(Request):
    ACTION = "CustomerInformation"

    requestId: Integer
    report: bool
    clear: bool
    customerCertificate: Maybe[CertificateHashDataType] = None
    idToken: Maybe[IdTokenType] = None
    customerIdentifier: Maybe[String64] = None


class CustomerInformationResponse(Response):
    ACTION = "CustomerInformation"

    status: CustomerInformationStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
