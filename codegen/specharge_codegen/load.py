"""Pass 1, load: read every source file into the models of the spec language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from specharge_codegen.diagnostics import Diagnostics, Place
from specharge_codegen.language import Skeleton, UseCase, Vocabulary
from specharge_codegen.reread import read
from specharge_codegen.yaml_source import Source, validation_errors

Model = TypeVar("Model", bound=BaseModel)

VOCABULARY = "specs/vocabulary.yaml"
DEVICE_MODEL = "specs/device_model.yaml"
SKELETONS = "specs/machines"


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Model]):
    """A source file and the model it gave."""

    source: Source
    model: Model

    def place(self, *path: str | int) -> Place:
        """Return where a path of the file is written."""
        return self.source.place(path)


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was read, by name, in the order of names."""

    vocabulary: Loaded[Vocabulary]
    skeletons: dict[str, Loaded[Skeleton]]
    use_cases: dict[str, Loaded[UseCase]]


def load(root: Path, diagnostics: Diagnostics) -> Sources:
    """Read `root/specs`. Files that cannot be read are left out and noted in `diagnostics`."""
    vocabulary = read_file(root, root / VOCABULARY, Vocabulary, diagnostics)
    if vocabulary is None:
        vocabulary = Loaded(Source(VOCABULARY, {}, {}, {}), Vocabulary())
    skeletons: dict[str, Loaded[Skeleton]] = {}
    for path in sorted((root / SKELETONS).glob("*.yaml")):
        skeleton = read_file(root, path, Skeleton, diagnostics)
        if skeleton is not None:
            _once(skeletons, skeleton.model.machine, skeleton, "machine", diagnostics)
    use_cases: dict[str, Loaded[UseCase]] = {}
    for path in sorted((root / "specs").glob("*/*.yaml")):
        if path.parent.name == "machines":
            continue
        use_case = read_file(root, path, UseCase, diagnostics)
        if use_case is not None:
            _once(use_cases, use_case.model.use_case, use_case, "use_case", diagnostics)
    _refuse_unread(root, diagnostics)
    return Sources(vocabulary, skeletons, use_cases)


def _refuse_unread(root: Path, diagnostics: Diagnostics) -> None:
    """Refuse a file that looks like a source and is none: nothing is left out silently."""
    specs = root / "specs"
    read_too = {root / VOCABULARY, root / DEVICE_MODEL, *specs.glob("*/*.yaml")}
    for path in sorted([*specs.rglob("*.yaml"), *specs.rglob("*.yml")]):
        if path not in read_too:
            file = Place(path.relative_to(root).as_posix())
            diagnostics.add(
                file, "this file is not read: a spec is specs/<block>/<name>.yaml or specs/machines/<name>.yaml"
            )


def _once(known: dict[str, Loaded[Model]], name: str, loaded: Loaded[Model], key: str, to: Diagnostics) -> None:
    if name in known:
        to.add(loaded.source.value_place((key,)), f"'{name}' is declared already in {known[name].source.file}")
    else:
        known[name] = loaded


def read_file(root: Path, path: Path, model: type[Model], diagnostics: Diagnostics) -> Loaded[Model] | None:
    """Read one file of the project; None, with its defects in `diagnostics`, when it gives no model."""
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        diagnostics.add(Place(file), "the file is missing")
        return None
    except UnicodeDecodeError as error:
        diagnostics.add(Place(file), f"not UTF-8: {error.reason} at byte {error.start}")
        return None
    source = read(root, file, text, diagnostics)
    if source is None:
        return None
    if not isinstance(source.value, dict):
        diagnostics.add(Place(file), "a mapping is wanted at the top of the file")
        return None
    try:
        return Loaded(source, model.model_validate(source.value))
    except ValidationError as error:
        validation_errors(source, error.errors(), model, diagnostics)
        return None
