"""Blocks as wrapped lines, laid out like the page as far as letters of one width can be."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Picture,
    Signature,
    Table,
    Title,
)
from qcdc_report.formats.plain_text.tables import table_lines
from qcdc_report.formats.plain_text.wrapping import WIDTH, centered, side_by_side, wrapped
from qcdc_report.formats.printed import dash, heading_line
from qcdc_report.layout.standard import Standard
from qcdc_report.report import plain_text
from qcdc_report.text import xml_safe

_INDENT = "    "
_GAP = 2  # between two columns
_ROOM_TO_SIGN = ("", "", "")
_HEADINGS = ("part_label", "heading_1", "heading_2", "heading_3")


def write_plain_text(document: Document, standard: Standard) -> bytes:
    """Return a document as plain text, UTF-8, in lines of 72 letters.

    The same document gives the same bytes. Bold and italic are left out, capitals are kept.

    Args:
        document: finished by the layout for this standard.
        standard: decides what is written in capitals, and the widths of the letterhead.

    Raises:
        ValueError: a table's row has not as many cells as the table has columns.
    """
    chunks = ["\n".join(lines) for lines in _chunks(document.blocks, standard) if lines]
    return xml_safe("".join(f"{chunk}\n\n" for chunk in chunks).removesuffix("\n")).encode()


def _chunks(blocks: Sequence[Block], standard: Standard) -> Iterator[list[str]]:
    for listed, group in groupby(blocks, key=lambda block: isinstance(block, ListItem)):
        if listed:
            yield [line for item in group if isinstance(item, ListItem) for line in _item(item)]
        else:
            for block in group:
                yield from _block(block, standard)


def _block(block: Block, standard: Standard) -> Iterator[list[str]]:
    match block:
        case Paragraph():
            yield wrapped(plain_text(block.runs), first=_INDENT)
        case Heading():
            yield _heading(block, standard)
        case Table():
            yield centered([block.caption])
            yield table_lines(block)
        case Picture():
            yield centered([block.caption])
            yield wrapped(block.description, first=_INDENT)
        case Letterhead():
            yield _letterhead(block, standard)
        case Title():
            lines = (block.type_name, block.subject, standard.rulings.subject_mark)
            yield centered(lines)
        case Addressees():
            yield _addressees(block)
        case Signature():
            yield _signature(block, standard)
        case Appendix():
            yield ["=" * WIDTH]
            yield centered([block.label, _cased(block.title, "appendix_title", standard)])
            yield centered([block.link, standard.rulings.appendix_mark])


def _cased(text: str, role: str, standard: Standard) -> str:
    return text.upper() if standard.looks[role].capitals else text


def _item(item: ListItem) -> list[str]:
    indent = _INDENT + "  " * (item.level - 1)
    return wrapped(plain_text(item.runs), first=f"{indent}{dash(item.level)} ", rest=f"{indent}  ")


def _heading(block: Heading, standard: Standard) -> list[str]:
    if block.level == 0:
        return centered([block.marker, _cased(block.title, "part_title", standard)])
    role = _HEADINGS[min(block.level, len(_HEADINGS) - 1)]
    return wrapped(_cased(heading_line(block), role, standard), first=_INDENT)


def _addressees(block: Addressees) -> list[str]:
    first, *others = block.lines or ("",)
    if not others:
        return centered([first])
    begins = (WIDTH - len(first)) // 2
    under = " " * (begins + len(first) - 1)
    lines = [line for other in others for line in wrapped(other, first=under, rest=f"{under}  ")]
    return [" " * begins + first, *lines]


def _letterhead(block: Letterhead, standard: Standard) -> list[str]:
    left, right = _columns(standard.letterhead_columns)
    mark = standard.rulings.issuer_mark
    names = side_by_side(
        centered([block.parent, block.issuer, mark], left - _GAP),
        centered([block.heading, block.motto], right),
        left,
    )
    dates = side_by_side(
        centered([block.number], left - _GAP), centered([block.place_date], right), left
    )
    return [*names, *dates]


def _signature(block: Signature, standard: Standard) -> list[str]:
    left, right = _columns(standard.signature_columns)
    recipients = _each_wrapped([block.recipients_label, *block.recipients], left - _GAP)
    authority = _cased(block.authority, "authority", standard)
    post = _cased(block.post, "post", standard)
    signed = [*centered([authority, post], right), *_ROOM_TO_SIGN, *centered([block.name], right)]
    return side_by_side(recipients, signed, left)


def _each_wrapped(texts: Iterable[str], width: int) -> list[str]:
    return [line for text in texts for line in wrapped(text, width, rest="  ")]


def _columns(widths: tuple[float, float]) -> tuple[int, int]:
    left = round(WIDTH * widths[0] / sum(widths))
    return left, WIDTH - left
