"""The spec language: what a vocabulary, a machine skeleton and a use case may say.

These models read the files and write the JSON Schema for editors. Unknown keys are errors. The language is small on
purpose: what it cannot say is a guard or an action written in Python.
"""

from __future__ import annotations

from keyword import iskeyword
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    StrictStr,
    StringConstraints,
    ValidationInfo,
    field_validator,
    model_validator,
)


def _free(name: str) -> str:
    """Refuse the words that Python keeps for itself: names become names of Python."""
    if iskeyword(name) or iskeyword(name.capitalize()):
        raise ValueError(f"'{name}' is a word of Python; choose another name")
    return name


Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$"), AfterValidator(_free)]
StatePath = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]
RequirementId = Annotated[str, StringConstraints(pattern=r"^([A-P]\d\d\.)?FR\.\d\d\d?$")]


def _quotable(text: str) -> str:
    """Refuse what cannot stand in the docstring that is made of it."""
    if "\\" in text or '"""' in text or text.endswith('"'):
        raise ValueError("a sentence holds no backslash and does not end with a quotation mark")
    return text


Sentence = Annotated[str, StringConstraints(min_length=3), AfterValidator(_quotable)]
Fields = dict[str, Any]


class Part(BaseModel):
    """The base of every part of the language."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


# The vocabulary: the words that machines share.


class EventWord(Part):
    """An event the machines may hear: from the hardware, from the link, or raised by a machine."""

    scope: Literal["station", "evse", "connector"] = Field(description="The address it carries")
    says: Sentence
    fields: dict[Name, str] = Field(
        default={}, description="Payload: name to type (an OCPP type, string, integer, number, boolean; `?` optional)"
    )


class SignalWord(EventWord):
    """An event that one machine raises for the others."""

    addressed: bool = Field(
        default=False, description="The sender says for which EVSE or connector; otherwise it is for the sender's own"
    )

    @property
    def composed(self) -> bool:
        """Whether the sender composes it."""
        return bool(self.fields) or self.addressed


class CommandWord(Part):
    """Something the hardware can be told to do; a method of that name on the Hardware port."""

    scope: Literal["station", "evse", "connector"]
    says: Sentence
    fields: dict[Name, str] = {}


class SecurityEventWord(Part):
    """A type of security event (OCPP 2.0.1 part 2, appendix 1)."""

    critical: bool = Field(description="It is reported to the CSMS; any other is only logged")
    says: Sentence


# The signal by which the machine of security events hears of one, whoever notices it.
SECURITY_SIGNAL = "security_event_noticed"


class Vocabulary(Part):
    """`specs/vocabulary.yaml`: the events and commands that machines share."""

    hardware: dict[Name, EventWord] = Field(default={}, description="Events that the hardware reports")
    station: dict[Name, EventWord] = Field(default={}, description="Events of the runtime itself: start, link")
    signals: dict[Name, SignalWord] = Field(default={}, description="Events that one machine raises for the others")
    commands: dict[Name, CommandWord] = Field(default={}, description="Commands to the hardware")
    security_events: dict[str, SecurityEventWord] = Field(default={}, description="Types of security events, by OCPP")


# What a transition, an entry or an exit does.


class Each(Part):
    """Decide every element of a list of the request by an item machine."""

    in_: str = Field(alias="in", description="The list of the request")
    decide: Name = Field(description="The machine of scope `item`")
    into: str = Field(description="The list of the reply")


class Doings(Part):
    """What may be done on a transition, on entering and on leaving a state. The order is always that of these keys."""

    do: list[Name] = Field(default=[], description="Actions written in machines/")
    cancel: list[Name] = Field(default=[], description="Timers to stop")
    start: dict[Name, StrictStr | StrictInt | StrictFloat] = Field(
        default={}, description="Timers to (re)start: seconds, a variable, or a method that returns seconds"
    )
    command: list[Name] = Field(default=[], description="Commands to the hardware")
    send: dict[str, Fields] = Field(default={}, description="OCPP requests, with the fields a reviewer should see")
    raise_: list[Name] = Field(default=[], alias="raise", description="Events for the other machines")
    security_event: dict[str, Name | None] = Field(
        default={}, description="Security events to log and, if critical, to report; a method may return the techInfo"
    )

    @property
    def raised(self) -> list[str]:
        """The signals of the vocabulary that this raises."""
        return [*self.raise_, *([SECURITY_SIGNAL] if self.security_event else [])]

    @field_validator("do", "cancel", "command", "raise_", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return _one_or_many(value)

    @field_validator("send", "security_event", mode="before")
    @classmethod
    def _without_fields(cls, value: Any, info: ValidationInfo) -> Any:
        names = [value] if isinstance(value, str) else value
        if isinstance(names, list) and (twice := [name for name in names if names.count(name) > 1]):
            raise ValueError(f"'{twice[0]}' is written twice")
        nothing: Any = {} if info.field_name == "send" else None
        return dict.fromkeys(names, nothing) if isinstance(names, list) else names


class State(Part):
    """A state: a condition the machine is in."""

    says: Sentence
    initial: bool = False
    final: bool = False
    states: dict[Name, State] = Field(default={}, description="Nested states")
    entry: Doings = Doings()
    exit: Doings = Doings()


class Order(Part):
    """Where use cases meet on one state and event: whose transitions are asked first."""

    state: StatePath
    on: str
    use_cases: list[str] = Field(min_length=2)


class Skeleton(Part):
    """`specs/machines/*.yaml`: a machine, declared once."""

    machine: Name
    scope: Literal["station", "evse", "connector", "request", "item"]
    says: Sentence
    persistent: bool = Field(default=False, description="Kept over a restart and a power cut")
    states: dict[Name, State] = Field(min_length=1)
    timers: dict[Name, Sentence] = {}
    order: list[Order] = []


class Transition(Doings):
    """One transition of a use case. Of those on one state and event, the first whose guards hold is taken."""

    from_: list[StatePath] = Field(alias="from", min_length=1, description="State or states; a parent means all in it")
    on: str = Field(description="An event, an OCPP request or its outcome, a timer, or `<variable> changed`")
    if_: list[str] = Field(default=[], alias="if", description="Guards, all of which must hold")
    each: Each | None = None
    instructed: bool = Field(
        default=False, description="What is sent was asked for by the CSMS and may leave while it says Pending"
    )
    reply: Fields | None = Field(default=None, description="The response; `error: CODE` answers a CALLERROR")
    result: Fields | None = Field(default=None, description="The outcome of an item")
    to: StatePath | None = Field(default=None, description="The next state; absent: stay, without exit and entry")
    satisfies: list[RequirementId] = []
    note: str | None = None

    @field_validator("from_", "if_", "satisfies", mode="before")
    @classmethod
    def _listed_too(cls, value: Any) -> Any:
        return _one_or_many(value)


class Requirement(Part):
    """One requirement in our own words: who owes it, how strictly, and why it is open where it is."""

    actor: Literal["station", "csms", "hardware", "local-controller", "operator"] | None = None
    level: Literal["shall", "should", "may"] | None = None
    says: Sentence | None = None
    otherwise: Sentence | None = Field(default=None, description="What the station does when the actor does otherwise")
    open: Sentence | None = Field(default=None, description="Why nothing meets it yet")
    withdrawn: Sentence | None = Field(default=None, description="Why it no longer counts")

    @model_validator(mode="after")
    def _complete(self) -> Requirement:
        if self.withdrawn is None and (self.actor is None or self.level is None or self.says is None):
            raise ValueError("a requirement needs 'actor', 'level' and 'says' (or 'withdrawn' with the reason)")
        if self.otherwise is not None and self.actor == "station":
            raise ValueError("'otherwise' is for another actor's duty: what the station does when it is not met")
        return self


class UseCase(Part):
    """`specs/<block>/*.yaml`: a use case, its requirements and the transitions it adds to machines."""

    use_case: Annotated[str, StringConstraints(pattern=r"^([A-P]\d\d|general)$")]
    title: Sentence
    open: Sentence | None = Field(default=None, description="Why the station's requirements without a home are open")
    requirements: dict[RequirementId, Requirement] = Field(min_length=1)
    machines: dict[Name, list[Transition]] = {}
    rules: dict[RequirementId, list[str]] = Field(
        default={}, description="Requirements met by code that is no transition: the object that carries @satisfies"
    )

    @field_validator("rules", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return {key: _one_or_many(each) for key, each in value.items()} if isinstance(value, dict) else value


State.model_rebuild()
