"""A presentation standard: how an official page looks, as a record read from data."""

import datetime as dt
from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from qcdc_report.text import Text

Align = Literal["left", "center", "right", "both"]

ROLES = (
    "heading",  # ĐẢNG CỘNG SẢN VIỆT NAM, or the national heading
    "motto",  # Độc lập - Tự do - Hạnh phúc
    "parent",  # the body above the issuer
    "issuer",
    "issuer_mark",  # the asterisk between issuer and number
    "number",
    "place_date",
    "type_name",  # BÁO CÁO
    "subject",  # trích yếu
    "subject_mark",  # ----- under the trích yếu
    "addressees",  # Kính gửi
    "part_label",
    "part_title",
    "heading_1",
    "heading_2",
    "heading_3",
    "body",
    "list_1",
    "list_2",
    "list_3",
    "caption",
    "table_header",
    "table_cell",
    "recipients_label",
    "recipient",
    "authority",
    "post",
    "signer",
    "appendix_label",
    "appendix_title",
    "appendix_link",
    "page_number",
)
"""Everything on a page that has a look of its own. Formats make one style of each."""


@frozen(kw_only=True)
class Look:
    """How one role looks.

    Attributes:
        size: pt.
        bold, italic, underline: weight and slope.
        capitals: shown in capitals (the text itself is kept as written).
        align: ``both`` is justified.
        first_line: first-line indent, mm.
        left: left indent, mm.
        hanging: hanging indent, mm.
        before, after: space above and below, pt.
        line_exact: exact line height, pt; None uses ``line_multiple``.
        line_multiple: line height as a multiple of single spacing.
        keep_next: stays on one page with what follows.
    """

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    align: Align = "left"
    first_line: float = 0
    left: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 0
    line_exact: float | None = None
    line_multiple: float = 1.0
    keep_next: bool = False


@frozen(kw_only=True)
class Page:
    """The page; everything in mm.

    Attributes:
        width, height: A4 is 210 x 297.
        top, bottom, left, right: margins.
        header: from the top edge to the page number.
    """

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 15
    header: float = 10

    @property
    def text_width(self) -> float:
        """Width of the text area, mm."""
        return self.width - self.left - self.right

    @property
    def turned(self) -> "Page":
        """The page turned to the left: the binding edge comes to lie on top."""
        return Page(
            width=self.height,
            height=self.width,
            top=self.left,
            bottom=self.right,
            left=self.bottom,
            right=self.top,
            header=self.header,
        )


@frozen(kw_only=True)
class Rulings:
    """Solid lines and marks; lengths in mm, 0 for none.

    Attributes:
        heading: line under the heading (Party) or the motto (State), as long as that text.
        issuer: line under the issuer.
        subject: line under the trích yếu.
        issuer_mark: text between issuer and number instead of a line, such as ``*``.
        subject_mark: text under the trích yếu instead of a line, such as ``-----``.
        appendix: line under an appendix's link line.
        appendix_mark: text there instead of a line.
    """

    heading: float = 0
    issuer: float = 0
    subject: float = 0
    issuer_mark: str = ""
    subject_mark: str = ""
    appendix: float = 0
    appendix_mark: str = ""


@frozen(kw_only=True)
class Standard:
    """A presentation standard.

    Attributes:
        id: such as ``party-hd36``.
        title: for people.
        source: the text that sets it.
        start, end: first and last day it is in force, inclusive; None for open.
        family: ``party`` or ``state``.
        font: of the whole page.
        page: size and margins.
        letterhead_columns: widths of the letterhead's two columns, mm.
        signature_columns: widths of the recipients and the signature, mm.
        signature_space: room for the hand-written signature, pt.
        rulings: lines and marks.
        looks: for each role in ``ROLES`` its look.
        heading_text: the national or Party heading.
        motto: the line under it.
        number_pattern: with ``{serial}``, ``{type}``, ``{body}``: ``Số {serial}-{type}/{body}``.
        number_prefix: what stands before a number that cannot be taken apart: ``Số`` and a space.
        markers: for heading levels 1, 2, 3 with ``{roman}``, ``{arabic}``, ``{letter}``.
        subject_starts: ``lower`` or ``upper``: first letter of the trích yếu.
        addressees: whether a report carries ``Kính gửi``.
        appendix_label: with ``{roman}`` or ``{arabic}``.
        appendix_link: with ``{number}``, ``{date}``, ``{long_date}``, ``{issuer}``.
        body_end: what the body ends with: ``.`` or ``./.``.
        recipient_end: after each recipient but the last: ``;`` or ``,``.
        as_above: first recipient when there are addressees: ``Như trên``; empty for none.
        archive_pattern: with ``{holder}``: ``Lưu {holder}`` or ``Lưu: VT, {holder}``.
        authority_prefixes: for each way to write a prefix (``T/M``, ``TM.``) this standard's own.
    """

    id: str
    title: Text
    source: str
    start: dt.date | None = None
    end: dt.date | None = None
    family: Literal["party", "state"]
    font: str = "Times New Roman"
    page: Page = field(factory=Page)
    letterhead_columns: tuple[float, float]
    signature_columns: tuple[float, float]
    signature_space: float
    rulings: Rulings
    looks: Mapping[str, Look] = field(hash=False, repr=False)
    heading_text: str
    motto: str = ""
    number_pattern: str
    number_prefix: str
    markers: tuple[str, str, str]
    subject_starts: Literal["lower", "upper"]
    addressees: bool
    appendix_label: str
    appendix_link: str
    body_end: str
    recipient_end: str
    as_above: str = ""
    archive_pattern: str
    authority_prefixes: Mapping[str, str] = field(hash=False, repr=False)

    @looks.validator
    def _every_role_has_a_look(self, _: object, looks: Mapping[str, Look]) -> None:
        missing = [role for role in ROLES if role not in looks]
        unknown = [role for role in looks if role not in ROLES]
        if missing or unknown:
            raise ValueError(
                f"standard {self.id!r}: no look for {missing}, unknown roles {unknown}"
            )
