"""An upload by HTTP or HTTPS (OCPP 2.0.1 N01).

The rule of this file: it knows nothing of the station; it is given bytes and an address, and returns an outcome.
Neither the address nor the text of an error is written anywhere: there may be a password in it.
"""

from __future__ import annotations

import base64
import http.client
import logging
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import SplitResult, unquote, urlsplit

from specharge_engine.satisfies import satisfies

_log = logging.getLogger(__name__)
Roots = Callable[[], Sequence[str]]
Outcome = str  # of UploadLogStatusEnumType: how an upload ended

# Seconds that a server may take for any one step of an upload.
PATIENCE = 30.0
CHUNK = 64 * 1024
# A server that says so to POST may take PUT.
_TRY_PUT = (405, 501)


class _Cancelled(Exception):
    """The upload is not wanted any more."""


@satisfies("N01.FR.14", "N01.FR.19")
def upload(location: str, filename: str, body: bytes, roots: Roots, cancelled: threading.Event) -> Outcome:
    """Send the body by POST, or by PUT to a server that knows no POST; return the outcome, never raise."""
    try:
        parts = urlsplit(location)
        status = _send("POST", parts, filename, body, roots, cancelled)
        if status in _TRY_PUT:
            status = _send("PUT", parts, filename, body, roots, cancelled)
    except _Cancelled:
        return "AcceptedCanceled"
    except http.client.HTTPException as error:
        _log.warning("the log server does not speak HTTP: %s", type(error).__name__)
        return "BadMessage"
    except Exception as error:  # most often OSError; whatever it is, the CSMS must hear that the upload has ended
        _log.warning("a log was not uploaded: %s", type(error).__name__)
        return "UploadFailure"
    return _outcome(status)


def _outcome(status: int) -> Outcome:
    if 200 <= status < 300:
        return "Uploaded"
    _log.warning("a log was not uploaded: the server answered %d", status)
    if status in (401, 403):
        return "PermissionDenied"
    if status in _TRY_PUT:
        return "NotSupportedOperation"
    return "BadMessage" if status == 400 else "UploadFailure"


def _send(
    method: str,
    parts: SplitResult,
    filename: str,
    body: bytes,
    roots: Roots,
    cancelled: threading.Event,
) -> int:
    connection = _connection(parts, roots)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Disposition": f'form-data; name="uploadfile"; filename="{filename}"',
            "Content-Length": str(len(body)),
            **_authorization(parts),
        }
        connection.request(method, target, body=_chunks(body, cancelled), headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


def _chunks(body: bytes, cancelled: threading.Event) -> Iterator[bytes]:
    for start in range(0, len(body), CHUNK):
        if cancelled.is_set():
            raise _Cancelled
        yield body[start : start + CHUNK]


def _connection(parts: SplitResult, roots: Roots) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        return http.client.HTTPSConnection(host, parts.port, timeout=PATIENCE, context=secure_context(roots()))
    return http.client.HTTPConnection(host, parts.port, timeout=PATIENCE)


@satisfies("N01.FR.15", "N01.FR.16")
def secure_context(roots: Sequence[str]) -> ssl.SSLContext:
    """Return a context that believes what the operating system believes, and the CSMS's roots besides."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # an installed root need not be signed by itself (M05.FR.10)
    for root in roots:
        context.load_verify_locations(cadata=root)
    return context


def _authorization(parts: SplitResult) -> dict[str, str]:
    """Return the header of basic authorization when the URL has a user (N01.FR.17)."""
    if parts.username is None:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
    return {"Authorization": f"Basic {base64.b64encode(pair).decode('ascii')}"}
