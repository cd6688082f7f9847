"""Who reports, and on which time."""

import datetime as dt

from attrs import frozen

from qcdc_report.outline import UnitKind
from qcdc_report.report.described import described


@frozen(kw_only=True)
class Unit:
    """The unit that reports.

    Attributes:
        name: as its letterhead has it, in sentence case: ``Đảng ủy Sở A``.
        parent: the body it reports to.
        kind: what it is; decides which decree it falls under.
        staff: people on its staff, if given.
    """

    name: str = described("Tên đơn vị báo cáo")
    parent: str = described("Cấp trên trực tiếp", default="")
    kind: UnitKind | None = described("Loại đơn vị", default=None)
    staff: int | None = described("Số cán bộ, người lao động", default=None)


@frozen(kw_only=True)
class Period:
    """The time reported on.

    Attributes:
        start: first day, inclusive.
        end: last day, inclusive.
        years: the years of the yearly figures, in order.
    """

    start: dt.date | None = described("Ngày đầu kỳ báo cáo", default=None)
    end: dt.date | None = described("Ngày cuối kỳ báo cáo", default=None)
    years: tuple[int, ...] = described("Các năm có số liệu", default=())
