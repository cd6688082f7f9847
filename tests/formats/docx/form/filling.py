"""Filling in a form as Word does it: prompts give way to what is typed, rows are added."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from decimal import Decimal

from lxml import etree

from qcdc_report.layout.figure_fields import GIVEN, NO_USE, NOT_GIVEN, FigureForm
from qcdc_report.layout.form import Form
from qcdc_report.report import (
    NOT_APPLICABLE,
    DashList,
    Figure,
    IssuedDocument,
    Measures,
    Names,
    Prose,
    Report,
    TableNode,
    Value,
    Yearly,
    measure_of,
    parse_narrative,
)
from qcdc_report.text import format_decimal, format_integer, official_date

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_W}}}"
NAMESPACES = {"w": _W, "w15": "http://schemas.microsoft.com/office/word/2012/wordml"}
DOCUMENT = "word/document.xml"

Element = etree._Element


def changed(content: bytes, change: Callable[[Element], None]) -> bytes:
    """Return a file with its text changed by ``change``, which gets the root of the part."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[DOCUMENT])
    change(root)
    parts[DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def filled(content: bytes, report: Report, form: Form) -> bytes:
    """Return a form with a report typed into its fields."""

    def fill(root: Element) -> None:
        for field in form.fields():
            texts = _typed(field.tag, report, form)
            if texts is not None:
                type_into(control(root, field.tag), texts)
        for key, answer in report.answers.items():
            write_answer(control(root, key), answer)
        _fill_rows(root, report.documents)

    return changed(content, fill)


def control(root: Element, tag: str) -> Element:
    """Return the first control with a tag."""
    path = f"{W}sdtPr/{W}tag"
    found = (
        sdt
        for sdt in root.iter(f"{W}sdt")
        if (name := sdt.find(path)) is not None and name.get(f"{W}val") == tag
    )
    return next(found)


def type_into(sdt: Element, texts: Iterable[str]) -> None:
    """Type lines into a control: a line each, or a paragraph each where it holds paragraphs."""
    lines = list(texts)
    style = sdt.find(f"{W}sdtContent/{W}p/{W}pPr/{W}pStyle")
    content = _emptied(sdt)
    look = sdt.find(f"{W}sdtPr/{W}rPr")
    if sdt.getparent().tag == f"{W}p":
        run = etree.SubElement(content, f"{W}r")
        if look is not None:
            run.append(deepcopy(look))
        for index, line in enumerate(lines):
            if index:
                etree.SubElement(run, f"{W}br")
            _text(run, line)
        return
    for line in lines:
        _paragraph(content, style.get(f"{W}val"), [(line, False, False)])


def write_answer(sdt: Element, answer: str) -> None:
    """Write an answer into its control: paragraphs, dashes of Word's lists, tables."""
    content = _emptied(sdt)
    for node in parse_narrative(answer):
        match node:
            case Prose():
                _paragraph(content, "QCDCBody", _runs(node.runs))
            case DashList():
                for item in node.items:
                    _paragraph(content, f"QCDCList{min(item.level, 3)}", _runs(item.runs))
            case TableNode():
                _table(content, node)


def _emptied(sdt: Element) -> Element:
    """Return a control's content with its prompt gone."""
    properties, content = sdt.find(f"{W}sdtPr"), sdt.find(f"{W}sdtContent")
    showing = properties.find(f"{W}showingPlcHdr")
    if showing is not None:
        properties.remove(showing)
    for child in list(content):
        content.remove(child)
    return content


def _typed(tag: str, report: Report, form: Form) -> list[str] | None:
    """Return what is typed into a field; None where nothing is."""
    head, _, rest = tag.partition(".")
    if tag == "recipients":
        return [f"- {name};" for name in report.recipients] or None
    if tag == "letterhead.addressees":
        return list(report.letterhead.addressees) if not _is_party(report) else None
    if head == "figures":
        return _typed_figure(tag, report, form)
    if head not in ("unit", "letterhead", "period", "signature") or tag == "letterhead.standard":
        return None
    value = getattr(getattr(report, head), rest)
    if tag == "unit.kind":
        return [value.vi] if value else None
    if tag == "period.years":
        return [", ".join(map(str, value))]
    if tag == "letterhead.date":
        return [official_date(value)] if value else None
    if hasattr(value, "isoformat"):
        return [value.strftime("%d/%m/%Y")]
    return [str(value)] if value not in (None, "") else None


def _is_party(report: Report) -> bool:
    return report.letterhead.standard.startswith("party")


def _typed_figure(tag: str, report: Report, form: Form) -> list[str] | None:
    key = tag.split(".")[1]
    figure = next(each for each in form.figures if each.indicator.key == key)
    value = report.figures.get(key, ...)
    if figure.state is not None and tag == figure.state.tag:
        state = {NOT_APPLICABLE: NO_USE, None: NOT_GIVEN, ...: ""}.get(_hashable(value), GIVEN)
        shown = {choice.value: choice.shown for choice in figure.state.choices}
        return [shown[state]] if state else None
    if value in (..., None) or (value is NOT_APPLICABLE and figure.state is not None):
        return None
    if isinstance(value, Names):
        return list(value.names)
    written = _number(tag, figure, value)
    return None if written is None else [written]


def _hashable(value: object) -> object:
    return value if value in (NOT_APPLICABLE, None, ...) else "given"


def _number(tag: str, figure: FigureForm, value: Figure) -> str | None:
    if figure.alone is not None:
        return _words(value)
    for row in figure.rows:
        for key, field in zip(figure.keys, row.fields, strict=True):
            if field is None or field.tag != tag:
                continue
            entry: object = value
            if isinstance(value, Yearly):
                entry = value.years.get(int(row.at[0])) if row.at else None
            elif isinstance(value, Measures) and row.at:
                entry = value.values.get(row.at[0])
            if entry is NOT_APPLICABLE:
                return "không áp dụng" if row.at and key == figure.keys[0] else None
            return _words(measure_of(figure.indicator, entry, key))
    return None


def _words(value: Value) -> str | None:
    if value is None:
        return None
    if value is NOT_APPLICABLE:
        return "không áp dụng"
    return format_decimal(value) if isinstance(value, Decimal) else format_integer(value)


def _fill_rows(root: Element, documents: Iterable[IssuedDocument]) -> None:
    found = root.xpath(".//w:sdt[w:sdtPr/w15:repeatingSectionItem]", namespaces=NAMESPACES)
    if not found:
        return
    items = list(found)
    wanted = list(documents)
    while len(items) < len(wanted):
        added = deepcopy(items[-1])
        items[-1].addnext(added)
        items.append(added)
    for item, document in zip(items, wanted, strict=False):
        texts: Mapping[str, str] = {
            "documents.kind": document.kind,
            "documents.number": document.number,
            "documents.date": document.date.strftime("%d/%m/%Y") if document.date else "",
            "documents.issuer": document.issuer,
            "documents.subject": document.subject,
        }
        for tag, text in texts.items():
            if text:
                type_into(control(item, tag), [text])


def _runs(runs: Iterable[object]) -> list[tuple[str, bool, bool]]:
    return [(run.text, run.bold, run.italic) for run in runs]  # type: ignore[attr-defined]


def _paragraph(parent: Element, style: str, runs: Iterable[tuple[str, bool, bool]]) -> None:
    paragraph = etree.SubElement(parent, f"{W}p")
    if style:
        properties = etree.SubElement(paragraph, f"{W}pPr")
        etree.SubElement(properties, f"{W}pStyle").set(f"{W}val", style)
    for text, bold, italic in runs:
        run = etree.SubElement(paragraph, f"{W}r")
        look = etree.SubElement(run, f"{W}rPr")
        if bold:
            etree.SubElement(look, f"{W}b")
        if italic:
            etree.SubElement(look, f"{W}i")
        _text(run, text)


def _text(run: Element, text: str) -> None:
    written = etree.SubElement(run, f"{W}t")
    written.text = text
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _table(parent: Element, node: TableNode) -> None:
    table = etree.SubElement(parent, f"{W}tbl")
    properties = etree.SubElement(table, f"{W}tblPr")
    etree.SubElement(properties, f"{W}tblStyle").set(f"{W}val", "QCDCTable")
    grid = etree.SubElement(table, f"{W}tblGrid")
    for _ in node.header:
        etree.SubElement(grid, f"{W}gridCol").set(f"{W}w", "2000")
    for cells in (node.header, *node.rows):
        row = etree.SubElement(table, f"{W}tr")
        for runs in cells:
            cell = etree.SubElement(row, f"{W}tc")
            _paragraph(cell, "QCDCTableCell", _runs(runs))
    etree.SubElement(parent, f"{W}p")
