"""Pass 5, emit: the JSON Schema of the spec language, for completion and checking in any YAML-aware editor."""

from __future__ import annotations

import json

from pydantic import BaseModel

from specharge_codegen.language import Skeleton, UseCase, Vocabulary


def emit_editor_schema() -> dict[str, str]:
    """Return one schema a kind of file, from the models that read it."""
    kinds: dict[str, type[BaseModel]] = {"use_case": UseCase, "machine": Skeleton, "vocabulary": Vocabulary}
    return {
        f"specs/schema/{name}.schema.json": json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)},
            indent=1,
            sort_keys=True,
        )
        + "\n"
        for name, model in kinds.items()
    }
