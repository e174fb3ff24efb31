"""TLS to the CSMS, security profiles 2 and 3: what the station offers, and whom it believes (OCPP 2.0.1 A00).

The rule of this file: a CSMS is believed before a byte goes to it that is worth anything. Chain, validity, purpose and
strength are OpenSSL's to check, in the handshake; name and revocation are checked when it ends, and the password, the
station's certificate and every OCPP message come after that. Only a station with TLS imports this file.
"""

from __future__ import annotations

import ssl
from typing import Any

from specharge_engine.configuration import ConfigurationError
from specharge_engine.endpoint import Trust
from specharge_engine.refusals import CsmsDistrusted, Refusal, objection, refusal_in_handshake
from specharge_engine.satisfies import satisfies
from specharge_engine.server_names import mismatch

# For TLS 1.2, the best first: the pairs of A00.FR.319, and for a CSMS with an RSA key those with forward secrecy.
# TLS 1.3 has no weak suite; OpenSSL's own three are used.
CIPHER_SUITES = (
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "AES256-GCM-SHA384",
    "AES128-GCM-SHA256",
)
# 112 bits: RSA 2048, elliptic curves 224, no SHA-1 signature, in every certificate of the chain (A00.FR.501 to 504).
SECURITY_LEVEL = 2
_DER = 2


class CsmsContext(ssl.SSLContext):
    """A context for one attempt: by what it is judged, and what the CSMS has said against the station since."""

    trust: Trust
    objection: Refusal | None = None


class CsmsTls(ssl.SSLObject):
    """The station's end of TLS, which judges the CSMS as soon as the handshake is done, and says what went wrong."""

    @satisfies("A00.FR.311", "A00.FR.314", "A00.FR.414", "A00.FR.417")
    def do_handshake(self) -> None:
        """Shake hands. Raises CsmsDistrusted for a CSMS that is not believed or does not go along."""
        try:
            super().do_handshake()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            raise
        except ssl.SSLError as error:
            refusal = refusal_in_handshake(error, suite_agreed=self.cipher() is not None)
            if refusal is None:
                raise
            raise CsmsDistrusted(refusal) from error
        assert isinstance(self.context, CsmsContext)
        problem = _problem(self, self.context.trust)
        if problem is not None:
            raise CsmsDistrusted(Refusal.because("csms_certificate_refused", problem))

    def read(self, len: int = 1024, buffer: Any = None) -> Any:
        """Read, and note when the CSMS objects: in TLS 1.3 it sees the station's certificate after the handshake."""
        try:
            return super().read(len) if buffer is None else super().read(len, buffer)
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            raise
        except ssl.SSLError as error:
            assert isinstance(self.context, CsmsContext)
            self.context.objection = objection(error)
            raise


@satisfies(
    "A00.FR.308",
    "A00.FR.312",
    "A00.FR.313",
    "A00.FR.317",
    "A00.FR.319",
    "A00.FR.320",
    "A00.FR.321",
    "A00.FR.411",
    "A00.FR.415",
    "A00.FR.416",
    "A00.FR.420",
    "A00.FR.422",
    "A00.FR.423",
    "A00.FR.424",
    "A00.FR.501",
    "A00.FR.502",
    "A00.FR.503",
    "A00.FR.504",
)
def client_context(trust: Trust) -> CsmsContext:
    """Return a context for one attempt to connect. Raises ConfigurationError for a root that cannot be used."""
    context = CsmsContext(ssl.PROTOCOL_TLS_CLIENT)
    context.trust = trust
    context.sslobject_class = CsmsTls
    context.check_hostname = False  # OCPP has rules of its own for the name: `server_names`
    context.verify_mode = ssl.CERT_REQUIRED
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_COMPRESSION | ssl.OP_NO_RENEGOTIATION
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # an installed root need not be signed by itself (M05.FR.10)
    context.set_ciphers(":".join((*CIPHER_SUITES, f"@SECLEVEL={SECURITY_LEVEL}")))
    for root in trust.roots:
        try:
            context.load_verify_locations(cadata=root)
        except (OSError, ValueError) as error:  # what is wrong with TLS is an OSError too
            raise ConfigurationError(f"no root certificate that can be used: {_reason(error)}") from error
    return context


@satisfies("A00.FR.401", "A00.FR.402", "A00.FR.430")
def show_station_certificate(context: ssl.SSLContext, trust: Trust) -> None:
    """Let the station show its certificate, whatever its dates are: an expired one is for the CSMS to judge.

    Raises ConfigurationError when there is none, or none that can be used with its key.
    """
    if trust.identity is None:
        raise ConfigurationError("security profile 3 needs a ChargingStationCertificate; none is installed")
    try:
        context.load_cert_chain(*trust.identity)
    except (OSError, ValueError) as error:
        files = " and ".join(str(path) for path in trust.identity)
        raise ConfigurationError(f"{files}: no certificate with its private key: {_reason(error)}") from error


def context_for(trust: Trust, security_profile: int) -> CsmsContext:
    """Return the context of security profile 2 or 3. Raises ConfigurationError."""
    context = client_context(trust)
    if security_profile == 3:
        show_station_certificate(context, trust)
    return context


def _problem(connection: ssl.SSLObject, trust: Trust) -> str | None:
    """Return why the CSMS at the other end is not the one that was meant, or None."""
    certificate: Any = connection.getpeercert() or {}
    problem = mismatch(certificate, connection.server_hostname or "", wildcards=trust.wildcards)
    if problem is None and trust.revocation_lists:
        from specharge_engine.revocation import revoked

        problem = revoked(verified_chain(connection), trust.revocation_lists)
    return problem


def verified_chain(connection: Any) -> list[bytes]:
    """Return the certificates by which the peer was believed, its own first, the root last, as DER."""
    public = getattr(connection, "get_verified_chain", None)
    if public is not None:  # from Python 3.13 on
        return list(public())
    return [certificate.public_bytes(_DER) for certificate in connection._sslobj.get_verified_chain()]


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__
