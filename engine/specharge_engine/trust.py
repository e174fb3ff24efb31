"""Which certificates a station trusts and shows, read from where its configuration says."""

from __future__ import annotations

from pathlib import Path

from specharge_engine.configuration import ConfigurationError
from specharge_engine.endpoint import Trust
from specharge_engine.site import CsmsSettings


def configured_trust(csms: CsmsSettings, *, wildcards: bool = False) -> Trust:
    """Return what the configuration gives. Raises ConfigurationError for a root that cannot be read."""
    identity = None
    if csms.certificate is not None and csms.private_key is not None:
        identity = csms.certificate, csms.private_key
    return Trust(tuple(_read(root) for root in csms.root_certificates), identity, csms.revocation_lists, wildcards)


def check_configured(csms: CsmsSettings) -> None:
    """Try what the configuration gives before the station runs. Raises ConfigurationError for what cannot be used."""
    if csms.security_profile == 1:
        return
    from specharge_engine.tls import context_for

    trust = configured_trust(csms)
    for root, text in zip(csms.root_certificates, trust.roots, strict=True):
        _check(root, Trust((text,)))
    context_for(trust, csms.security_profile)
    if csms.revocation_lists:
        from specharge_engine.revocation import load_revocation_list

        for path in csms.revocation_lists:
            try:
                load_revocation_list(path)
            except (OSError, ValueError) as error:
                raise ConfigurationError(f"{path}: no revocation list in PEM: {error}") from error


def _check(root: Path, trust: Trust) -> None:
    from specharge_engine.tls import client_context

    try:
        client_context(trust)
    except ConfigurationError as error:
        raise ConfigurationError(f"{root}: {error}") from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError as error:
        raise ConfigurationError(f"{path}: no root certificate that can be read: {error.strerror or error}") from error
