"""What docs/ says is what the code has: links, snippets, verbs, keys and commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_readme import ROOT, blocks, command_lines

from specharge_codegen.cli import COMMANDS
from specharge_codegen.language import CommandWord, Each, EventWord, Requirement, Skeleton, State, Transition, UseCase
from specharge_engine.hardware import Hardware
from specharge_engine.sim.verbs import VERBS
from specharge_machines.station import read_configuration

DOCS = ROOT / "docs"
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md"))]
EXAMPLES = DOCS / "examples"


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_links_of_a_document_lead_somewhere_and_its_snippets_make_sense(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", text):
        assert (document.parent / target).exists(), target
    for block in blocks(text, "python"):
        compile(block.text, document.name, "exec")
    for words in command_lines(text):
        assert words[0] in ("make", "specharge", "python"), words
        assert words[0] != "specharge" or words[1] in COMMANDS, words
        assert words[0] != "python" or (ROOT / words[1]).is_file(), words


def test_the_control_channel_document_has_every_verb_with_its_fields() -> None:
    rows = re.findall(r"^\| `(\w+)` \|([^|]*)\|", text_of("control-channel.md"), re.M)
    shown = {verb: re.findall(r"`([\w?]+)`", fields) for verb, fields in rows}
    assert shown == {
        name: [key if field.required else f"{key}?" for key, field in verb.fields.items()]
        for name, verb in VERBS.items()
    }


def test_the_configuration_in_its_document_is_one(tmp_path: Path) -> None:
    file = tmp_path / "station.yaml"
    file.write_text(blocks(text_of("configuration.md"), "yaml")[0].text, encoding="utf-8")
    configuration = read_configuration(file)
    assert configuration.connection_url == "ws://127.0.0.1:9000/ocpp/CS001"
    assert [len(evse.connectors) for evse in configuration.evses] == [1, 1]


def test_the_document_of_the_language_names_every_key() -> None:
    text = text_of("spec-language.md")
    models = (Transition, Requirement, UseCase, Skeleton, State, Each, EventWord, CommandWord)
    keys = {field.alias or name for model in models for name, field in model.model_fields.items()}
    missing = [key for key in sorted(keys) if not re.search(rf"\b{key}\b[`:]|`{key}\b", text)]
    assert missing == []


def test_the_document_on_embedding_names_every_method_of_the_port() -> None:
    methods = [name for name in vars(Hardware) if not name.startswith("_")]
    text = text_of("embedding.md")
    assert [name for name in methods if f"`{name}" not in text] == []
