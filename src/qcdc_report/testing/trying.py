"""Trying something on many made-up reports, and telling the first one that it fails on."""

from collections.abc import Callable, Iterator

from hypothesis import HealthCheck, Phase, given, settings

from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.testing.strategies import reports

EXAMPLES = 20
"""Made-up reports for a profile's own outline; the same ones every time."""
FEW = 5
"""Made-up reports for each outline of somebody else's."""
_SHOWN = 2000


def failures_on(
    outline: Outline, profile_id: str, complaint: Callable[[Report], str], examples: int = EXAMPLES
) -> Iterator[str]:
    """Yield what is wrong with the first report for which a complaint is not empty.

    Args:
        outline: whose keys the reports have.
        profile_id: what they name as their profile.
        complaint: what is wrong with a report, or the empty text.
        examples: how many reports are made up.
    """
    last = ""

    @settings(
        max_examples=examples,
        phases=[Phase.generate],  # the first failing report is enough; looking for less is slow
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(reports(outline, [profile_id]))
    def nothing_is_wrong(report: Report) -> None:
        nonlocal last
        said = complaint(report)
        if said:
            last = f"{said}, on {_shortened(repr(report))}"
        assert not said

    try:
        nothing_is_wrong()
    except AssertionError:
        yield last


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
