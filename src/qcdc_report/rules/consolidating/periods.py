"""QC604: a unit reports on another time than the whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Period, Report
from qcdc_report.text import Text, short_date

_NAMED: Final = 3  # a list of hundreds would be no message


@make_rule(
    "QC604",
    "period-differs",
    title=Text("Kỳ báo cáo của đơn vị khác kỳ tổng hợp", "A unit reports on another period"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def period_differs(report: Report, outline: Outline) -> Iterator[Hit]:
    """A unit reports on another time than the consolidated report.

    What: a unit's first day, last day and years, where it gives them, are those of `period`. Units
    of the same other time are told together, at the first of them.

    Why: sums over different times are sums of different things.

    Legal basis: none; a rule of good form.

    Wrong:

        period: {start: 2017-05-12, end: 2022-05-12}
        consolidates:
          units:
            - unit: {name: Đảng ủy Sở A}
              profile: decree-04-2015
              period: {start: 2018-01-01, end: 2022-05-12}

    Right:

        period: {start: 2017-05-12, end: 2022-05-12}
        consolidates:
          units:
            - unit: {name: Đảng ủy Sở A}
              profile: decree-04-2015
              period: {start: 2017-05-12, end: 2022-05-12}

    Since: 0.1
    """
    del outline
    whole = report.period
    units_of: dict[tuple[str, object], list[int]] = {}
    for index, part in enumerate(report.consolidates.units):
        for name in ("start", "end", "years"):
            own, due = getattr(part.period, name), getattr(whole, name)
            if own and due and own != due:
                units_of.setdefault((name, own), []).append(index)
    for (name, _), indexes in units_of.items():
        first, *_ = parts = [report.consolidates.units[index] for index in indexes]
        yield Hit(
            path=f"consolidates.units[{indexes[0]}].period.{name}",
            said=_said(_named([part.unit.name for part in parts]), first.period, whole, name),
        )


def _named(names: Sequence[str]) -> Text:
    """Return the units of one period: the first three, and how many others."""
    listed = ", ".join(f"“{name}”" for name in names[:_NAMED])
    others = len(names) - _NAMED
    if others <= 0:
        return Text(listed, listed)
    return Text(f"{listed} và {others} đơn vị khác", f"{listed} and {others} others")


def _said(units: Text, own: Period, whole: Period, name: str) -> Text:
    if name == "years":
        theirs, ours = (", ".join(map(str, each.years)) for each in (own, whole))
        return Text(
            f"{units.vi} có số liệu các năm {theirs}; báo cáo tổng hợp: {ours}",
            f"Years of {units.en}: {theirs}; of the consolidated report: {ours}",
        )
    theirs, ours = (short_date(getattr(each, name)) for each in (own, whole))
    vi, en = ("bắt đầu", "begins") if name == "start" else ("kết thúc", "ends")
    return Text(
        f"Kỳ báo cáo của {units.vi} {vi} {theirs}; kỳ tổng hợp {vi} {ours}",
        f"The period of {units.en} {en} on {theirs}; the consolidated one {en} on {ours}",
    )
