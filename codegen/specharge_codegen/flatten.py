"""Pass 4, flatten: a checked machine becomes a table, nested states leaf by leaf, operations in the order they run."""

from __future__ import annotations

from collections.abc import Mapping

from specharge_codegen import schemas
from specharge_codegen.check_doings import Words
from specharge_codegen.compose import Composed, Placed
from specharge_codegen.guards import parse_guard
from specharge_codegen.language import Doings
from specharge_codegen.methods import needs_composer
from specharge_codegen.names import composer_name
from specharge_engine import table
from specharge_engine.variables import VariableDefinition, parse_value


def flatten(composed: Composed, machines: Mapping[str, Composed], words: Words) -> table.Program:
    """Return the table of a machine whose sources have no defects."""
    flattener = _Flattener(composed, machines, words)
    skeleton, tree = composed.skeleton, composed.tree
    rows = {leaf: {event: flattener.rules(leaf, event) for event in composed.events} for leaf in tree.leaves}
    return table.Program(
        name=composed.name,
        scope=skeleton.scope,
        initial=tree.initial_leaf(),
        states=tree.leaves,
        finals=frozenset(leaf for leaf in tree.leaves if tree.states[leaf].final),
        persistent=skeleton.persistent,
        timers=tuple(skeleton.timers),
        table={leaf: {event: rules for event, rules in row.items() if rules} for leaf, row in rows.items()},
    )


class _Flattener:
    def __init__(self, composed: Composed, machines: Mapping[str, Composed], words: Words) -> None:
        self.composed = composed
        self.machines = machines
        self.words = words

    def rules(self, leaf: str, event: str) -> tuple[table.Rule, ...]:
        return tuple(self._rule(placed, leaf, declared) for placed, declared in self.composed.on(leaf, event))

    def _rule(self, placed: Placed, leaf: str, declared: str) -> table.Rule:
        transition, tree = placed.transition, self.composed.tree
        operations = self._transition_operations(placed)
        before: list[table.Operation] = []
        after: list[table.Operation] = []
        target = None
        if transition.to is not None:
            target = tree.initial_leaf(transition.to)
            exits, entries = tree.passed(leaf, declared, transition.to)
            before = [operation for doings in exits for operation in self._operations(doings)]
            after = [operation for doings in entries for operation in self._operations(doings)]
        guards = tuple(self._guard(text) for text in transition.if_)
        done = (*before, *operations, *after)
        return table.Rule(placed.at, guards, done, target, tuple(transition.satisfies), len(before), len(after))

    def _guard(self, text: str) -> table.Guard:
        guard = parse_guard(text)
        if isinstance(guard, table.Peer):
            leaves = self.machines[guard.machine].tree.leaves_of(guard.states[0])
            return table.Peer(guard.machine, leaves, guard.negated)
        if isinstance(guard, table.Field):
            literal = schemas.typed(guard.message, guard.path, str(guard.literal))
            return table.Field(guard.message, guard.path, guard.comparison, literal, guard.negated)
        if isinstance(guard, table.Variable) and guard.literal is not None:
            literal = _literal(self.words.variables[guard.path], guard)
            return table.Variable(guard.path, guard.comparison, literal, guard.negated)
        return guard

    def _transition_operations(self, placed: Placed) -> list[table.Operation]:
        transition = placed.transition
        first = self._operations(transition, sending=False)
        if transition.each is not None:
            first.append(table.Each(transition.each.in_, transition.each.decide, transition.each.into))
        if transition.result is not None:
            first.append(table.Result(transition.result, composer_name("result")))
        if transition.reply is not None:
            first.append(self._reply(placed))
        return [*first, *self._sendings(transition, instructed=transition.instructed)]

    def _reply(self, placed: Placed) -> table.Operation:
        transition = placed.transition
        reply = dict(transition.reply or {})
        if "error" in reply:
            return table.Refuse(str(reply["error"]), str(reply.get("description", "")))
        action = self.composed.request or ""
        given = (transition.each.into,) if transition.each else ()
        message = f"{action}Response"
        composer = composer_name(message) if needs_composer(message, reply, given) else None
        return table.Reply(action, schemas.constants(reply), composer)

    def _operations(self, doings: Doings, *, sending: bool = True) -> list[table.Operation]:
        found: list[table.Operation] = [table.Do(name) for name in doings.do]
        found += [table.Cancel(timer) for timer in doings.cancel]
        found += [table.Start(timer, _delay(delay)) for timer, delay in doings.start.items()]
        for name in doings.command:
            word = self.words.vocabulary.commands[name]
            found.append(table.Command(name, word.scope, composer_name(name) if word.fields else None))
        return found + self._sendings(doings) if sending else found

    def _sendings(self, doings: Doings, *, instructed: bool = False) -> list[table.Operation]:
        found: list[table.Operation] = []
        for action, fields in doings.send.items():
            message = f"{action}Request"
            composer = composer_name(message) if needs_composer(message, fields) else None
            found.append(table.Send(action, schemas.constants(fields), composer, instructed))
        for name in doings.raise_:
            word = self.words.vocabulary.signals[name]
            found.append(table.Raise(name, word.scope, composer_name(name) if word.composed else None))
        found += [table.SecurityEvent(event, tech_info) for event, tech_info in doings.security_event.items()]
        return found


def _delay(delay: str | int | float) -> table.Delay:
    if isinstance(delay, str):
        return table.Delay(variable=delay) if "." in delay else table.Delay(computed=delay)
    return table.Delay(seconds=float(delay))


def _literal(definition: VariableDefinition, guard: table.Variable) -> object:
    """Return the literal as the type that the variable's value has."""
    if guard.comparison == "has":
        return frozenset(str(guard.literal).split(" or "))
    value = parse_value(definition, str(guard.literal))
    return value if not isinstance(value, tuple) else guard.literal
