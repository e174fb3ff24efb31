"""Where the CSMS is dialled: a URL without the station's id, and the security profile that goes with it (A00)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

SECURITY_PROFILES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """What a station needs to dial a CSMS, but for its password, which may change at any time (A01).

    `previous_certificate` says that the station shows the certificate of before its renewal (A02.FR.28),
    `fallback_root` that it verifies the CSMS by the root which a new one has replaced (M05.FR.14, M05.FR.16).
    """

    url: str
    security_profile: int
    previous_certificate: bool = False
    fallback_root: bool = False

    def connection_url(self, station_id: str) -> str:
        """Return the URL to connect to: that of the CSMS with the station's id appended (OCPP-J 3.1.1)."""
        parts = urlsplit(self.url)
        return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{quote(station_id, safe='')}"))


@dataclass(frozen=True, slots=True)
class Trust:
    """What the station goes by when it dials with TLS (security profiles 2 and 3).

    `roots` are PEM texts, and nothing else is trusted; `identity` the files of the station's certificate chain and of
    its private key, for profile 3; `revocation_lists` PEM files of the operator; `wildcards` is
    SecurityCtrlr.AllowCSMSTLSWildcards.
    """

    roots: Sequence[str] = ()
    identity: tuple[Path, Path] | None = None
    revocation_lists: Sequence[Path] = ()
    wildcards: bool = False


def url_problem(url: str, security_profile: int | None) -> str | None:
    """Return why a CSMS cannot be dialled by this URL, or None.

    It is ws for security profile 1, wss for 2 and 3, with a host, and nothing is in it that a connection drops.
    Without a security profile either scheme will do.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        return f"'{url}' is no URL: {error}"
    if parts.scheme not in ("ws", "wss") or not host or any(letter.isspace() for letter in url):
        return f"'{url}' is no WebSocket URL; write ws://HOST:PORT/PATH, or wss:// with TLS"
    if parts.username is not None or parts.password is not None:
        return "no user and password in the url; the station's id and 'password' are sent"
    if parts.fragment or parts.query:
        return "the url ends with its path; the station's id is appended to it (OCPP-J 3.1.1)"
    if security_profile == 1 and parts.scheme == "wss":
        return "security profile 1 is without TLS: write ws://, or set security_profile to 2 or 3"
    if security_profile in (2, 3) and parts.scheme == "ws":
        return f"security profile {security_profile} needs TLS: write wss://, or set security_profile to 1"
    return None
