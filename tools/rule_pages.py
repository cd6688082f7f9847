"""Write a page for each rule into docs/reference/rules/, from the rules themselves.

``--check`` writes nothing and only says whether the pages are up to date.
"""

import re
import sys
from itertools import groupby
from pathlib import Path
from textwrap import dedent

import yaml

from qcdc_report import Registry, Rule
from qcdc_report.citations import cite
from qcdc_report.rules import CORE_RULES, READING_RULES

_LABEL = re.compile(r"^(What|Why|Legal basis|Wrong|Right|Since):", re.MULTILINE)

FOLDER = Path(__file__).resolve().parent.parent / "docs/reference/rules"


def pages() -> dict[str, str]:
    """Return for each file name its text; ``index.md`` lists the rest."""
    groups: list[tuple[str, tuple[Rule, ...]]] = [
        ("Reading a file", READING_RULES),
        ("Core", CORE_RULES),
        *((f"Profile `{p.id}`", p.rules) for p in Registry.installed().profiles()),
    ]
    index = ["# Rules", ""]
    made: dict[str, str] = {}
    for title, rules in groups:
        index += [f"## {title}", "", "| code | name | severity | finds |", "|---|---|---|---|"]
        for rule in sorted(rules, key=lambda rule: rule.code):
            made[f"{rule.code}.md"] = _page(rule)
            index.append(
                f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} "
                f"| {rule.title.vi} ({rule.title.en}) |"
            )
        index.append("")
    made["index.md"] = "\n".join(index)
    return made


def _page(rule: Rule) -> str:
    bases = [f"- {cite(basis)}" for basis in rule.legal_basis]
    return "\n".join(
        [
            f"# {rule.code} {rule.name}",
            "",
            f"**{rule.title.vi}** ({rule.title.en})",
            "",
            f"Severity: {rule.severity}. Status: {rule.status}.",
            "",
            *(["Legal basis:", "", *bases, ""] if bases else []),
            _markdown(rule.page),
            "",
        ]
    )


def _markdown(page: str) -> str:
    """Return a rule's docstring with bold labels, and its indented examples fenced."""
    return "\n\n".join(
        _fenced(dedent("\n\n".join(blocks)))
        if indented
        else _LABEL.sub(r"**\1:**", "\n\n".join(blocks))
        for indented, blocks in groupby(page.split("\n\n"), lambda block: block.startswith("    "))
    )


def _fenced(example: str) -> str:
    """Return an example in a fence: a part of a report as YAML, a part of a page as text."""
    try:
        language = "yaml" if isinstance(yaml.safe_load(example), dict) else "text"
    except yaml.YAMLError:
        language = "text"
    return f"```{language}\n{example}\n```"


def main(words: list[str]) -> int:
    """Write or check the pages; return 1 when a check finds them out of date."""
    wanted = pages()
    there = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    if words == ["--check"]:
        stale = sorted(
            name for name in wanted.keys() | there if wanted.get(name) != there.get(name)
        )
        if stale:
            print("Out of date (run python tools/rule_pages.py):", *stale)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in there.keys() - wanted:
        (FOLDER / name).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, "utf-8")
    print(f"{len(wanted) - 1} rules in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
