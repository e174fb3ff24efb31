"""`specharge ctl ADDR VERB key=value …`: tell a simulated station what happens to it.

The rule of this file: a user meets sentences and exit codes (0 done, 1 refused or nobody there, 2 bad usage), no
traceback. The station checks the request; here the words of the command line only become JSON values.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from specharge_engine.located import suggestion
from specharge_engine.sim.csms_control import Address, AddressError, ControlError, parse_address
from specharge_engine.sim.verbs import VERBS, usage

# A power cycle is the longest: the station closes its link and boots again.
_PATIENCE = 60.0
_LINE_LIMIT = 2**24


class Usage(Exception):
    """Say which argument is wrong and what would be right."""


def ctl_main(argv: Sequence[str]) -> int:
    """Run `specharge ctl ARGV…` and give the exit code."""
    if not argv or {"-h", "--help"} & set(argv):
        print(_help())
        return 0 if argv else 2
    follows = argv[1:2] == ["trace"]
    try:
        address = parse_address(argv[0])
        return asyncio.run(_ask(address, _request(argv[1:])))
    except (Usage, AddressError) as error:
        return _complain(str(error), 2)
    except ControlError as error:
        return _complain(str(error), 1)
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):  # Python flushes stdout once more at exit: let it go nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 0 if follows else 1


def _help() -> str:
    width = max(len(usage(name)) for name in VERBS if len(usage(name)) < 60)
    lines = ["usage: specharge ctl unix:PATH|tcp:HOST:PORT VERB [key=value …]", "", "A value is a text or JSON. Verbs:"]
    lines += (f"  {usage(name):{width}}  {verb.says}" for name, verb in VERBS.items())
    return "\n".join(lines)


def _request(words: Sequence[str]) -> dict[str, Any]:
    if not words:
        raise Usage(f"say what happens: one of {', '.join(VERBS)}")
    verb, *rest = words
    if verb not in VERBS:
        near = suggestion(verb, VERBS) or f"; the verbs are {', '.join(VERBS)}"
        raise Usage(f"unknown verb '{verb}'{near}")
    request: dict[str, Any] = {"do": verb}
    for word in rest:
        key, equals, text = word.partition("=")
        if not equals or not key or key == "do":
            raise Usage(f"'{word}' is no key=value; write {usage(verb)}")
        if key in request:
            raise Usage(f"'{key}' is given twice")
        request[key] = _value(verb, key, text)
    return request


def _value(verb: str, key: str, text: str) -> Any:
    """Read a value: a token of digits is a text, all else is JSON when it can be read as such."""
    field = VERBS[verb].fields.get(key)
    if field is not None and field.kind == "text" and not text.startswith('"'):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        if text[:1] in ("{", "[") or (field is not None and field.kind in ("object", "numbers")):
            raise Usage(f"{key}: not JSON ({error}): {text}") from None
        return text


async def _ask(address: Address, request: dict[str, Any]) -> int:
    try:
        if address.path:
            reader, writer = await asyncio.open_unix_connection(address.path, limit=_LINE_LIMIT)
        else:
            reader, writer = await asyncio.open_connection(address.host, address.port, limit=_LINE_LIMIT)
    except OSError as error:
        raise ControlError(f"no station listens on {address} ({error.strerror or error})") from None
    try:
        writer.write(json.dumps(request).encode() + b"\n")
        async with asyncio.timeout(_PATIENCE):
            answer = await _line(address, reader)
        if answer is None or not answer.pop("ok", False):
            return _complain(str((answer or {}).get("error", f"{address} closed without an answer")), 1)
        shown = answer.get("state", answer)
        if shown:
            print(json.dumps(shown, indent=2))
        if request["do"] == "trace" and request.get("follow", True):
            await _follow(address, reader)
        return 0
    except TimeoutError:
        raise ControlError(f"{address} has not answered in {_PATIENCE:g} s") from None
    finally:
        writer.close()


async def _follow(address: Address, reader: asyncio.StreamReader) -> None:
    while (message := await _line(address, reader)) is not None:
        if "trace" in message:
            print(json.dumps(message["trace"]), flush=True)


async def _line(address: Address, reader: asyncio.StreamReader) -> dict[str, Any] | None:
    """Return the next line, or None at the end."""
    try:
        line = await reader.readline()
        message = json.loads(line) if line else None
    except (ConnectionError, ValueError) as error:
        raise ControlError(f"{address} gave no readable answer ({error})") from None
    if message is not None and not isinstance(message, dict):
        raise ControlError(f"{address} answered with what is no JSON object; is it a specharge station?")
    return message


def _complain(words: str, code: int) -> int:
    print(f"specharge ctl: {words}", file=sys.stderr)
    return code
