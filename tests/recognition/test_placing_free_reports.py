"""Headings of freely typed reports, in many voices: which section each one is."""

import pytest

import qcdc_report as qcdc
from free_reports import FreeReport, free_reports
from qcdc_report.recognition import recognise
from qcdc_report.recognition.headings import lines_of, place
from qcdc_report.recognition.regions import regions

PROFILES = {profile.id: profile for profile in qcdc.default_registry().profiles()}
REPORTS = free_reports()
KNOWN = [free for free in REPORTS if not free.held_out]
HELD_OUT = [free for free in REPORTS if free.held_out]


def found(free: FreeReport) -> dict[int, str]:
    """Return for the paragraph of each heading found the key of its section."""
    items = lines_of(free.manuscript.blocks)
    placed = place(items, PROFILES[free.profile].outline)
    return {
        region.placed.number: region.landmark.key
        for region in regions(items, placed)
        if region.placed and region.landmark
    }


def by_name(reports: list[FreeReport]) -> list[object]:
    return [pytest.param(free, id=free.name) for free in reports]


@pytest.mark.parametrize("free", by_name(KNOWN))
def test_every_heading_is_found(free: FreeReport) -> None:
    """Each heading is found for what it is, and no other line is taken for one."""
    assert found(free) == free.headings


@pytest.mark.parametrize("free", by_name(KNOWN))
def test_every_paragraph_lands_where_it_belongs(free: FreeReport) -> None:
    """What is read from a paragraph stands in the answer, or the appendix, of its section."""
    profile = PROFILES[free.profile]
    report = recognise(free.manuscript, [], profile=profile).report
    assert report.source is not None
    for path, starts in report.source.marks.items():  # type: ignore[union-attr]
        if path.startswith("answers."):
            keys = {(free.headings | free.keys)[number] for _, number in starts}
            assert keys == {path.removeprefix("answers.")}


def test_reports_that_nobody_tuned_for() -> None:
    """Of the headings in the reports held out at least 19 in 20 are found, and are right."""
    expected = sum(len(free.headings) for free in HELD_OUT)
    taken = [(free, found(free)) for free in HELD_OUT]
    right = sum(len(each.items() & free.headings.items()) for free, each in taken)
    assert len(HELD_OUT) >= 10
    assert right >= 0.95 * expected
    assert right >= 0.95 * sum(len(each) for _, each in taken)


@pytest.mark.parametrize("free", by_name(REPORTS))
def test_the_profile_is_guessed(free: FreeReport) -> None:
    """Headings, decrees and words show the profile, and the finding says which and why."""
    read = recognise(free.manuscript, tuple(PROFILES.values()))
    assert read.report.profile == free.profile
    (guessed,) = [finding for finding in read.findings if finding.name == "profile-guessed"]
    assert free.profile in guessed.message
