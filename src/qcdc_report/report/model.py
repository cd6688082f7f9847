"""The report: one unit's answers, documents, figures and letterhead."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import attrs
from attrs import evolve, field, frozen

from qcdc_report.outline import UnitKind
from qcdc_report.report.figures_of import Figures
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.page_source import PageSource
from qcdc_report.report.source import Source

FORMAT_VERSION = 1
"""The version of the data format (``qcdc_report:`` in a file) that this package writes."""


def _described(vi: str, **options: Any) -> Any:
    """An attrs field with its Vietnamese description, which schemas and forms show."""
    return field(metadata={"vi": vi}, **options)


@frozen(kw_only=True)
class Unit:
    """The unit that reports.

    Attributes:
        name: as its letterhead has it, in sentence case: ``Đảng ủy Sở A``.
        parent: the body it reports to.
        kind: what it is; decides which decree it falls under.
        staff: people on its staff, if given.
    """

    name: str = _described("Tên đơn vị báo cáo")
    parent: str = _described("Cấp trên trực tiếp", default="")
    kind: UnitKind | None = _described("Loại đơn vị", default=None)
    staff: int | None = _described("Số cán bộ, người lao động", default=None)


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

    standard: str = _described("Tiêu chuẩn trình bày", default="")
    number: str = _described("Số và ký hiệu", default="")
    place: str = _described("Địa danh", default="")
    date: dt.date | None = _described("Ngày ký ban hành", default=None)
    addressees: tuple[str, ...] = _described("Kính gửi", default=())


@frozen(kw_only=True)
class Period:
    """The time reported on.

    Attributes:
        start: first day, inclusive.
        end: last day, inclusive.
        years: the years of the yearly figures, in order.
    """

    start: dt.date | None = _described("Ngày đầu kỳ báo cáo", default=None)
    end: dt.date | None = _described("Ngày cuối kỳ báo cáo", default=None)
    years: tuple[int, ...] = _described("Các năm có số liệu", default=())


@frozen(kw_only=True)
class IssuedDocument:
    """One row of the appendix of issued documents.

    Attributes:
        kind: the type in words, as ``Kế hoạch``.
        number: number and symbol, as ``12-KH/ĐU``.
        date: day of issue.
        issuer: who issued it.
        subject: trích yếu.
    """

    kind: str = _described("Tên loại văn bản", default="")
    number: str = _described("Số và ký hiệu", default="")
    date: dt.date | None = _described("Ngày ban hành", default=None)
    issuer: str = _described("Cơ quan ban hành", default="")
    subject: str = _described("Trích yếu nội dung", default="")


@frozen(kw_only=True)
class Signature:
    """The signature block.

    Attributes:
        authority: on whose behalf, as ``T/M BAN THƯỜNG VỤ``; empty when the head signs.
        post: the signer's post, as ``BÍ THƯ``.
        name: the signer's name, without degrees or titles.
    """

    authority: str = _described("Quyền hạn (T/M, K/T …)", default="")
    post: str = _described("Chức vụ người ký", default="")
    name: str = _described("Họ và tên người ký", default="")


@frozen(kw_only=True)
class Ignored:
    """A finding the unit switched off, always with a reason."""

    code: str = _described("Mã quy tắc")
    reason: str = _described("Lý do bỏ qua")


@frozen(kw_only=True)
class Unplaced:
    """Text that stood in a file and belongs to no section; never dropped.

    Attributes:
        text: the text.
        after: key of the section it followed.
        place: where in the file.
    """

    text: str = _described("Nội dung")
    after: str = _described("Đứng sau mục", default="")
    place: str = _described("Vị trí trong tệp", default="")


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
        source: the file it came from; no part of the report's value.
    """

    profile: str = _described("Mã bộ quy định (profile)")
    unit: Unit = _described("Đơn vị báo cáo")
    letterhead: Letterhead = _described("Phần đầu văn bản", factory=Letterhead)
    period: Period = _described("Kỳ báo cáo", factory=Period)
    answers: FrozenMap[str, str] = _described(
        "Nội dung trả lời theo từng mục", factory=FrozenMap, converter=FrozenMap
    )
    documents: tuple[IssuedDocument, ...] = _described("Phụ lục 1: văn bản đã ban hành", default=())
    figures: Figures = _described("Phụ lục 2: số liệu", factory=Figures, converter=Figures)
    signature: Signature = _described("Chữ ký", factory=Signature)
    recipients: tuple[str, ...] = _described("Nơi nhận", default=())
    ignore: tuple[Ignored, ...] = _described("Phát hiện được bỏ qua", default=())
    unplaced: tuple[Unplaced, ...] = _described("Nội dung chưa xếp được", default=())
    source: Source | PageSource | None = field(default=None, eq=False, repr=False)

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


def description(of: type, name: str) -> str:
    """Return the Vietnamese description of a field of one of these classes."""
    return str(attrs.fields_dict(of)[name].metadata.get("vi", ""))
