# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The messages of GetInstalledCertificateIds."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Maybe, Request, Response
from specharge_generated.messages._enums import GetCertificateIdUseEnumType, GetInstalledCertificateStatusEnumType
from specharge_generated.messages.types.certificate_hash_data_chain_type import CertificateHashDataChainType
from specharge_generated.messages.types.status_info_type import StatusInfoType


class GetInstalledCertificateIdsRequest(Request):
    ACTION = "GetInstalledCertificateIds"

    certificateType: Maybe[Annotated[list[GetCertificateIdUseEnumType], Len(1)]] = None


class GetInstalledCertificateIdsResponse(Response):
    ACTION = "GetInstalledCertificateIds"

    status: GetInstalledCertificateStatusEnumType
    statusInfo: Maybe[StatusInfoType] = None
    certificateHashDataChain: Maybe[Annotated[list[CertificateHashDataChainType], Len(1)]] = None
