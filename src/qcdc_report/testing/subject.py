"""What a contract is checked on: a profile, and what its author says of it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from attrs import define, evolve, field

from qcdc_report.api import default_registry
from qcdc_report.plugins import Registry
from qcdc_report.profile import Profile
from qcdc_report.report import Report
from qcdc_report.testing.cases import Case, apply, load_cases


@define(kw_only=True, eq=False, slots=False)
class Subject:
    """A profile with what its author gives to try it on.

    Attributes:
        profile: the profile.
        good: a report without fault, as plain data; checks that need one are left out without.
        cases: what its rules say about changes to the good report.
        entry_point: the name of its entry point; empty for a profile that is not installed.
        registry: where other profiles, formats and standards are looked up.
    """

    profile: Profile
    good: Mapping[str, Any] | None = None
    cases: tuple[Case, ...] = ()
    entry_point: str = ""
    registry: Registry = field(factory=default_registry)

    @cached_property
    def report(self) -> Report | None:
        """The good report."""
        return None if self.good is None else Report.new(**self.good)

    @property
    def others(self) -> tuple[Profile, ...]:
        """Every installed profile of another id."""
        return tuple(one for one in self.registry.profiles() if one.id != self.profile.id)

    def reports(self) -> Iterable[tuple[str, Report]]:
        """Yield the reports its author gives, each with a name: the good one and every case."""
        yield "a report with nothing in it", Report.new(profile=self.profile.id, unit={"name": ""})
        if self.report is None or self.good is None:
            return
        yield "the good report", self.report
        for case in self.cases:
            yield f"the case {case.code} “{case.title}”", apply(self.good, case)


def subject_of(
    profile: Profile,
    *,
    good: Path | Mapping[str, Any] | None = None,
    cases: Path | None = None,
    entry_point: str = "",
) -> Subject:
    """Return a subject from what an author writes: paths, or plain data.

    Raises:
        ValueError: a file is no report or no case file.
        OSError: a file cannot be opened.
    """
    tree = yaml.load(good.read_text("utf-8"), yaml.CSafeLoader) if isinstance(good, Path) else good
    if tree is not None:
        tree = {key: part for key, part in tree.items() if key != "qcdc_report"}
    found = load_cases(cases) if cases is not None else ()
    return Subject(profile=profile, good=tree, cases=found, entry_point=entry_point)


def bare(report: Report) -> Report:
    """Return a report without the memory of the file it came from, so that two can be compared."""
    return evolve(report, source=None)
