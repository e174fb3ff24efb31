"""Why a connection to the CSMS did not come about, as far as security goes (OCPP 2.0.1 A00).

The rule of this file: an error of the dialling is one of four kinds, or none of them; what the station makes of a kind
is its machines' business. No text here holds a password or a key.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from websockets.exceptions import InvalidStatus

Kind = Literal["csms_certificate_refused", "csms_tls_version_refused", "csms_cipher_suites_refused", "csms_refused_us"]
"""The event of the vocabulary that tells it."""

LONGEST_DETAIL = 255  # techInfo of SecurityEventNotification

# Reasons of OpenSSL. An alert is what the CSMS said, the others are what the station found.
_VERSIONS = {
    "TLSV1_ALERT_PROTOCOL_VERSION",
    "UNSUPPORTED_PROTOCOL",
    "WRONG_SSL_VERSION",
    "WRONG_VERSION_NUMBER",  # SSL 2, or no TLS at all
    "BAD_PROTOCOL_VERSION_NUMBER",
    "INAPPROPRIATE_FALLBACK",  # the marks of a downgrade from TLS 1.3
    "TLSV1_ALERT_INAPPROPRIATE_FALLBACK",
}
_CIPHER_SUITES = {
    "TLSV1_ALERT_INSUFFICIENT_SECURITY",
    "WRONG_CIPHER_RETURNED",
    "UNKNOWN_CIPHER_RETURNED",
    "COMPRESSION_DISABLED",
    "UNSUPPORTED_COMPRESSION_ALGORITHM",
    "DH_KEY_TOO_SMALL",
    "WRONG_CURVE",
    "WRONG_SIGNATURE_TYPE",
    "WRONG_SIGNATURE_SIZE",
}
_OUR_CERTIFICATE = {
    "SSLV3_ALERT_BAD_CERTIFICATE",
    "SSLV3_ALERT_NO_CERTIFICATE",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE",
    "SSLV3_ALERT_CERTIFICATE_REVOKED",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
    "TLSV1_ALERT_UNKNOWN_CA",
    "TLSV1_ALERT_ACCESS_DENIED",
    "TLSV13_ALERT_CERTIFICATE_REQUIRED",
}
_CSMS_CERTIFICATE = {"ECC_CERT_NOT_FOR_SIGNING", "BAD_ECC_CERT", "MISSING_SIGNING_CERT", "UNKNOWN_CERTIFICATE_TYPE"}
# It says nothing more than that the two do not fit together: what about, shows how far they had come.
_HANDSHAKE_FAILURE = "SSLV3_ALERT_HANDSHAKE_FAILURE"
_DENIED = (401, 403)


@dataclass(frozen=True, slots=True)
class Refusal:
    """The kind of a refused connection, and in a few words what was wrong."""

    kind: Kind
    detail: str

    @classmethod
    def because(cls, kind: Kind, detail: str) -> Refusal:
        """Make one of words that may come from a certificate of anybody's: short, and on one line."""
        return cls(kind, "".join(c if c.isprintable() else "?" for c in detail)[:LONGEST_DETAIL])


class CsmsDistrusted(ssl.SSLError):
    """The station does not go on with this TLS handshake; an SSLError, so that the transport ends without a word."""

    def __init__(self, refusal: Refusal) -> None:
        """Tell why."""
        super().__init__(1, refusal.detail)
        self.refusal = refusal


def refusal_in_handshake(error: ssl.SSLError, *, suite_agreed: bool) -> Refusal | None:
    """Tell what an error of the TLS handshake is; `suite_agreed` when the CSMS had chosen a cipher suite by then."""
    reason = error.reason or ""
    detail = _words(reason)
    if isinstance(error, ssl.SSLCertVerificationError):
        return Refusal("csms_certificate_refused", error.verify_message)
    if reason in _CSMS_CERTIFICATE:
        return Refusal("csms_certificate_refused", detail)
    if reason in _VERSIONS:
        return Refusal("csms_tls_version_refused", detail)
    if reason in _CIPHER_SUITES or (reason == _HANDSHAKE_FAILURE and not suite_agreed):
        return Refusal("csms_cipher_suites_refused", detail)
    if reason in _OUR_CERTIFICATE or reason == _HANDSHAKE_FAILURE:
        return Refusal("csms_refused_us", detail)
    return None


def objection(error: ssl.SSLError) -> Refusal | None:
    """Tell whether an alert after the handshake is about the station's certificate."""
    reason = error.reason or ""
    return Refusal("csms_refused_us", _words(reason)) if reason in _OUR_CERTIFICATE else None


def refusal_of(error: BaseException) -> Refusal | None:
    """Tell whether a failed attempt to connect is a refused one: by the station, or by the CSMS."""
    for cause in _causes(error):
        if isinstance(cause, CsmsDistrusted):
            return cause.refusal
        if isinstance(cause, InvalidStatus) and cause.response.status_code in _DENIED:
            return Refusal("csms_refused_us", f"HTTP {cause.response.status_code}")
    return None


def _words(reason: str) -> str:
    return reason.replace("_", " ").lower()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
