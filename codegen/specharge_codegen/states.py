"""The states of a skeleton as a tree: leaves, ancestors, what is entered and left on the way from one to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from specharge_codegen.language import Doings, Skeleton, State


class StateTree:
    """The states by dotted path, e.g. `ongoing.charging`."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.states: dict[str, State] = dict(_walk(skeleton.states, ""))

    def children(self, path: str) -> list[str]:
        """Return the states directly in a state ('' for the top)."""
        return [state for state in self.states if _parent(state) == path]

    @property
    def leaves(self) -> tuple[str, ...]:
        """The states without states in them, in the order of the file."""
        return tuple(path for path, state in self.states.items() if not state.states)

    def leaves_of(self, path: str) -> tuple[str, ...]:
        """Return the leaves in a state, or the state itself when it is one."""
        return tuple(leaf for leaf in self.leaves if leaf == path or leaf.startswith(f"{path}."))

    def initial_leaf(self, path: str = "") -> str:
        """Return the leaf that is entered with a state. Raises LookupError when none is marked initial."""
        while children := self.children(path):
            marked = [child for child in children if self.states[child].initial]
            if len(marked) != 1:
                raise LookupError(path)
            path = marked[0]
        return path

    def lineage(self, path: str) -> list[str]:
        """Return the state and its ancestors, innermost first."""
        found = [path]
        while (path := _parent(path)) != "":
            found.append(path)
        return found

    def passed(self, leaf: str, declared: str, target: str) -> tuple[list[Doings], list[Doings]]:
        """Return (exits, entries) of a transition declared on `declared` and taken in `leaf`, as SCXML orders them."""
        goal = self.initial_leaf(target)
        common = next((state for state in self.lineage(declared)[1:] if state in self.lineage(target)[1:]), "")
        exits = [self.states[state].exit for state in self.lineage(leaf) if _inside(state, common)]
        entries = [self.states[state].entry for state in reversed(self.lineage(goal)) if _inside(state, common)]
        return exits, entries


def _walk(states: Mapping[str, State], prefix: str) -> Iterator[tuple[str, State]]:
    for name, state in states.items():
        yield prefix + name, state
        yield from _walk(state.states, f"{prefix}{name}.")


def _parent(path: str) -> str:
    return path.rpartition(".")[0]


def _inside(state: str, ancestor: str) -> bool:
    return ancestor == "" or state.startswith(f"{ancestor}.")
