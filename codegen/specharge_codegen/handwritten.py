"""What is written by hand in `machines/` and `engine/`, read from the source: nothing is imported or executed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from specharge_codegen.diagnostics import Diagnostics, Place, suggestion
from specharge_codegen.names import class_name, contract_name

PACKAGES = ("engine/specharge_engine", "machines/specharge_machines")
MACHINES = "specharge_machines."
_Object = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True, slots=True)
class MachineClass:
    """A class that implements a machine's contract: its public methods, and those of its other bases, by place."""

    machine: str
    place: Place
    methods: dict[str, Place]


@dataclass(slots=True)
class Handwritten:
    """The machine classes by machine name, and every object that carries @satisfies.

    `bases` has of every class in machines/, by its name, the names of its bases and its public methods.
    Not `complete`: a file could not be read, so what seems missing may be in it.
    """

    classes: dict[str, MachineClass] = field(default_factory=dict)
    objects: dict[str, Place] = field(default_factory=dict)
    satisfies: dict[str, tuple[tuple[str, ...], Place]] = field(default_factory=dict)
    bases: dict[str, tuple[tuple[str, ...], dict[str, Place]]] = field(default_factory=dict)
    complete: bool = True


def read_handwritten(root: Path, machines: list[str], diagnostics: Diagnostics) -> Handwritten:
    """Read the packages written by hand. Python that does not parse is a diagnostic."""
    contracts = {contract_name(machine): machine for machine in machines}
    found = Handwritten()
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            file = path.relative_to(root).as_posix()
            try:
                tree = ast.parse(path.read_text(encoding="utf-8"))
            except SyntaxError as error:
                diagnostics.add(Place(file, error.lineno or 1, error.offset or 1), f"not Python: {error.msg}")
                found.complete = False
                continue
            except ValueError as error:
                diagnostics.add(Place(file), f"not Python: {error}")
                found.complete = False
                continue
            module = ".".join((root / package).parent.joinpath(path).relative_to((root / package).parent).parts)
            _read_module(tree, module.removesuffix(".py").removesuffix(".__init__"), file, contracts, found)
    for name, (bases, _) in found.bases.items():
        for machine in (contracts[base] for base in bases if base in contracts):
            found.classes[machine].methods.update(_inherited(name, found))
    return found


def _inherited(name: str, found: Handwritten) -> dict[str, Place]:
    """Return the methods that a class has from others written by hand: a large machine may be in several files."""
    bases, own = found.bases.get(name, ((), {}))
    methods: dict[str, Place] = {}
    for base in reversed(bases):
        methods |= _inherited(base, found)
    return methods | own


def _read_module(tree: ast.Module, module: str, file: str, contracts: dict[str, str], found: Handwritten) -> None:
    for node, name in _objects(tree, module):
        place = Place(file, node.lineno, node.col_offset + 1)
        found.objects[name] = place
        marks = tuple(requirement for decorator in node.decorator_list for requirement in _satisfied(decorator))
        if marks:
            found.satisfies[name] = (marks, place)
        if isinstance(node, ast.ClassDef) and module.startswith(MACHINES):
            found.bases[node.name] = (tuple(_last_name(base) for base in node.bases), _methods(node, file))
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                machine = contracts.get(_last_name(base))
                if machine is not None:
                    found.classes[machine] = MachineClass(machine, place, _methods(node, file))


def _objects(tree: ast.Module, module: str) -> Iterator[tuple[_Object, str]]:
    for node in tree.body:
        if isinstance(node, _Object):
            yield node, f"{module}.{node.name}"
        if isinstance(node, ast.ClassDef):
            for member in node.body:
                if isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield member, f"{module}.{node.name}.{member.name}"


def _methods(node: ast.ClassDef, file: str) -> dict[str, Place]:
    """Return the methods a spec may name: public ones; a property or a static method serves other code."""
    return {
        member.name: Place(file, member.lineno, member.col_offset + 1)
        for member in node.body
        if isinstance(member, ast.FunctionDef)
        and not member.name.startswith("_")
        and not any(_last_name(decorator) in {"property", "staticmethod"} for decorator in member.decorator_list)
    }


def _satisfied(decorator: ast.expr) -> Iterator[str]:
    if isinstance(decorator, ast.Call) and _last_name(decorator.func) == "satisfies":
        for argument in decorator.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Call):
        return _last_name(node.func)
    return node.id if isinstance(node, ast.Name) else ""


def check_methods(
    machine: str, wanted: dict[str, Place], found: Handwritten, diagnostics: Diagnostics, *, stale: bool = True
) -> None:
    """Compare the names a machine's specs use (`wanted`, with the place of first use) with what is written.

    Without `stale` nothing is said of methods that no spec names: the specs have defects that may hide the names.
    """
    written = found.classes.get(machine)
    if written is None:
        if wanted and found.complete:
            place = next(iter(wanted.values()))
            diagnostics.add(
                place,
                f"nothing implements machine '{machine}': write class {class_name(machine)}({contract_name(machine)})"
                f" in machines/specharge_machines/{machine}.py",
            )
        return
    meant: set[str] = set()
    unnamed = [name for name in written.methods if name not in wanted]
    for name, place in wanted.items():
        if name not in written.methods:
            # A name misspelt here and a method that nobody names are one defect.
            meant.update(get_close_matches(name, unnamed, n=1))
            diagnostics.add(
                place, f"'{name}' is not written in {written.place.file}{suggestion(name, written.methods)}"
            )
    for name in unnamed:
        if stale and name not in meant:
            diagnostics.add(
                written.methods[name],
                f"'{name}' is named by no spec of {machine}; remove it, or start its name with an underscore",
            )
