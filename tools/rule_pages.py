"""Write a page for each rule into docs/reference/rules/, from the rules themselves.

``--check`` writes nothing and only says whether the pages are up to date.
"""

import sys
from pathlib import Path

from qcdc_report import Registry, Rule
from qcdc_report.citations import cite
from qcdc_report.rules import CORE_RULES, READING_RULES

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
            "```text",
            rule.page,
            "```",
            "",
        ]
    )


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
