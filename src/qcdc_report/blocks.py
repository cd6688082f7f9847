"""The neutral document: what renderers yield and formats write. Values only, no fonts, no bytes.

A renderer yields blocks that say what a thing *is* (a heading of level 2, the third of its kind);
the layout finishes them for one presentation standard (``II-``, capitals, ``Số 15-BC/ĐU``); a
format writes the finished ones.
"""

import struct
from typing import Literal

from attrs import Attribute, field, frozen

from qcdc_report.report import Run

Runs = tuple[Run, ...]
Align = Literal["left", "center", "right"]

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SIZE = struct.Struct(">II")  # after the signature and the head of the first chunk, IHDR
_PNG_SIZE_AT = 16


@frozen(kw_only=True)
class Letterhead:
    """The head of page 1, each line as it is printed.

    Attributes:
        heading: ``ĐẢNG CỘNG SẢN VIỆT NAM`` or the national heading.
        motto: the line under the national heading; empty for Party documents.
        parent: the body above, capitals; may be empty.
        issuer: who issues, capitals.
        number: as ``Số 15-BC/ĐU``.
        place_date: as ``B, ngày 20 tháng 5 năm 2022``.
    """

    heading: str
    motto: str
    parent: str
    issuer: str
    number: str
    place_date: str


@frozen(kw_only=True)
class Title:
    """The type of the document and what it is about (trích yếu)."""

    type_name: str
    subject: str


@frozen
class Addressees:
    """``Kính gửi`` with one or more addressees."""

    names: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """As printed: one addressee on its line, several each under a dash.

        Decree 30/2020/NĐ-CP, Appendix I: each ends in a semicolon, the last in a full stop.
        """
        if len(self.names) < 2:
            return tuple(f"Kính gửi: {name}" for name in self.names)
        *others, last = self.names
        return ("Kính gửi:", *(f"- {name};" for name in others), f"- {last}.")


@frozen(kw_only=True)
class Heading:
    """A heading.

    Attributes:
        level: 0 for a part, 1 for ``I``, 2 for ``1``, 3 for a point.
        ordinal: its number among its siblings, from 1.
        title: its text.
        key: key of the section, for anchors and for reading back.
        marker: the number as printed (``II-``, ``1.``, ``Phần thứ hai``); set by the layout
            unless a renderer gave one.
    """

    level: int
    ordinal: int
    title: str
    key: str = ""
    marker: str = ""


@frozen
class Paragraph:
    """A paragraph of running text.

    Attributes:
        runs: its text.
        key: path of what it came from, such as ``answers.context[0]``.
    """

    runs: Runs
    key: str = ""


@frozen
class ListItem:
    """One item under a dash; ``level`` counts from 1."""

    runs: Runs
    level: int = 1
    key: str = ""


@frozen(kw_only=True)
class Column:
    """A column of a table: its share of the text width and how its cells are aligned."""

    share: int = 1
    align: Align = "left"


@frozen(kw_only=True)
class Table:
    """A table.

    Attributes:
        columns: one for each column.
        header: texts of the header row, which repeats on each page.
        rows: the other rows; a cell is a text or runs.
        caption: what the table shows, printed above it; empty for none.
        summary: the same for a screen reader, when it is not printed.
        key: path of what it came from.
    """

    columns: tuple[Column, ...]
    header: tuple[str | Runs, ...]
    rows: tuple[tuple[str | Runs, ...], ...]
    caption: str = ""
    summary: str = ""
    key: str = ""


def _is_png(_: "Picture", attribute: "Attribute[bytes]", value: bytes) -> None:
    size = value[_PNG_SIZE_AT : _PNG_SIZE_AT + _PNG_SIZE.size]
    if not value.startswith(_PNG) or len(size) < _PNG_SIZE.size or 0 in _PNG_SIZE.unpack(size):
        raise ValueError(f"the {attribute.name} of a picture is no PNG file")


@frozen(kw_only=True)
class Picture:
    """A picture on a line of its own, in the middle.

    Attributes:
        content: a PNG file.
        description: what it shows, for whoever cannot see it; formats that hold no pictures
            print it instead.
        width: mm; the height follows. A picture wider than the text is as wide as the text.
        caption: its name, printed above it; empty for none.
        key: path of what it came from.
    """

    content: bytes = field(validator=_is_png, repr=False)
    description: str
    width: float
    caption: str = ""
    key: str = ""

    @property
    def height(self) -> float:
        """The height that goes with the width, mm."""
        across, down = _PNG_SIZE.unpack_from(self.content, _PNG_SIZE_AT)
        return float(self.width * down / across)


@frozen(kw_only=True)
class Signature:
    """Recipients on the left, the signature on the right, kept on one page.

    Attributes:
        recipients_label: ``Nơi nhận:``.
        recipients: the lines as printed, with dash and punctuation.
        authority: as ``T/M BAN THƯỜNG VỤ``; may be empty.
        post: as ``BÍ THƯ``; may be empty.
        name: the signer.
    """

    recipients_label: str
    recipients: tuple[str, ...]
    authority: str
    post: str
    name: str


@frozen(kw_only=True)
class Appendix:
    """Where an appendix begins: a new page, page numbers from 1.

    Attributes:
        number: 1, 2 …
        title: its title.
        link: the line that ties it to the report; set by the layout.
        label: as ``PHỤ LỤC 1``; set by the layout.
        key: key of the appendix.
        landscape: turned page.
    """

    number: int
    title: str
    link: str = ""
    label: str = ""
    key: str = ""
    landscape: bool = False


Block = (
    Letterhead
    | Title
    | Addressees
    | Heading
    | Paragraph
    | ListItem
    | Table
    | Picture
    | Signature
    | Appendix
)


@frozen(kw_only=True)
class Document:
    """A finished document: blocks for one presentation standard, and what formats say about it.

    Attributes:
        blocks: in reading order, finished by the layout.
        standard: id of the presentation standard.
        title: for the file's properties.
        author: the issuing unit.
        created: ISO date of the document, or empty: formats use a fixed one, never today's.
        language: BCP 47 tag.
        data: JSON of what the pages do not show or show with a loss, for reading them back; empty
            for none. A format that has no place for it leaves it out.
    """

    blocks: tuple[Block, ...]
    standard: str
    title: str
    author: str = ""
    created: str = ""
    language: str = "vi-VN"
    data: str = ""
