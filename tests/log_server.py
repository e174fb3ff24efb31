"""A server on loopback that takes logs by HTTP or HTTPS, as a test scripts it."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Arrived(NamedTuple):
    """A request as it came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class LogServer:
    """`statuses` are given in order, by method, then 204. `hang` keeps every answer until it is set."""

    def __init__(self) -> None:
        self.arrived: list[Arrived] = []
        self.statuses: dict[str, list[int]] = {}
        self.hang: threading.Event | None = None
        self.url = ""


@contextlib.contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[LogServer]:
    """Serve while the context is open."""
    told = LogServer()

    class Handler(BaseHTTPRequestHandler):
        def _take(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            told.arrived.append(Arrived(self.command, self.path, dict(self.headers), body))
            if told.hang is not None:
                told.hang.wait(20)
            left = told.statuses.get(self.command)
            self.send_response(left.pop(0) if left else 204)
            self.end_headers()

        do_POST = do_PUT = _take

        def log_message(self, format: str, *arguments: object) -> None:
            """Print nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    told.url = f"{'https' if tls else 'http'}://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield told
    finally:
        if told.hang is not None:
            told.hang.set()
        server.shutdown()
        server.server_close()
        thread.join()
