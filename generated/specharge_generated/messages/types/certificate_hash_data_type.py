# Written by `specharge build` from the OCPP 2.0.1 JSON schemas. Do not edit.
"""The data type CertificateHashDataType."""

from specharge_generated.messages._base import OcppType, String128, String40
from specharge_generated.messages._enums import HashAlgorithmEnumType


class CertificateHashDataType(OcppType):
    hashAlgorithm: HashAlgorithmEnumType
    issuerNameHash: String128
    issuerKeyHash: String128
    serialNumber: String40
