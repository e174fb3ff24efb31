"""Malformed and mutated frames: each gets the CALLERROR of part 4 for its defect, or silence, and changes nothing.

The rule of this file: frames begin as valid ones, made from the JSON schemas by code that shares nothing with the
station's models; one defect is put in, and what answers it follows from the defect alone.
"""

from __future__ import annotations

import json
import random
import string
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from importlib import resources
from typing import Any

from virtual_station import VirtualStation, station

from specharge_engine.effects import Command, Transmit
from specharge_engine.kernel import Kernel
from specharge_engine.logs import MINOR_SECURITY_LOG
from specharge_engine.sim.csms_script import STATION_ACTIONS
from specharge_generated import messages

Schema = dict[str, Any]
# Requests of the CSMS; what else a CALL can name is refused before its payload matters.
ACTIONS = tuple(
    action for action in messages.ACTIONS if action not in STATION_ACTIONS and action not in ("Get15118EVCertificate",)
)
# A CALLERROR is a message too, and an invalid message an entry of the security log (A04).
WITHOUT_EFFECT = frozenset(
    {"message_sent", "request_received", "invalid_message_received", "message_replayed", "security_event_noticed"}
)
POOL = 40  # valid payloads of each action


@dataclass(slots=True)
class FuzzResult:
    """What was done and what came of it. All counts but frames and defects must be zero."""

    frames: int = 0
    defects: Counter[str] = field(default_factory=Counter)
    wrong_answers: int = 0
    state_changes: int = 0
    crashes: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Tell whether every promise was kept."""
        return not (self.wrong_answers or self.state_changes or self.crashes)

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {**asdict(self), "defects": dict(self.defects), "clean": self.is_clean}

    def note(self, problem: str) -> None:
        """Keep the first few problems."""
        if len(self.problems) < 10:
            self.problems.append(problem[:600])


@dataclass(frozen=True, slots=True)
class Defective:
    """A frame with one defect; `answers` are the codes of which one must answer it, none for silence."""

    frame: str | bytes
    defect: str
    answers: frozenset[str]
    answered_id: str


def schema_of(action: str) -> Schema:
    """Return the JSON schema of a request."""
    text = (resources.files("ocpp") / "v201" / "schemas" / f"{action}Request.json").read_text(encoding="utf-8-sig")
    found: Schema = json.loads(text)
    return found


class Frames:
    """Makes defective frames, one after the other, from a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.schemas = {action: schema_of(action) for action in ACTIONS}
        self.pool = {
            action: [json.dumps(self._valid(schema, schema)) for _ in range(POOL)]
            for action, schema in self.schemas.items()
        }

    # Valid payloads.

    def _valid(self, schema: Schema, root: Schema) -> Any:
        schema = self._resolved(schema, root)
        chance = self.chance
        if "enum" in schema:
            return chance.choice(schema["enum"])
        kind = schema.get("type")
        if kind == "object":
            required = schema.get("required", [])
            chosen = [name for name in schema["properties"] if name in required or chance.random() < 0.3]
            return {name: self._valid(schema["properties"][name], root) for name in chosen if name != "customData"}
        if kind == "array":
            count = chance.randint(schema.get("minItems", 0), min(schema.get("maxItems", 3), 3))
            return [self._valid(schema["items"], root) for _ in range(max(count, schema.get("minItems", 0)))]
        if kind == "string":
            if schema.get("format") == "date-time":
                return f"20{chance.randint(24, 39)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}T12:00:00Z"
            return "".join(
                chance.choices(string.ascii_letters, k=chance.randint(1, min(schema.get("maxLength", 20), 20)))
            )
        if kind == "integer":
            return chance.randint(int(schema.get("minimum", 0)), int(schema.get("maximum", 1000)))
        if kind == "number":
            return float(chance.randint(0, 100))
        return chance.random() < 0.5 if kind == "boolean" else "anything"

    def _resolved(self, schema: Schema, root: Schema) -> Schema:
        return root["definitions"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema

    # Defects.

    def frames(self) -> Iterator[Defective]:
        """Yield frames without end."""
        while True:
            action = self.chance.choice(ACTIONS)
            payload = json.loads(self.chance.choice(self.pool[action]))
            made = self._with_defect(action, payload)
            if made is not None:
                yield made

    def _with_defect(self, action: str, payload: Any) -> Defective | None:
        chance = self.chance
        message_id = f"fuzz-{chance.randrange(10**9)}"
        if chance.random() < 0.4:
            return self._bad_frame(action, payload, message_id)
        return self._bad_payload(action, payload, message_id)

    def _bad_frame(self, action: str, payload: Any, message_id: str) -> Defective:
        chance = self.chance
        whole = json.dumps([2, message_id, action, payload])

        def made(frame: Any, defect: str, codes: str, answered: str = message_id) -> Defective:
            text = frame if isinstance(frame, (str, bytes)) else json.dumps(frame)
            return Defective(text, defect, frozenset(codes.split()), answered)

        match chance.randrange(11):
            case 0:
                cut = chance.randrange(1, len(whole))
                shown = cut > whole.index(action) + len(action) + 1
                return made(whole[:cut], "cut off", "FormatViolation" if shown else "RpcFrameworkError", "*")
            case 1:
                return made(chance.randbytes(chance.randrange(1, 60)) + b"\xff", "noise", "RpcFrameworkError", "-1")
            case 2:
                kind = chance.choice([0, 1, 5, 6, 99, -2])
                return made([kind, message_id, action, payload], "message type", "MessageTypeNotSupported")
            case 3:
                kind = chance.choice(["2", None, True, 2.5, [2]])
                return made([kind, message_id, action, payload], "message type", "RpcFrameworkError")
            case 4:
                extra = chance.choice([[2, message_id, action], [2, message_id, action, payload, {}], [2, message_id]])
                return made(extra, "number of elements", "RpcFrameworkError")
            case 5:
                bad = chance.choice([None, 7, "x" * 37, ["id"], {}])
                return made([2, bad, action, payload], "message id", "RpcFrameworkError", "-1")
            case 6:
                unknown = chance.choice(["Nonsense", action + "Request", action.lower(), ""])
                return made([2, message_id, unknown, payload], "unknown action", "NotImplemented")
            case 7:
                return made([2, message_id, chance.choice([1, None, {}]), payload], "action", "RpcFrameworkError")
            case 8:
                return made([2, message_id, action, chance.choice([[], "x", 1, True])], "payload", "ProtocolError")
            case 9:
                return made([3, message_id, payload], "answer to nothing", "")
            case _:
                return made(chance.choice([{}, [], 1, "x", None]), "no frame", "RpcFrameworkError", "-1")

    def _bad_payload(self, action: str, payload: Any, message_id: str) -> Defective | None:
        """Put one defect into an object of the payload, at any depth."""
        places = list(self._objects(payload, self.schemas[action], self.schemas[action]))
        target, schema = self.chance.choice(places)
        root = self.schemas[action]
        name = self.chance.choice(list(schema["properties"]))
        field_schema = self._resolved(schema["properties"][name], root)
        found = self._defect(target, schema, name, field_schema, root)
        if found is None:
            return None
        return Defective(json.dumps([2, message_id, action, payload]), found[0], frozenset({found[1]}), message_id)

    def _objects(self, value: Any, schema: Schema, root: Schema) -> Iterator[tuple[dict[str, Any], Schema]]:
        schema = self._resolved(schema, root)
        if isinstance(value, dict):
            yield value, schema
            for name, each in value.items():
                yield from self._objects(each, schema["properties"][name], root)
        elif isinstance(value, list):
            for each in value:
                yield from self._objects(each, schema["items"], root)

    def _defect(
        self, target: dict[str, Any], schema: Schema, name: str, wanted: Schema, root: Schema
    ) -> tuple[str, str] | None:
        """Change the object; return the defect and the code for it, or None when it does not fit this field."""
        chance = self.chance
        kind = wanted.get("type")
        choice = chance.randrange(6)
        if choice == 0:
            target[f"{name}X"] = 1
            return "unknown field", "ProtocolError"
        if choice == 1 and name in schema.get("required", []) and name in target:
            del target[name]
            return "missing field", "OccurrenceConstraintViolation"
        if choice == 2 and kind is not None:
            target[name] = _of_another_type(kind, chance)
            return "type", "TypeConstraintViolation"
        if choice == 3 and "enum" in wanted:
            target[name] = "NoneOfThese"
            return "enumeration", "PropertyConstraintViolation"
        if choice == 4 and kind == "string" and "maxLength" in wanted and "enum" not in wanted:
            target[name] = "x" * (wanted["maxLength"] + 1)
            return "length", "PropertyConstraintViolation"
        if choice == 5 and kind == "array" and wanted.get("minItems"):
            target[name] = []
            return "cardinality", "OccurrenceConstraintViolation"
        return None


def _of_another_type(kind: str, chance: random.Random) -> Any:
    others: dict[str, list[Any]] = {
        "string": [1, True, None, [], {}],
        "integer": ["1", 1.5, None, [], True],
        "number": ["1", None, [], True],
        "boolean": ["true", 1, None],
        "array": ["x", 1, {}, None],
        "object": ["x", 1, [], None],
    }
    return chance.choice(others[kind])


def fuzz(count: int, seed: int) -> FuzzResult:
    """Feed a station so many defective frames."""
    s = station(seed=seed)
    result = FuzzResult()
    s.kernel.changes.clear()
    before = picture(s)
    made = Frames(seed).frames()
    for _ in range(count):
        one = next(made)
        result.frames += 1
        result.defects[one.defect] += 1
        _feed(s, one, result)
    if picture(s) != before:
        result.state_changes += 1
        result.note("the state after all frames is not that before")
    return result


def _feed(s: VirtualStation, one: Defective, result: FuzzResult) -> None:
    try:
        step = s.kernel.receive(one.frame, s.now)
    except Exception as error:
        result.crashes += 1
        result.note(f"{one.frame!r}: {type(error).__name__}: {error}")
        return
    frames = [json.loads(effect.frame) for effect in step.effects if isinstance(effect, Transmit)]
    acted = any(isinstance(effect, Command) for effect in step.effects)
    if acted or step.faults or changed(s.kernel) or any(taken.event not in WITHOUT_EFFECT for taken in step.trace):
        result.state_changes += 1
        result.note(f"{one.frame!r} changed something: {step.trace} {step.faults}")
    s.kernel.changes.clear()
    if not right(frames, one):
        result.wrong_answers += 1
        result.note(f"{one.defect}: {one.frame!r} was answered with {frames}, not {sorted(one.answers)}")


def changed(kernel: Kernel) -> bool:
    """Tell whether anything is to be kept but the entry of the security log that a defective frame is (A04)."""
    changes = kernel.changes
    machines = set(changes.machines) - {"security_events"}
    tables = {name for name, _ in kernel.records.changes()} - {MINOR_SECURITY_LOG}
    return bool(machines or tables or changes.variables or changes.kept)


def right(frames: list[Any], one: Defective) -> bool:
    """Tell whether a frame was answered as its defect wants."""
    if not one.answers:
        return not frames
    if len(frames) != 1 or frames[0][0] != 4 or len(frames[0]) != 5:
        return False
    same_id = one.answered_id == "*" or frames[0][1] == one.answered_id
    return same_id and frames[0][2] in one.answers


def picture(s: VirtualStation) -> Any:
    """Return all that no defective frame may change."""
    states = {machine.key: machine.state for machine in s.kernel.all_machines()}
    return states, dict(s.kernel.values), len(s.kernel.outbox), dict(s.kernel.records.table("auth_cache").rows)
