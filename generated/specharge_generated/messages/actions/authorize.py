# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of Authorize."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Maybe, Request, Response, String5500
from specharge_generated.messages._enums import AuthorizeCertificateStatusEnumType
from specharge_generated.messages.types.id_token_info_type import IdTokenInfoType
from specharge_generated.messages.types.id_token_type import IdTokenType
from specharge_generated.messages.types.ocsp_request_data_type import OCSPRequestDataType


class AuthorizeRequest(Request):
    ACTION = "Authorize"

    idToken: IdTokenType
    certificate: Maybe[String5500] = None
    iso15118CertificateHashData: Maybe[Annotated[list[OCSPRequestDataType], Len(1, 4)]] = None


class AuthorizeResponse(Response):
    ACTION = "Authorize"

    idTokenInfo: IdTokenInfoType
    certificateStatus: Maybe[AuthorizeCertificateStatusEnumType] = None
