"""Whether a CSMS certificate is for the host that was dialled (OCPP 2.0.1 A00.FR.309, A00.FR.412, A00.FR.511)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from typing import Any

from specharge_engine.satisfies import satisfies


@satisfies("A00.FR.309", "A00.FR.412")
def mismatch(certificate: Mapping[str, Any], host: str, *, wildcards: bool) -> str | None:
    """Return why a certificate is not for this host, or None when it is.

    `certificate` is what `SSLObject.getpeercert()` gives. Its commonName is the name that counts; a CSMS that is
    reached by several names has the others as subjectAltName. A wildcard stands for exactly one label, the first, and
    counts only with `wildcards` (SecurityCtrlr.AllowCSMSTLSWildcards).
    """
    names = [name.rstrip(".").lower() for name in _names(certificate)]
    wanted = host.rstrip(".").lower()
    if any(_same(name, wanted) for name in names):
        return None
    if any(_covers(name, wanted) for name in names):
        if wildcards:
            return None
        return f"a wildcard certificate, and SecurityCtrlr.AllowCSMSTLSWildcards is false; dialled: {host}"
    return f"the certificate is for {', '.join(names[:3]) or 'nobody'}, not for {host}"


def _names(certificate: Mapping[str, Any]) -> Iterator[str]:
    for part in certificate.get("subject", ()):
        yield from (value for key, value in part if key == "commonName")
    yield from (value for key, value in certificate.get("subjectAltName", ()) if key in ("DNS", "IP Address"))


def _same(name: str, host: str) -> bool:
    if name == host:
        return True
    try:
        return ip_address(name) == ip_address(host)  # an IPv6 address is written in many ways
    except ValueError:
        return False


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _covers(name: str, host: str) -> bool:
    """Tell whether a wildcard name, `*.` and two labels or more, covers a host; an address has no labels."""
    if _is_address(host):
        return False
    first, _, rest = host.partition(".")
    return bool(first) and "." in rest and name == f"*.{rest}"
