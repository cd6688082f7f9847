"""What share of single mistakes the rules catch: every figure and citation changed, one at a time.

Each number of the good examples is made wrong in one way (its last digit goes up by one, or its
last two different digits change places), and each document number in two (a wrong letter, a
slipped separator). A change is caught when the report then has any finding.
"""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import qcdc_report as qcdc
from qcdc_report import Report
from qcdc_report.report.plain import plain_data

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
GOOD = ("so-a.yaml", "cong-ty-cap-nuoc-b.yaml")

_CITATION = re.compile(r"\d{1,4}(?:/\d{4})?[-/][A-ZĐ][A-Za-zĐđ]*-?[/-]?[A-ZĐ]{2,}\d*")
_NUMBER = re.compile(r"(?<![\w/.,-])\d{1,3}(?:\.\d{3})*(?:,\d+)?\d*(?![\w])")
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|\b(?:19|20)\d\d\b")

Change = tuple[str, str, Report]


def wrong_number(text: str) -> str:
    """Return a number's text with its last two different digits swapped, or the last one raised."""
    digits = [index for index, char in enumerate(text) if char.isdigit()]
    for left, right in reversed(list(pairwise(digits))):
        if text[left] != text[right]:
            swapped = list(text)
            swapped[left], swapped[right] = swapped[right], swapped[left]
            if not "".join(swapped).startswith("0"):
                return "".join(swapped)
    last = digits[-1]
    return text[:last] + str((int(text[last]) + 1) % 10) + text[last + 1 :]


def wrong_citations(text: str) -> Iterator[str]:
    """Yield a document number with a letter lost its bar, and with its separators exchanged."""
    if "Đ" in text:
        yield text.replace("Đ", "D", 1)
    yield text.translate(str.maketrans("-/", "/-"))


def changed_figures(report: Report) -> Iterator[Change]:
    """Yield the report with each number of appendix 2 changed."""
    tree = plain_data(report)["figures"]
    for key, value in tree.items():
        for path, changed in _changed_leaves(value):
            yield "figures", f"{key}{path}", report.with_figures(key, changed)


def _changed_leaves(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, item in value.items():
            for path, changed in _changed_leaves(item):
                yield f".{key}{path}", {**value, key: changed}
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield "", type(value)(str(value + 1))


def changed_answers(report: Report) -> Iterator[Change]:
    """Yield the report with each number, then each citation, of its answers changed."""
    for key, answer in report.answers.items():
        taken = [m.span() for pattern in (_CITATION, _DATE) for m in pattern.finditer(answer)]
        for match in _NUMBER.finditer(answer):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            changed = answer[:start] + wrong_number(match.group()) + answer[end:]
            kind = "prose: ratio" if _in_ratio(answer, start, end) else "prose: other number"
            yield kind, f"{key}: {match.group()}", report.with_answer(key, changed)
        for match in _CITATION.finditer(answer):
            for wrong in wrong_citations(match.group()):
                changed = answer[: match.start()] + wrong + answer[match.end() :]
                yield "citations", f"{key}: {wrong}", report.with_answer(key, changed)


def _in_ratio(answer: str, start: int, end: int) -> bool:
    return "%" in answer[end : end + 2] or "/" in (answer[start - 1], answer[end : end + 1])


def main() -> None:
    """Print the share caught by kind, and what was missed."""
    caught, all_of = Counter[str](), Counter[str]()
    missed: list[str] = []
    for name in GOOD:
        report = qcdc.load(EXAMPLES / name)
        for kind, what, changed in (*changed_figures(report), *changed_answers(report)):
            all_of[kind] += 1
            if len(qcdc.validate(changed)):
                caught[kind] += 1
            else:
                missed.append(f"{name}: {kind}: {what}")
    for kind in sorted(all_of):
        share = 100 * caught[kind] / all_of[kind]
        print(f"{kind:22} {caught[kind]:4} of {all_of[kind]:4}  {share:5.1f} %")
    found, total = sum(caught.values()), sum(all_of.values())
    print(f"{'all':22} {found:4} of {total:4}  {100 * found / total:5.1f} %")
    print(f"\nMissed ({len(missed)}):", *missed, sep="\n  ")


if __name__ == "__main__":
    main()
