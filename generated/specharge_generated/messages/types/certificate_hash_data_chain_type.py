# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type CertificateHashDataChainType."""

from typing import Annotated

from annotated_types import Len

from specharge_generated.messages._base import Maybe, OcppType
from specharge_generated.messages._enums import GetCertificateIdUseEnumType
from specharge_generated.messages.types.certificate_hash_data_type import CertificateHashDataType


class CertificateHashDataChainType(OcppType):
    certificateHashData: CertificateHashDataType
    certificateType: GetCertificateIdUseEnumType
    childCertificateHashData: Maybe[Annotated[list[CertificateHashDataType], Len(1, 4)]] = None
