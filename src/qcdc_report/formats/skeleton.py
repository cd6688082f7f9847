"""An empty report as YAML: each key with what the outline says about it as a comment."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from qcdc_report.formats.data.comments import comment, commented_field
from qcdc_report.formats.data.figure_skeleton import figure_lines
from qcdc_report.formats.schema import schema_name
from qcdc_report.outline import (
    DocumentsAppendix,
    FiguresAppendix,
    Outline,
    Part,
    Section,
    UnitKind,
    guidance,
)
from qcdc_report.report import FORMAT_VERSION
from qcdc_report.report.described import description
from qcdc_report.report.model import Letterhead, Signature
from qcdc_report.report.unit import Period, Unit

_HOW: Final = (
    "Cách dùng: viết nội dung từng mục vào dưới dấu | của mục, mỗi dòng thụt vào 4 dấu cách; giữa "
    "hai đoạn để một dòng trống; gạch đầu dòng viết “- ”. Dòng bắt đầu bằng # là hướng dẫn, không "
    "in vào báo cáo. Số liệu: không áp dụng viết n/a, chưa có để trống, bằng không viết 0."
)
_NEXT: Final = (
    "Kiểm tra: qcdc-report check TỆP.yaml",
    "Xuất Word: qcdc-report render TỆP.yaml -o BÁO-CÁO.docx",
)


def new_yaml(
    outline: Outline,
    profile_id: str,
    unit_kinds: Sequence[UnitKind] = (),
    standards: Iterable[str] = (),
    standard: str = "",
) -> str:
    """Return an empty report under a profile, with the outline's guidance as comments.

    It loads without a problem of reading; what is missing are its answers and figures. Nothing
    about the unit or its province is assumed.

    Args:
        outline: the profile's outline.
        profile_id: the profile.
        unit_kinds: the kinds of unit that fall under it; none for all.
        standards: ids of the presentation standards to choose from.
        standard: id of the one that is chosen already.
    """
    kinds = tuple(unit_kinds) or tuple(UnitKind)
    lines = [
        f"# yaml-language-server: $schema={schema_name(profile_id)}",
        *comment(outline.title),
        "#",
        *comment(_HOW),
        *(f"# {line}" for line in _NEXT),
        "",
        f"qcdc_report: {FORMAT_VERSION}",
        f"profile: {profile_id}",
        "",
        *_head(outline, kinds, standards, standard),
        "",
        "answers:",
        *(line for part in outline.parts for line in _part(part)),
    ]
    if outline.documents is not None:
        lines += ["", *_documents(outline.documents)]
    if outline.figures is not None:
        lines += ["", *_figures(outline.figures, kinds)]
    return "\n".join([*lines, "", *_closing(), ""])


def _head(
    outline: Outline, kinds: tuple[UnitKind, ...], standards: Iterable[str], standard: str
) -> Iterator[str]:
    words = " | ".join(kinds)
    pages = " | ".join(standards)
    years = ", ".join(map(str, outline.years))
    yield "unit:"
    yield _field("name", '""', description(Unit, "name"))
    yield _field("parent", "", description(Unit, "parent"))
    yield _field("kind", kinds[0] if len(kinds) == 1 else "", f"Loại đơn vị: {words}")
    yield _field("staff", "", description(Unit, "staff"))
    yield "letterhead:"
    yield _field("standard", standard, f"{pages}; để trống thì chọn theo ngày ký")
    yield _field("number", "", f"{description(Letterhead, 'number')}, như 15-BC/ĐU")
    yield _field("place", "", description(Letterhead, "place"))
    yield _field("date", "", f"{description(Letterhead, 'date')}, dạng năm-tháng-ngày")
    yield "period:"
    yield _field("start", "", f"{description(Period, 'start')}, dạng năm-tháng-ngày")
    yield _field("end", "", description(Period, "end"))
    yield _field("years", f"[{years}]", description(Period, "years"))


def _field(key: str, value: str, text: str) -> str:
    return commented_field(f"  {key}: {value}", text)


def _part(part: Part) -> Iterator[str]:
    yield ""
    yield from comment(f"== {part.label}: {part.title} ==", 2)
    for section in part.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield from comment(f"{section.label}. {section.title}", 2)
    for text in guidance(section):
        yield from comment(text, 2, 4)
    if not section.children:
        yield f"  {section.key}: |"
    for child in section.children:
        yield from _section(child)


def _documents(appendix: DocumentsAppendix) -> Iterator[str]:
    yield from comment(f"Phụ lục {appendix.number}: {appendix.title}, mỗi dòng một văn bản.")
    yield "documents:"
    yield ('#  - {kind: Kế hoạch, number: 12-KH/ĐU, date: 2022-01-31, issuer: "…", subject: "…"}')


def _figures(appendix: FiguresAppendix, kinds: tuple[UnitKind, ...]) -> Iterator[str]:
    yield from comment(f"Phụ lục {appendix.number}: {appendix.title}")
    yield "figures:"
    for group in appendix.groups:
        yield ""
        yield from comment(f"{group.item}. {group.title}", 2)
        for indicator in group.indicators:
            yield from figure_lines(indicator, kinds)


def _closing() -> Iterator[str]:
    yield "signature:"
    for name in ("authority", "post", "name"):
        yield _field(name, "", description(Signature, name))
    yield "recipients:  # Nơi nhận, mỗi dòng một nơi, không gạch đầu dòng, không dấu câu cuối"
    yield "#  - …"
