"""What a profile file may say of an outline: keys of sections, appendices and indicators."""

import datetime as dt
from enum import StrEnum

import attrs
from attrs import frozen

from qcdc_report.outline import Applicability, Shape, UnitKind
from qcdc_report.profile.data.described import meaning
from qcdc_report.report import FrozenMap


class MeasureKind(StrEnum):
    """What a number is."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    GROUP = "group"


class Aggregation(StrEnum):
    """How many units' values make one."""

    SUM = "sum"
    JOIN = "join"
    NONE = "none"


class Align(StrEnum):
    """How a column stands."""

    LEFT = "left"
    CENTER = "center"


@frozen(kw_only=True)
class WordingKeys:
    """A sentence of the source; a bare text where nothing was corrected."""

    text: str = meaning("Câu đúng", "The sentence as it should read")
    original: str = meaning("Câu trong bản gốc", "As the source has it", default="")
    note: str = meaning("Lý do sửa", "Why it was corrected", default="")

    @classmethod
    def from_text(cls, text: str) -> "WordingKeys":
        """Return a sentence that was not corrected."""
        return cls(text=text)


@frozen(kw_only=True)
class TopicKeys:
    """A thing that an answer is to touch."""

    key: str = meaning("Tên ngắn", "A short name")
    title: str = meaning("Nội dung", "What it is, in the outline's words")
    phrases: tuple[str, ...] = meaning(
        "Cách viết cho thấy đã đề cập; không xét dấu",
        "Wordings by which an answer is seen to touch it; tone marks do not count",
    )
    article: str = meaning("Điều, khoản", "Where the duty stands", default="")


@frozen(kw_only=True)
class SectionKeys:
    """A section: its key, its number, its heading, and what is to be written there."""

    key: str = meaning(
        "Khóa; mục con thêm một đoạn sau dấu chấm",
        "Its key; that of a section below adds one segment after a dot",
    )
    label: str = meaning("Số hiệu, như II.2", "Official numbering, such as II.2")
    title: str = meaning("Tên mục, in trong báo cáo", "Heading as the report shows it")
    ordinal: int | None = meaning(
        "Thứ tự trong các mục cùng cấp; theo vị trí nếu bỏ trống",
        "Number among its siblings; by position unless given",
        default=None,
    )
    wording: tuple[WordingKeys, ...] = meaning(
        "Tên mục trong bản gốc", "The source's own heading", default=()
    )
    guidance: tuple[WordingKeys, ...] = meaning("Hướng dẫn viết", "What to write", default=())
    instructions: tuple[WordingKeys, ...] = meaning(
        "Lưu ý cho người viết", "Notes to the writer", default=()
    )
    required: bool | None = meaning(
        "Bắt buộc; mục không có mục con thì mặc định là có",
        "An answer is due; true by default where there are no sections below",
        default=None,
    )
    topics: tuple[TopicKeys, ...] = meaning(
        "Nội dung phải đề cập", "What an answer is to touch", default=()
    )
    looks_ahead: bool = meaning(
        "Mục nói việc sẽ làm: nhiệm vụ, kiến nghị",
        "It tells of what is still to be done",
        default=False,
    )
    children: tuple["SectionKeys", ...] = meaning("Mục con", "Sections below", default=())


attrs.resolve_types(SectionKeys)


@frozen(kw_only=True)
class PartKeys:
    """A part of the report."""

    key: str = meaning("Khóa", "Its key")
    label: str = meaning("Số hiệu bằng chữ, như Phần thứ nhất", "Its number in words")
    title: str = meaning("Tên phần", "Its heading")
    label_prefix: str = meaning(
        "Đặt trước số hiệu các mục, khi số thứ tự bắt đầu lại",
        "Put before labels of sections where numbering starts again",
        default="",
    )
    wording: tuple[WordingKeys, ...] = meaning(
        "Chữ trong bản gốc", "The source's words", default=()
    )
    sections: tuple[SectionKeys, ...] = meaning("Các mục", "Its sections")


@frozen(kw_only=True)
class ColumnKeys:
    """A column of the table of issued documents."""

    title: str = meaning("Tên cột", "Its heading")
    fields: tuple[str, ...] = meaning(
        "Trường hiện trong ô: ordinal, kind, number, date, issuer, subject",
        "What a cell shows: ordinal, kind, number, date, issuer, subject",
    )
    share: int = meaning("Phần bề rộng", "Part of the text width")
    align: Align = meaning("Căn lề", "How it stands", default=Align.LEFT)
    aliases: tuple[str, ...] = meaning("Tên khác", "Other headings", default=())


@frozen(kw_only=True)
class DocumentsKeys:
    """The appendix of issued documents."""

    key: str = meaning("Khóa", "Its key", default="documents")
    number: int = meaning("Số phụ lục", "Number of the appendix")
    title: str = meaning("Tên phụ lục", "Its heading")
    wording: tuple[WordingKeys, ...] = meaning(
        "Chữ trong bản gốc", "The source's words", default=()
    )
    columns: tuple[ColumnKeys, ...] = meaning(
        "Các cột; theo đề cương chung nếu bỏ trống",
        "Its columns; those of the common outline unless given",
        default=(),
    )


@frozen(kw_only=True)
class MeasureKeys:
    """A number of an indicator."""

    key: str = meaning("Khóa", "Its key")
    title: str = meaning("Tên cột", "Column heading")
    unit: str = meaning("Đơn vị tính", "What is counted", default="")
    kind: MeasureKind = meaning("Loại số", "What kind of number", default=MeasureKind.INTEGER)
    required: bool = meaning("Phải có", "Must be given", default=True)
    part_of: str | None = meaning(
        "Khóa của số không được nhỏ hơn số này", "Measure it cannot exceed", default=None
    )
    as_of: dt.date | None = meaning("Tính đến ngày", "The day it holds for", default=None)
    aliases: tuple[str, ...] = meaning("Tên khác", "Other headings", default=())
    measures: tuple["MeasureKeys", ...] = meaning(
        "Các số trong nhóm", "Those of a group", default=()
    )


attrs.resolve_types(MeasureKeys)


@frozen(kw_only=True)
class RatioKeys:
    """A percentage that follows from two numbers."""

    title: str = meaning("Tên cột", "Column heading")
    numerator: str = meaning("Tử số", "Measure above the line")
    denominator: str = meaning("Mẫu số", "Measure below the line")
    printed: str | None = meaning(
        "Số chứa tỷ lệ đơn vị tự ghi", "Measure with the percentage a unit printed", default=None
    )
    when_nothing: str = meaning(
        "Ghi gì khi mẫu số bằng 0", "What stands there for 0", default="không phát sinh"
    )


@frozen(kw_only=True)
class IndicatorKeys:
    """A thing that is counted."""

    key: str = meaning("Khóa", "Its key")
    title: str = meaning("Tên chỉ tiêu", "What is counted")
    shape: Shape = meaning("Dạng số liệu", "How its value is built")
    measures: tuple[MeasureKeys, ...] = meaning("Các số", "Its numbers", default=())
    ratios: tuple[RatioKeys, ...] = meaning("Các tỷ lệ", "Its percentages", default=())
    as_of: dt.date | None = meaning("Tính đến ngày", "The day it holds for", default=None)
    aggregation: Aggregation = meaning(
        "Cách tổng hợp", "How many units' values make one", default=Aggregation.SUM
    )
    applicability: Applicability = meaning(
        "Có phải báo cáo không", "Whether it is asked", default=Applicability.OPTIONAL
    )
    by_kind: FrozenMap[UnitKind, Applicability] = meaning(
        "Theo loại đơn vị", "By kind of unit", factory=FrozenMap
    )
    wording: tuple[WordingKeys, ...] = meaning(
        "Chữ trong bản gốc", "The source's words", default=()
    )
    aliases: tuple[str, ...] = meaning("Tên khác", "Other names", default=())


@frozen(kw_only=True)
class GroupKeys:
    """A numbered item of the appendix of figures."""

    title: str = meaning("Tên mục", "Its heading")
    wording: tuple[WordingKeys, ...] = meaning(
        "Chữ trong bản gốc", "The source's words", default=()
    )
    indicators: tuple[IndicatorKeys, ...] = meaning("Các chỉ tiêu", "Its indicators")


@frozen(kw_only=True)
class FiguresKeys:
    """The appendix of figures."""

    key: str = meaning("Khóa", "Its key", default="figures")
    number: int = meaning("Số phụ lục", "Number of the appendix")
    title: str = meaning("Tên phụ lục", "Its heading")
    wording: tuple[WordingKeys, ...] = meaning(
        "Chữ trong bản gốc", "The source's words", default=()
    )
    groups: tuple[GroupKeys, ...] = meaning("Các mục", "Its items")


@frozen(kw_only=True)
class OutlineKeys:
    """An outline of the profile's own."""

    id: str = meaning("Mã đề cương", "Its id")
    title: str = meaning("Tên báo cáo", "Title of the report, with its type")
    subject: str = meaning("Trích yếu", "What is printed under BÁO CÁO")
    years: tuple[int, ...] = meaning(
        "Các năm lấy số liệu", "Years of its series; empty for those of the report", default=()
    )
    wording: tuple[WordingKeys, ...] = meaning(
        "Chữ trong bản gốc", "The source's words", default=()
    )
    notes: tuple[str, ...] = meaning(
        "Điều tự quyết khi bản gốc không rõ",
        "What was decided where the source is silent",
        default=(),
    )
    parts: tuple[PartKeys, ...] = meaning("Các phần", "Its parts")
    documents: DocumentsKeys | None = meaning(
        "Phụ lục văn bản", "Appendix of documents", default=None
    )
    figures: FiguresKeys | None = meaning("Phụ lục số liệu", "Appendix of figures", default=None)


@frozen(kw_only=True)
class SlotKeys:
    """The common outline with a slot filled."""

    fills: str = meaning("Khóa của mục để trống", "Key of the slot", default="results")
    sections: tuple[SectionKeys, ...] = meaning("Các mục điền vào", "Sections that fill it")
