"""`specharge check`: read and check every source."""

from __future__ import annotations

from specharge_codegen.build import Project
from specharge_codegen.cli import parser
from specharge_codegen.commands.project import add_root, with_project


def main(argv: list[str]) -> int:
    """Check the specs."""
    options = parser("check", "Check the specs; nothing is written.")
    add_root(options)
    return with_project(options.parse_args(argv).root, _report)


def _report(project: Project) -> int:
    transitions = sum(len(machine.transitions) for machine in project.machines.values())
    use_cases = len(project.sources.use_cases)
    print(f"{use_cases} use cases, {len(project.machines)} machines, {transitions} transitions: no defects")
    return 0
