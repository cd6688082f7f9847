"""A form: everything that an outline asks of a unit, as fields to fill in; no format yet."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from qcdc_report.layout.figure_fields import FigureForm, figure_form
from qcdc_report.layout.form_fields import Choice, FormField
from qcdc_report.outline import Outline, Section, UnitKind, guidance, indicators, prompts
from qcdc_report.report import IssuedDocument, Letterhead, Period, Signature, Unit
from qcdc_report.report.described import description

PROFILE_TAG: Final = "profile"
DOCUMENTS_TAG: Final = "documents"
"""Tag of the rows that repeat, one for each document."""

_PLACEHOLDER_DATE: Final = "chọn hoặc gõ ngày"


@frozen(kw_only=True)
class Form:
    """The fields of a form.

    Attributes:
        frame: those of letterhead and signature.
        answers: one for each section that asks for an answer, in reading order.
        documents: those of one row of the list of issued documents.
        figures: for each indicator its fields.
        about: those that no page of the report shows: its profile, the unit, the period.
    """

    frame: tuple[FormField, ...]
    answers: tuple[FormField, ...]
    documents: tuple[FormField, ...]
    figures: tuple[FigureForm, ...]
    about: tuple[FormField, ...]

    def fields(self) -> Iterator[FormField]:
        """Yield every field, those of a row that repeats once."""
        yield from (*self.frame, *self.answers, *self.documents)
        for figure in self.figures:
            yield from figure.fields()
        yield from self.about


@lru_cache(maxsize=32)
def form_of(outline: Outline, unit_kinds: tuple[UnitKind, ...] = ()) -> Form:
    """Return the form of an outline.

    Nothing about a unit or its province is assumed. The fields that only one form has, its
    profile and its presentation standard, are filled in by whoever writes it.

    Args:
        outline: the profile's outline.
        unit_kinds: the kinds of unit that fall under it; none for all.
    """
    kinds = unit_kinds or tuple(UnitKind)
    return Form(
        frame=tuple(_frame()),
        answers=tuple(_answer(section) for section in prompts(outline)),
        documents=tuple(_document()) if outline.documents else (),
        figures=tuple(figure_form(indicator, kinds) for indicator in indicators(outline)),
        about=tuple(_about(outline, kinds)),
    )


def _frame() -> Iterator[FormField]:
    yield _field(Unit, "unit.parent", "Tên cấp trên trực tiếp")
    yield _field(Unit, "unit.name", "Tên đơn vị báo cáo")
    yield _field(Letterhead, "letterhead.number", "… (số và ký hiệu)")
    yield _field(Letterhead, "letterhead.place", "Địa danh")
    yield FormField(
        tag="letterhead.date",
        title=description(Letterhead, "date"),
        prompt="ngày … tháng … năm …",
        kind="date",
    )
    yield FormField(
        tag="letterhead.addressees",
        title=description(Letterhead, "addressees"),
        prompt="Nơi nhận báo cáo, mỗi dòng một nơi",
        kind="lines",
    )
    yield FormField(
        tag="recipients",
        title="Nơi nhận",
        prompt="- Mỗi dòng một nơi nhận",
        kind="lines",
    )
    yield _field(Signature, "signature.authority", "T/M … (nếu ký thay mặt)")
    yield _field(Signature, "signature.post", "CHỨC VỤ NGƯỜI KÝ")
    yield _field(Signature, "signature.name", "Họ và tên người ký")


def _field(of: type, tag: str, prompt: str) -> FormField:
    return FormField(tag=tag, title=description(of, tag.rpartition(".")[2]), prompt=prompt)


def _answer(section: Section) -> FormField:
    asked = " ".join(sentence.removeprefix("- ") for sentence in guidance(section))
    return FormField(
        tag=section.key,
        title=f"{section.label}. {section.title}",
        prompt=asked or "Viết nội dung của mục này vào đây.",
        kind="answer",
    )


def _document() -> Iterator[FormField]:
    yield _field(IssuedDocument, "documents.kind", "Tên loại")
    yield _field(IssuedDocument, "documents.number", "… (ký hiệu)")
    yield FormField(
        tag="documents.date",
        title=description(IssuedDocument, "date"),
        prompt="ngày/tháng/năm",
        kind="date",
    )
    yield _field(IssuedDocument, "documents.issuer", "Cơ quan ban hành")
    yield _field(IssuedDocument, "documents.subject", "Trích yếu nội dung")


def _about(outline: Outline, kinds: Sequence[UnitKind]) -> Iterator[FormField]:
    yield FormField(tag=PROFILE_TAG, title="Bộ quy định (profile)", prompt="", kind="fixed")
    yield FormField(
        tag="letterhead.standard",
        title=description(Letterhead, "standard"),
        prompt="",
        kind="fixed",
    )
    yield FormField(
        tag="unit.kind",
        title=description(Unit, "kind"),
        prompt="chọn loại đơn vị",
        kind="choice",
        choices=tuple(Choice(value=kind.value, shown=kind.vi) for kind in kinds),
        value=kinds[0].value if len(kinds) == 1 else "",
    )
    yield FormField(tag="unit.staff", title=description(Unit, "staff"), prompt="…", kind="integer")
    for name in ("start", "end"):
        yield FormField(
            tag=f"period.{name}",
            title=description(Period, name),
            prompt=_PLACEHOLDER_DATE,
            kind="date",
        )
    yield FormField(
        tag="period.years",
        title=description(Period, "years"),
        prompt="các năm, cách nhau bằng dấu phẩy",
        value=", ".join(map(str, outline.years)),
    )
