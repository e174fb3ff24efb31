"""Which certificates a station trusts and shows: those of its store, which takes in what the configuration names.

The rule of this file: what the configuration names is tried before the station runs, so that a defect is told then and
with the name of its file; later the store alone counts, as the CSMS installs, renews and deletes there (A02, M04, M05).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from specharge_engine.certificates import CSMS_ROOT, STATION, CertificateStore, InvalidCertificate
from specharge_engine.configuration import ConfigurationError
from specharge_engine.endpoint import Endpoint, Trust
from specharge_engine.site import CsmsSettings


def open_certificates(folder: Path, csms: CsmsSettings, *, lazily: bool = False) -> CertificateStore:
    """Open the store and take in what the configuration names. Raises ConfigurationError for what cannot be used."""
    try:
        store = CertificateStore(folder, lazily=lazily)
    except OSError as error:
        raise ConfigurationError(f"{folder}: certificates cannot be kept there: {error.strerror or error}") from error
    if csms.root_certificates or csms.certificate is not None:
        _check(csms)
        try:
            store.adopt(csms.root_certificates, csms.certificate, csms.private_key)
        except (OSError, InvalidCertificate) as error:
            raise ConfigurationError(f"the certificates of the configuration cannot be taken in: {error}") from error
    for path in csms.revocation_lists:
        _check_revocation_list(path)
    return store


def csms_roots(store: CertificateStore) -> list[str]:
    """Return the roots of the CSMS as PEM. Raises OSError."""
    return [root.decode("ascii", "replace") for root in store.roots(CSMS_ROOT)]


def trust_of(
    store: CertificateStore, endpoint: Endpoint, revocation_lists: Sequence[Path] = (), *, wildcards: bool = False
) -> Trust:
    """Return what a connection to an endpoint goes by now. Raises ConfigurationError when it cannot be read."""
    try:
        roots = store.fallback_roots(CSMS_ROOT) if endpoint.fallback_root else store.roots(CSMS_ROOT)
        identity = store.identity(STATION, previous=endpoint.previous_certificate)
    except OSError as error:
        raise ConfigurationError(f"the certificates cannot be read: {error.strerror or error}") from error
    files = None if identity is None else (identity.chain, identity.key)
    return Trust(tuple(root.decode("ascii", "replace") for root in roots), files, revocation_lists, wildcards)


def _check(csms: CsmsSettings) -> None:
    from specharge_engine.tls import client_context, show_station_certificate

    for root in csms.root_certificates:
        try:
            client_context(Trust((root.read_text(encoding="ascii", errors="replace"),)))
        except (OSError, ConfigurationError) as error:
            raise ConfigurationError(f"{root}: {error}") from error
    if csms.certificate is not None and csms.private_key is not None:
        trust = Trust(identity=(csms.certificate, csms.private_key))
        show_station_certificate(client_context(trust), trust)


def _check_revocation_list(path: Path) -> None:
    from specharge_engine.revocation import load_revocation_list

    try:
        load_revocation_list(path)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{path}: no revocation list in PEM: {error}") from error
