"""How many headings of freely typed reports are found, and how much text lands where it belongs.

The reports of ``tests/recognition/free`` carry the right answer. Those marked ``held-out`` were
written when the way of finding headings was done, and it was not changed for them.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import frozen

import qcdc_report as qcdc
from qcdc_report.layout import core_standards
from qcdc_report.manuscript import passages
from qcdc_report.profile import Profile
from qcdc_report.recognition import recognise
from qcdc_report.recognition.headings import Item, lines_of, place
from qcdc_report.recognition.page import SURE
from qcdc_report.recognition.regions import regions

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from free_reports import FreeReport, free_reports


@frozen(kw_only=True)
class Score:
    """What was found in one report.

    Attributes:
        right: headings found at their paragraph as what they are.
        expected: headings that there are.
        found: headings found.
        unsure: headings found that a person is asked to look at.
        unsure_wrong: those of them that are wrong.
        placed: paragraphs, headings left out, under the right section.
        paragraphs: such paragraphs below the first heading.
        mistakes: paragraph, what was expected, what was found.
    """

    right: int
    expected: int
    found: int
    unsure: int
    unsure_wrong: int
    placed: int
    paragraphs: int
    mistakes: tuple[str, ...]


def score(free: FreeReport, profile: Profile) -> Score:
    """Return how well the headings of a free report are found under its profile."""
    items = lines_of(free.manuscript.blocks)
    borders = [r for r in regions(items, place(items, profile.outline)) if r.placed]
    found = {r.placed.number: r for r in borders if r.placed and r.landmark}
    keys = {number: r.landmark.key for number, r in found.items() if r.landmark}
    wrong = {n for n in keys.keys() | free.headings.keys() if keys.get(n) != free.headings.get(n)}
    unsure = {n for n, r in found.items() if r.placed and r.placed.confidence < SURE}
    below = _text_below(items, free, profile)
    texts = {passage.number: passage.text for passage in passages(free.manuscript.blocks)}
    return Score(
        right=len(free.headings.keys() - wrong),
        expected=len(free.headings),
        found=len(found),
        unsure=len(unsure),
        unsure_wrong=len(unsure & wrong),
        placed=sum(free.keys[number] == key for number, key in below.items()),
        paragraphs=len(below),
        mistakes=tuple(
            f"{n}: {free.headings.get(n)} -> {keys.get(n)}: {texts[n][:70]}" for n in sorted(wrong)
        ),
    )


def _text_below(items: Iterable[Item], free: FreeReport, profile: Profile) -> Mapping[int, str]:
    """Return for each paragraph of text below the first heading the key it was placed under."""
    listed = list(items)
    placed: dict[int, str] = {}
    for region in regions(listed, place(listed, profile.outline)):
        key = "" if region.placed is None else "-"
        key = region.landmark.key if region.landmark else key
        placed |= {item.number: key for item in region.items}
    return {n: key for n, key in placed.items() if free.keys.get(n, "")}


def main() -> None:
    """Print a line for each group of reports; with ``--mistakes`` every mistake."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mistakes", action="store_true", help="show what went wrong")
    parser.add_argument("--only", default="*.txt", help="file names, such as 1*.txt")
    asked = parser.parse_args()
    profiles = {each.id: each for each in qcdc.default_registry().profiles()}
    reports = free_reports(asked.only)
    print("| reports | n | headings right | found that are right | text right | profile right |")
    print("|---|---:|---:|---:|---:|---:|")
    for name, group in (
        ("known", [free for free in reports if not free.held_out]),
        ("held out", [free for free in reports if free.held_out]),
    ):
        scores = [score(free, profiles[free.profile]) for free in group]
        guessed = sum(_guessed(free, list(profiles.values())) == free.profile for free in group)
        print(
            f"| {name} | {len(group)} "
            f"| {_share(sum(s.right for s in scores), sum(s.expected for s in scores))} "
            f"| {_share(sum(s.right for s in scores), sum(s.found for s in scores))} "
            f"| {_share(sum(s.placed for s in scores), sum(s.paragraphs for s in scores))} "
            f"| {guessed}/{len(group)} |"
        )
        if asked.mistakes:
            for free, each in zip(group, scores, strict=True):
                for mistake in each.mistakes:
                    print(f"    {free.name}: {mistake}")
        wrong = sum(len(s.mistakes) for s in scores)
        told = sum(s.unsure_wrong for s in scores)
        print(f"    {wrong} mistakes, {told} of them told; {sum(s.unsure for s in scores)} notes")


def _guessed(free: FreeReport, profiles: list[Profile]) -> str:
    read = recognise(free.manuscript, profiles, standards=core_standards())
    return read.report.profile


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.1%})" if whole else "-"


if __name__ == "__main__":
    main()
