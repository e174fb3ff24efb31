"""Draw a machine of states: states as rounded boxes, nested ones in frames, transitions as blocks between the states.

Transitions between the same states share a block, so that each line of the drawing is one way from state to state. What
happens without leaving a state is written in the state. In the slice of a use case the rest is grey and unlabelled.
Where full blocks would be too small on A4, targets far off are named instead of drawn to; then blocks hold numbers, and
a key on pages of its own tells the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from specharge_codegen.compose import Composed, Placed
from specharge_codegen.diagram_labels import (
    FADED_LINE,
    INK,
    SHADE,
    SIZE,
    SMALL_SIZE,
    bare_rows,
    block,
    bold,
    cell,
    grey,
    keyed_row,
    legend,
    lines,
    row,
    table,
    told_rows,
)
from specharge_codegen.diagram_layout import Line, Node, directed, measure, quoted, size_of
from specharge_codegen.diagram_text import Told, tell, tell_doings, words
from specharge_codegen.language import Vocabulary

# In points on A4, by estimate; a little more than a reader needs, for what the estimate is off.
_SMALLEST_TYPE = 6.5


@dataclass(frozen=True, slots=True)
class Labelling:
    """How much a chart writes and draws, so that it stays legible."""

    # Targets named in place of a line: none, those on the way back out, or every one in another frame.
    named: Literal["", "back", "far"] = ""
    # Numbers that refer to a key, with events, or without.
    keyed: Literal["", "events", "bare"] = ""


# The first that is legible is taken, or the most legible one.
_LABELLINGS = (
    Labelling(),
    Labelling("back"),
    Labelling("back", "events"),
    Labelling("far", "events"),
    Labelling("back", "bare"),
    Labelling("far", "bare"),
)

_NOTES = (
    "[ ] guards: the first transition whose guards hold is taken. (1st), (2nd): the order of those on one state and"
    " event; an inner state is asked before the state around it.",
    "Filled dot: start. Double frame: final. 'any state' stands for every state of its frame.",
)


@dataclass(frozen=True, slots=True)
class Way:
    """The transitions that lead from the same states to the same state; '' when they lead nowhere else."""

    sources: tuple[str, ...]
    target: str
    transitions: tuple[Placed, ...]

    @property
    def name(self) -> str:
        """The name of its block in the source, e.g. `idle, ongoing -> ended`."""
        return f"{', '.join(self.sources)} -> {self.target}"


class Chart:
    """The chart of a machine, or of the slice that a use case adds to it."""

    def __init__(self, composed: Composed, use_case: str | None, vocabulary: Vocabulary) -> None:
        self.composed = composed
        self.tree = composed.tree
        self.rank = {state: index for index, state in enumerate(self.tree.states)}
        self.whole = use_case is None
        self.inked = [placed for placed in composed.transitions if use_case in (None, placed.use_case)]
        self.faded = [placed for placed in composed.transitions if use_case not in (None, placed.use_case)]
        self.told = {id(placed): tell(placed, composed, vocabulary) for placed in self.inked}
        self.touched = self._touched()
        scales: dict[Labelling, float] = {}
        for labelling in _LABELLINGS:
            self.rankdir, scales[labelling] = self._lay_out(labelling)
            if scales[labelling] * (SIZE if labelling.keyed else SMALL_SIZE) >= _SMALLEST_TYPE:
                return
        self.rankdir, _ = self._lay_out(max(_LABELLINGS, key=scales.__getitem__))

    def _lay_out(self, labelling: Labelling) -> tuple[str, float]:
        """Decide what is drawn; return (rankdir, scale on A4)."""
        self.labelling = labelling
        self.keyed = bool(labelling.keyed)
        self.ways = self._ways()
        self.stays = self._stays()
        self.numbers = {id(placed): value for value, placed in enumerate(self._in_order(), 1)}
        return measure(self._nodes(), [*self._lines(), *self._faded_lines()])

    def statements(self) -> list[str]:
        """Return the Graphviz statements of the chart."""
        nodes = self._nodes()
        return [*self._inside(""), *(directed(line, nodes) for line in [*self._lines(), *self._faded_lines()])]

    def foot(self) -> str:
        """Return the legend."""
        notes = [*_NOTES]
        if any(self._jumps(way) for way in self.ways):
            notes.append("An arrow in a box names the state that it leads to.")
        if self.keyed:
            notes.append("Numbers refer to the key, on pages of its own.")
        return legend({told.mark for told in self.told.values()}, notes)

    def key(self) -> list[tuple[int, Placed, Told]]:
        """Return the numbered transitions when the blocks hold only their numbers, else nothing."""
        found = [(self.numbers[id(placed)], placed, self.told[id(placed)]) for placed in self._in_order()]
        return found if self.keyed else []

    # What is drawn.

    def _ways(self) -> list[Way]:
        found: dict[tuple[tuple[str, ...], str], list[Placed]] = {}
        for placed in self.inked:
            if self._is_way(placed):
                sources = tuple(sorted(placed.transition.from_, key=self.rank.__getitem__))
                found.setdefault((sources, placed.transition.to or ""), []).append(placed)
        ways = [Way(sources, target, tuple(gathered)) for (sources, target), gathered in found.items()]
        return sorted(
            ways, key=lambda way: ([self.rank[state] for state in way.sources], self.rank.get(way.target, -1))
        )

    def _is_way(self, placed: Placed) -> bool:
        """Tell whether a transition is drawn between states, and not written in its state, or in each of a few."""
        transition = placed.transition
        return transition.to is not None or (len(transition.from_) > 1 and not self.keyed)

    def _stays(self) -> dict[str, list[Placed]]:
        """Return the transitions written in their states, by state."""
        found: dict[str, list[Placed]] = {}
        for placed in self.inked:
            if not self._is_way(placed):
                for state in placed.transition.from_:
                    found.setdefault(state, []).append(placed)
        return found

    def _jumps(self, way: Way) -> bool:
        """Tell whether a target is named in place of a line to it, in a crowded chart."""
        if not way.target or self._frame_of(way.sources) == self._parent(way.target):
            return False
        back = self.rank[way.target] < self.rank[way.sources[0]]
        return self.labelling.named == "far" or (self.labelling.named == "back" and back)

    def _is_block(self, way: Way) -> bool:
        """Tell whether transitions have a box of their own; else their states' boxes tell the way that is named."""
        return not (self.keyed and self._jumps(way))

    def _touched(self) -> set[str]:
        """Return the states in full ink: those of the inked transitions and the states around them."""
        if self.whole:
            return set(self.tree.states)
        ends = {state for placed in self.inked for state in [*placed.transition.from_, placed.transition.to or ""]}
        return {outer for state in ends if state for outer in self.tree.lineage(state)}

    def _in_order(self) -> Iterator[Placed]:
        """Yield the inked transitions as the drawing has them: state by state, what stays first."""
        for state in self.tree.states:
            yield from self.stays.get(state, [])
            for way in self.ways:
                if way.sources[0] == state:
                    yield from way.transitions

    def _nests(self, state: str) -> bool:
        return bool(self.tree.states[state].states)

    def _has_any(self, state: str) -> bool:
        """Tell whether a state with states in it needs a box of its own, for what holds in all of them."""
        declared = self.tree.states[state]
        done = self.whole and (tell_doings(declared.entry) or tell_doings(declared.exit))
        leaves = any(state in placed.transition.from_ and self._is_way(placed) for placed in self.composed.transitions)
        return self._nests(state) and bool(done or leaves or state in self.stays)

    # Where it is drawn.

    def _nodes(self) -> dict[str, Node]:
        nodes = {_start(""): Node(-1, 10, 10)}
        for state, place in self.rank.items():
            if not self._nests(state):
                nodes[state] = Node(place, *size_of(self._label(state)), self._parent(state))
                continue
            nodes[_start(state)] = Node(place, 10, 10, state)
            if self._has_any(state):
                nodes[_any(state)] = Node(place, *size_of(self._label(state)), state)
        for way in filter(self._is_block, self.ways):
            nodes[way.name] = Node(self._place(way), *size_of(self._block(way)), self._home(way))
        return nodes

    def _place(self, way: Way) -> float:
        """Return a place just before the target, or just after it when every source comes later."""
        first = self.rank[way.sources[0]]
        if not way.target:
            return first + 0.5
        if self._jumps(way):
            return self.rank[way.sources[-1]] + 0.5
        target = self.rank[way.target]
        return target - 0.5 if first < target else target + 0.5

    def _home(self, way: Way) -> str:
        """Return the frame to draw a block in: the innermost that holds all its sources, or else its target's."""
        return self._frame_of(way.sources) or (self._parent(way.target) if way.target else "")

    def _frame_of(self, states: Iterable[str]) -> str:
        """Return the innermost state that holds the states, '' for the top; one with states in it holds itself."""
        around = [self.tree.lineage(state)[0 if self._nests(state) else 1 :] for state in states]
        return next((state for state in around[0] if all(state in other for other in around)), "")

    @staticmethod
    def _parent(state: str) -> str:
        return state.rpartition(".")[0]

    def _lines(self) -> list[Line]:
        found = [line for state in ["", *self.tree.states] for line in self._start_line(state)]
        for way in filter(self._is_block, self.ways):
            look = "" if way.target else "style=dashed"
            found += [Line(self._end(state), way.name, self._jumps(way), look) for state in way.sources]
            if way.target and not self._jumps(way):
                found.append(Line(way.name, self._goal(way.target), True))
        return found

    def _start_line(self, parent: str) -> list[Line]:
        initial = [child for child in self.tree.children(parent) if self.tree.states[child].initial]
        colour = INK if self.whole else FADED_LINE
        return [Line(_start(parent), self._goal(child), True, f"color={quoted(colour)}") for child in initial[:1]]

    def _faded_lines(self) -> list[Line]:
        """Return a line for each two states that others' transitions join, with an arrow for each direction."""
        pairs = {
            (self._end(state), self._goal(placed.transition.to))
            for placed in self.faded
            for state in placed.transition.from_
            if placed.transition.to is not None
        }
        look = f"color={quoted(FADED_LINE)}, penwidth=0.8, arrowsize=0.5, weight=0"
        # Of two that are each other's reverse, one is drawn, with both arrows.
        drawn = sorted(pair for pair in pairs if pair <= pair[::-1] or pair[::-1] not in pairs)
        return [Line(tail, head, True, look, (head, tail) in pairs and tail != head) for tail, head in drawn]

    def _end(self, state: str) -> str:
        return _any(state) if self._nests(state) else state

    def _goal(self, state: str) -> str:
        return _start(state) if self._nests(state) else state

    # How it looks.

    def _inside(self, parent: str) -> list[str]:
        """Return the boxes and frames in a state ('' for the top)."""
        colour = quoted(INK if self.whole else FADED_LINE)
        found = [f'{quoted(_start(parent))} [shape=point, width=0.12, color={colour}, label=""]']
        for state in self.tree.children(parent):
            found += self._frame(state) if self._nests(state) else [self._state(state)]
        for way in filter(self._is_block, self.ways):
            if self._home(way) == parent:
                found.append(f"{quoted(way.name)} [label=<\n{self._block(way)}\n>]")
        return found

    def _frame(self, state: str) -> list[str]:
        inked = state in self.touched
        name = bold(words(state)) if inked else grey(words(state))
        look = f"style=rounded, peripheries=1, penwidth=1.2, margin=6, color={quoted(INK if inked else FADED_LINE)}"
        found = [f"subgraph {quoted(f'cluster {state}')} {{", f"graph [{look}, label=<{name}>]", *self._inside(state)]
        if self._has_any(state):
            inked = self.whole or state in self.stays or any(state in way.sources for way in self.ways)
            found.append(
                f'{quoted(_any(state))} [shape=box, style="rounded,dashed", margin="0.06,0.03", width=0, height=0,'
                f" color={quoted(INK if inked else FADED_LINE)}, label=<\n{self._label(state)}\n>]"
            )
        return [*found, "}"]

    def _state(self, state: str) -> str:
        rings = 2 if self.tree.states[state].final else 1
        inked = f'color="{INK}", penwidth=1.6, fillcolor="{SHADE}"'
        faded = f'color="{FADED_LINE}", fillcolor="#ffffff"'
        return (
            f'{quoted(state)} [shape=box, style="rounded,filled", margin="0.08,0.05", width=0, height=0,'
            f" peripheries={rings}, {inked if state in self.touched else faded}, label=<\n{self._label(state)}\n>]"
        )

    def _label(self, state: str) -> str:
        """Return what a box says: the state, what entering and leaving it does, what happens without leaving it."""
        declared = self.tree.states[state]
        name = f"any state of {words(state)}" if self._nests(state) else words(state)
        if state not in self.touched or (self._nests(state) and not self.whole and not self._has_ink(state)):
            return table([row(cell(grey(name)))])
        rows = [row(cell(name if self._nests(state) else bold(name), 'colspan="3"'))]
        if self.whole:
            for when, doings in (("on entry", declared.entry), ("on exit", declared.exit)):
                rows += [row(cell(lines(f"{when}: {'; '.join(tell_doings(doings))}", 40), 'colspan="3"'))] * bool(
                    tell_doings(doings)
                )
        rows += self._rows(self.stays.get(state, []))
        for target, leaving in self._named_in(state).items():
            rows += self._rows(leaving, target)
        return table(rows)

    def _named_in(self, state: str) -> dict[str, list[Placed]]:
        """Return the transitions whose target the box of their state names, by target."""
        found: dict[str, list[Placed]] = {}
        for way in self.ways:
            if state in way.sources and not self._is_block(way):
                found.setdefault(way.target, []).extend(way.transitions)
        return found

    def _has_ink(self, state: str) -> bool:
        return state in self.stays or any(state in way.sources for way in self.ways)

    def _block(self, way: Way) -> str:
        return block(self._rows(way.transitions, way.target if self._jumps(way) else ""))

    def _rows(self, transitions: Iterable[Placed], target: str = "") -> list[str]:
        """Return what a box tells of transitions, with the target where no line leads to it."""
        goal = f"→ {bold(self._told_apart(target))}" if target else ""
        if self.labelling.keyed == "bare":
            return bare_rows(sorted(self.numbers[id(placed)] for placed in transitions), goal)
        rows = self._keyed_rows(transitions) if self.keyed else self._told_rows(transitions)
        return [*rows, row(cell(goal, 'colspan="3"'))] if goal else rows

    def _told_apart(self, state: str) -> str:
        """Return a state in words, with the state around it when the words fit another state as well."""
        alike = [other for other in self.tree.states if words(other) == words(state)]
        return words(state) if len(alike) == 1 else f"{words(self._parent(state)) or 'outer'}: {words(state)}"

    def _told_rows(self, transitions: Iterable[Placed]) -> list[str]:
        return [each for placed in transitions for each in told_rows(self.told[id(placed)])]

    def _keyed_rows(self, transitions: Iterable[Placed]) -> list[str]:
        same: dict[tuple[str, str], list[int]] = {}
        for placed in transitions:
            told = self.told[id(placed)]
            same.setdefault((told.mark, told.event), []).append(self.numbers[id(placed)])
        return [keyed_row(numbers, *event) for event, numbers in same.items()]


def _start(parent: str) -> str:
    return f"start of {parent}" if parent else "start"


def _any(state: str) -> str:
    return f"any of {state}"
