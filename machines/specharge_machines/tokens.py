"""When two idTokens are the same, and the key under which what is known of one is kept."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from specharge_engine.satisfies import satisfies

if TYPE_CHECKING:
    from specharge_generated.messages import IdTokenType


def same_token(one: IdTokenType, other: IdTokenType) -> bool:
    """Tell whether two idTokens are equal: by idToken, without regard to case, and type (C01.FR.25)."""
    return one.type == other.type and one.idToken.casefold() == other.idToken.casefold()


@satisfies("C10.FR.12")
def key_of_token(token: IdTokenType) -> str:
    """Return a hash of 128 bits, the same for equal idTokens: the file holds no idToken that could be read off it."""
    return blake2b(f"{token.type}:{token.idToken.casefold()}".encode(), digest_size=16).hexdigest()
