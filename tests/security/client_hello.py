"""What a TLS client offers, read from the bytes of its ClientHello (RFC 5246 7.4.1.2, RFC 8446 4.1.2)."""

from __future__ import annotations

from dataclasses import dataclass

SUPPORTED_VERSIONS = 43
SIGNATURE_ALGORITHMS = 13


@dataclass(frozen=True)
class ClientHello:
    """Numbers as the RFCs have them; `extensions` are their contents by number."""

    suites: set[int]
    compressions: list[int]
    extensions: dict[int, bytes]

    @property
    def versions(self) -> set[int]:
        """The versions of TLS that it offers; 0x0303 is TLS 1.2."""
        return set(_pairs(self.extensions[SUPPORTED_VERSIONS][1:]))

    @property
    def signature_algorithms(self) -> set[int]:
        """The algorithms that may sign the handshake and the certificates."""
        return set(_pairs(self.extensions[SIGNATURE_ALGORITHMS][2:]))


def read(record: bytes) -> ClientHello:
    """Read a record that holds a whole ClientHello."""
    assert record[0] == 22, "a handshake"
    assert record[5] == 1, "a ClientHello"
    place = 5 + 4 + 2 + 32  # headers, version, random
    place += 1 + record[place]  # session id
    suites, place = _vector(record, place, 2)
    compressions, place = _vector(record, place, 1)
    rest, _ = _vector(record, place, 2)
    extensions: dict[int, bytes] = {}
    place = 0
    while place < len(rest):
        number = int.from_bytes(rest[place : place + 2])
        extensions[number], place = _vector(rest, place + 2, 2)
    return ClientHello(set(_pairs(suites)), list(compressions), extensions)


def _vector(data: bytes, place: int, size: int) -> tuple[bytes, int]:
    start = place + size
    end = start + int.from_bytes(data[place:start])
    return data[start:end], end


def _pairs(data: bytes) -> list[int]:
    return [int.from_bytes(data[place : place + 2]) for place in range(0, len(data), 2)]
