"""The report: one unit's answers, documents, figures and letterhead."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from qcdc_report.report.contribution import Consolidation
from qcdc_report.report.described import described
from qcdc_report.report.figures_of import Figures
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.page_source import PageSource
from qcdc_report.report.source import Source
from qcdc_report.report.unit import Period, Unit

FORMAT_VERSION = 1
"""The version of the data format (``qcdc_report:`` in a file) that this package writes."""


@frozen(kw_only=True)
class Letterhead:
    """What stands at the head of page 1.

    Attributes:
        standard: id of the presentation standard; empty lets the date decide.
        number: number and symbol, as ``15-BC/ĐU``.
        place: place name before the date. Never assumed.
        date: the day of signing.
        addressees: ``Kính gửi``, where the standard has it; empty means the unit's parent.
    """

    standard: str = described("Tiêu chuẩn trình bày", default="")
    number: str = described("Số và ký hiệu", default="")
    place: str = described("Địa danh", default="")
    date: dt.date | None = described("Ngày ký ban hành", default=None)
    addressees: tuple[str, ...] = described("Kính gửi", default=())


@frozen(kw_only=True)
class IssuedDocument:
    """One row of the appendix of issued documents.

    Attributes:
        kind: the type in words, as ``Kế hoạch``.
        number: number and symbol, as ``12-KH/ĐU``.
        date: day of issue.
        issuer: who issued it.
        subject: trích yếu.
        units: in a consolidated report the units that listed it; empty in a unit's own.
    """

    kind: str = described("Tên loại văn bản", default="")
    number: str = described("Số và ký hiệu", default="")
    date: dt.date | None = described("Ngày ban hành", default=None)
    issuer: str = described("Cơ quan ban hành", default="")
    subject: str = described("Trích yếu nội dung", default="")
    units: tuple[str, ...] = described("Đơn vị báo cáo (khi tổng hợp)", default=())


@frozen(kw_only=True)
class Signature:
    """The signature block.

    Attributes:
        authority: on whose behalf, as ``T/M BAN THƯỜNG VỤ``; empty when the head signs.
        post: the signer's post, as ``BÍ THƯ``.
        name: the signer's name, without degrees or titles.
    """

    authority: str = described("Quyền hạn (T/M, K/T …)", default="")
    post: str = described("Chức vụ người ký", default="")
    name: str = described("Họ và tên người ký", default="")


@frozen(kw_only=True)
class Ignored:
    """A finding the unit switched off, always with a reason."""

    code: str = described("Mã quy tắc")
    reason: str = described("Lý do bỏ qua")


@frozen(kw_only=True)
class Unplaced:
    """Text that stood in a file and belongs to no section; never dropped.

    Attributes:
        text: the text.
        after: key of the section it followed.
        place: where in the file.
    """

    text: str = described("Nội dung")
    after: str = described("Đứng sau mục", default="")
    place: str = described("Vị trí trong tệp", default="")


@frozen(kw_only=True)
class Report:
    """One unit's report under one profile.

    Attributes:
        profile: id of the profile.
        unit: who reports.
        letterhead: what stands at the head of page 1.
        period: the time reported on.
        answers: for a section's key what the unit wrote, in Markdown.
        documents: the documents issued, in the order given.
        figures: for an indicator's key its value.
        signature: who signs.
        recipients: ``Nơi nhận``, one entry each, without dashes or punctuation.
        ignore: findings switched off.
        unplaced: what a reader of Word files could not place.
        consolidates: the reports that a consolidated one was made from; empty for a unit's own.
        source: the file it came from; no part of the report's value.
    """

    profile: str = described("Mã bộ quy định (profile)")
    unit: Unit = described("Đơn vị báo cáo")
    letterhead: Letterhead = described("Phần đầu văn bản", factory=Letterhead)
    period: Period = described("Kỳ báo cáo", factory=Period)
    answers: FrozenMap[str, str] = described(
        "Nội dung trả lời theo từng mục", factory=FrozenMap, converter=FrozenMap
    )
    documents: tuple[IssuedDocument, ...] = described("Phụ lục 1: văn bản đã ban hành", default=())
    figures: Figures = described("Phụ lục 2: số liệu", factory=Figures, converter=Figures)
    signature: Signature = described("Chữ ký", factory=Signature)
    recipients: tuple[str, ...] = described("Nơi nhận", default=())
    ignore: tuple[Ignored, ...] = described("Phát hiện được bỏ qua", default=())
    unplaced: tuple[Unplaced, ...] = described("Nội dung chưa xếp được", default=())
    consolidates: Consolidation = described("Các báo cáo được tổng hợp", factory=Consolidation)
    source: Source | PageSource | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        # Each number of a consolidated report can be traced, however the report came about.
        if self.figures.contributions is not self.consolidates.units:
            traced = Figures(self.figures, self.consolidates.units)
            object.__setattr__(self, "figures", traced)

    def _repr_html_(self) -> str:
        """Show the report in a notebook."""
        from qcdc_report.report.showing import report_html

        return report_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the report at an IPython prompt."""
        from qcdc_report.report.showing import report_text

        printer.text(self.unit.name if cycle else report_text(self))

    @classmethod
    def new(cls, **parts: Any) -> "Report":
        """Make a report from plain dicts, lists and strings, as they stand in YAML.

        Example:
            >>> report = Report.new(profile="decree-04-2015", unit={"name": "Đảng ủy Sở A"})
            >>> report.unit.name
            'Đảng ủy Sở A'

        Raises:
            ReportDataError: with every problem, each with its path.
        """
        from qcdc_report.report.structure import report_from

        return report_from(parts)

    def with_answer(self, key: str, text: str) -> "Report":
        """Return a copy in which the section ``key`` has this answer (Markdown).

        Raises:
            ReportDataError: the text holds a character that no document can hold.
        """
        from qcdc_report.report.structure import value_from

        return self._with("answers", key, value_from({key: text}, FrozenMap[str, str])[key])

    def with_figures(self, key: str, value: object) -> "Report":
        """Return a copy in which the indicator ``key`` has this value, given as plain data.

        Raises:
            ReportDataError: the value is no figure.
        """
        from qcdc_report.report.structure import figure_from

        return self._with("figures", key, figure_from(value, f"figures.{key}"))

    def _with(self, name: str, key: str, value: object) -> "Report":
        changed: Mapping[str, Any] = {name: getattr(self, name).with_item(key, value)}
        return evolve(self, **changed)
