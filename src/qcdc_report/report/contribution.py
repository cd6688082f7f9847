"""What a consolidated report keeps of each report it was made from, to trace every number."""

from attrs import frozen

from qcdc_report.report.described import described
from qcdc_report.report.figures import Figure
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.unit import Period, Unit

CONSOLIDATED = "consolidated"
"""The profile that a consolidated report names: the one derived from its units' profiles."""


@frozen(kw_only=True)
class Contribution:
    """One unit's part in a consolidated report.

    Attributes:
        unit: who reported.
        profile: id of the profile it reported under.
        period: the time it reported on.
        answered: keys of the sections in which it wrote something, in reading order.
        documents: how many documents it listed.
        figures: for an indicator's key the value it gave, as it gave it.
        not_asked: keys of the indicators that its profile does not ask of it.
    """

    unit: Unit = described("Đơn vị báo cáo")
    profile: str = described("Mã bộ quy định (profile) của đơn vị")
    period: Period = described("Kỳ báo cáo của đơn vị", factory=Period)
    answered: tuple[str, ...] = described("Các mục đơn vị đã trả lời", default=())
    documents: int = described("Số văn bản đơn vị liệt kê", default=0)
    figures: FrozenMap[str, Figure] = described(
        "Số liệu đúng như đơn vị báo cáo", factory=FrozenMap, converter=FrozenMap
    )
    not_asked: tuple[str, ...] = described(
        "Các chỉ tiêu bộ quy định không yêu cầu đơn vị báo cáo", default=()
    )


@frozen(kw_only=True)
class Consolidation:
    """The reports that a consolidated report was made from.

    Attributes:
        units: the units' parts, in the order in which they were given.
        expects: names of the units that were to report; empty where nobody said.
    """

    units: tuple[Contribution, ...] = described("Các báo cáo đã tổng hợp", default=())
    expects: tuple[str, ...] = described("Tên các đơn vị phải gửi báo cáo", default=())
