"""``minimum`` and ``share``: how many are due, in a year or at all, and which part of a whole."""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import Outline
from qcdc_report.profile.data.described import meaning
from qcdc_report.profile.data.kinds.kind import basis_advice, governing
from qcdc_report.profile.data.kinds.numbers import numbers, path_of, title_of, unknown_numbers
from qcdc_report.report import Number, Period, Report
from qcdc_report.report.problems import Problem
from qcdc_report.text import Text


class Years(StrEnum):
    """Which years of a series are looked at."""

    ENDED = "ended"
    WHOLE = "whole"


@frozen(kw_only=True)
class Minimum:
    """A number that must not be below, or above, what is due in its year."""

    of: str = meaning("Số nào: chỉ_tiêu.số", "Which number: indicator.measure")
    at_least: int | None = meaning("Ít nhất", "The least", default=None)
    at_most: int | None = meaning("Nhiều nhất", "The most", default=None)
    times: str | None = meaning(
        "Nhân với số này, nếu báo cáo có (số đơn vị)",
        "Multiplied by this number where the report has it (units)",
        default=None,
    )
    exempt_below_staff: int | None = meaning(
        "Miễn cho đơn vị ít người hơn", "Not for units of fewer people", default=None
    )
    years: Years = meaning(
        "Năm đã hết trong kỳ (ended) hay trọn trong kỳ (whole)",
        "Years that end in the period, or that lie whole in it",
        default=Years.ENDED,
    )

    def what(self) -> str:
        """Say what is asked."""
        least = [] if self.at_least is None else [f"at least {self.at_least}"]
        most = [] if self.at_most is None else [f"at most {self.at_most}"]
        each = f" for each of `figures.{self.times}`" if self.times else ""
        small = (
            f" Units of fewer than {self.exempt_below_staff} people (`unit.staff`) are exempt."
            if self.exempt_below_staff
            else ""
        )
        asked = " and ".join([*least, *most])
        return (
            f"`figures.{self.of}` is {asked}{each}; of a series, in each year that "
            f"{'lies whole' if self.years is Years.WHOLE else 'ends'} in the period.{small}"
        )

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each number that is too small or too large."""
        staff = report.unit.staff
        if self.exempt_below_staff and staff is not None and staff < self.exempt_below_staff:
            return
        units = numbers(report, outline, self.times) if self.times else {}
        title = title_of(outline, self.of)
        for year, value in numbers(report, outline, self.of).items():
            if not _is_due(report.period, year, self.years):
                continue
            basis = governing(bases, _last_day(report.period, year))
            if bases and basis is None:
                continue  # no duty is known for that year
            advice = basis_advice([basis] if basis else [])
            path, factor = path_of(self.of, year), units.get(year, 1)
            if self.at_least is not None and value < (least := self.at_least * factor):
                said = _said(title, year, value, least, _LESS)
                yield Hit(path=path, said=said, advice=advice)
            if self.at_most is not None and value > (most := self.at_most * factor):
                said = _said(title, year, value, most, _MORE)
                yield Hit(path=path, said=said, advice=advice)

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield references to nothing, and a rule without a bound."""
        del bases
        yield from unknown_numbers(outline, "of", self.of)
        if self.times is not None:
            yield from unknown_numbers(outline, "times", self.times)
        if self.at_least is None and self.at_most is None:
            said = Text("Cần at_least hoặc at_most", "at_least or at_most is needed")
            yield Problem("missing-key", "at_least", said)


@frozen(kw_only=True)
class Share:
    """A number that must be a certain share of another, as the quorum of a meeting."""

    of: str = meaning("Số nào: chỉ_tiêu.số", "Which number: indicator.measure")
    whole: str = meaning("Của tổng nào", "Of which whole")
    at_least: str = meaning("Ít nhất, như 2/3", "The least, such as 2/3")
    more: bool = meaning("Phải lớn hơn hẳn", "It must be more than that", default=False)

    def what(self) -> str:
        """Say what is asked."""
        least = "more than" if self.more else "at least"
        return f"`figures.{self.of}` is {least} {self.at_least} of `figures.{self.whole}`."

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each number that is too small a share."""
        share = _fraction(self.at_least) or Fraction(0)
        wholes = numbers(report, outline, self.whole)
        title, of = title_of(outline, self.of), title_of(outline, self.whole)
        for year, value in numbers(report, outline, self.of).items():
            whole = wholes.get(year)
            if whole is None or (bases and not governing(bases, _last_day(report.period, year))):
                continue
            part, due = Fraction(value), share * Fraction(whole)
            if part < due or (self.more and part == due and whole):
                said = self._said(title, value, of, whole)
                yield Hit(path=path_of(self.of, year), said=said)

    def _said(self, title: str, value: Number, of: str, whole: Number) -> Text:
        if _fraction(self.at_least) == 1 and not self.more:
            return Text(
                f"“{title}” ({value}) ít hơn “{of}” ({whole})",
                f"“{self.of}” ({value}) is less than “{self.whole}” ({whole})",
            )
        return Text(
            f"“{title}” ({value}) chưa {'quá' if self.more else 'đủ'} {self.at_least} của “{of}” "
            f"({whole})",
            f"“{self.of}” ({value}) is not {'more than' if self.more else 'at least'} "
            f"{self.at_least} of “{self.whole}” ({whole})",
        )

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield references to nothing, and a share that is none."""
        del bases
        yield from unknown_numbers(outline, "of", self.of)
        yield from unknown_numbers(outline, "whole", self.whole)
        if _fraction(self.at_least) is None:
            said = Text(
                f"“{self.at_least}” không phải phân số như 2/3",
                f"“{self.at_least}” is no fraction such as 2/3",
            )
            yield Problem("bad-number", "at_least", said)


_LESS = Text("ít hơn mức tối thiểu", "below the minimum of")
_MORE = Text("nhiều hơn mức tối đa", "above the maximum of")


def _said(title: str, year: int | None, value: Number, due: Number, word: Text) -> Text:
    when = "" if year is None else f" năm {year}"
    when_en = "" if year is None else f" in {year}"
    return Text(
        f"{title}{when}: {value}, {word.vi} ({due})", f"{title}{when_en}: {value}, {word.en} {due}"
    )


def _fraction(text: str) -> Fraction | None:
    top, slash, bottom = text.partition("/")
    if not (slash and top.isdecimal() and bottom.isdecimal() and int(bottom)):
        return None
    return Fraction(int(top), int(bottom))


def _last_day(period: Period, year: int | None) -> dt.date | None:
    return period.end if year is None else dt.date(year, 12, 31)


def _is_due(period: Period, year: int | None, years: Years) -> bool:
    if year is None:
        return True
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return False
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    seen_from = last if years is Years.ENDED else first
    return (period.start or first) <= seen_from and last <= (period.end or last)
