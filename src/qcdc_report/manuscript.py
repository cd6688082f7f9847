"""The neutral manuscript: what a person sees in a document that somebody else made.

The counterpart of ``blocks``: there a report becomes pages, here pages are on their way to become
a report. A format's reader yields a manuscript, ``recognition`` makes a report of it. Values only:
no XML, no bytes. Nothing visible is left out, and every passage knows its place.
"""

from collections.abc import Iterator
from typing import Literal

from attrs import field, frozen

from qcdc_report.report import Run
from qcdc_report.text import Text

Runs = tuple[Run, ...]
Where = Literal["body", "text_box", "note", "comment", "header", "footer"]


class ManuscriptError(ValueError):
    """A document that cannot be read at all.

    Attributes:
        code: what is wrong, for programs, such as ``in.encrypted``.
        part: the part of the file where it was found; empty for the file as a whole.
        said: what is wrong, for people.
        advice: what its owner can do.
    """

    def __init__(self, code: str, said: Text, advice: Text | None = None, part: str = "") -> None:
        super().__init__(said.vi)
        self.code = code
        self.said = said
        self.advice = advice
        self.part = part

    def __reduce__(self) -> tuple[type["ManuscriptError"], tuple[str, Text, Text | None, str]]:
        """Pickle by its parts: the error crosses from worker processes."""
        return (type(self), (self.code, self.said, self.advice, self.part))


@frozen(kw_only=True)
class Passage:
    r"""A paragraph, as it is seen.

    Attributes:
        runs: its text in NFC, bold and italic as they look (those of its style included);
            neighbours that look the same are one run. A tab is ``\t``, a line break ``\n``.
        number: the paragraph's number in the body of the file, from 1, in the file's order, those
            in tables and text boxes counted; 0 for one outside the body (notes, headers).
        marker: the number or bullet that the file prints by itself before the text, such as
            ``II.``, ``a)`` or ``-``; it is no part of ``runs``.
        style: name of the paragraph's style, as a person sees it.
        outline_level: level in the navigation pane, from 0; None for running text.
        list_level: level of its automatic numbering, from 0; None without.
        align: how it is aligned; empty when nothing says so.
        capitals: shown in capitals, whatever was typed.
        anchors: names of the bookmarks that begin in it.
        tag: tag of the innermost content control that it stands in; empty for none.
        placeholder: nothing but the prompt that an empty content control shows.
        where: in what part of the page it stands.
    """

    runs: Runs = ()
    number: int = 0
    marker: str = ""
    style: str = ""
    outline_level: int | None = None
    list_level: int | None = None
    align: Literal["left", "center", "right", "both", ""] = ""
    capitals: bool = False
    anchors: tuple[str, ...] = ()
    tag: str = ""
    placeholder: bool = False
    where: Where = "body"

    @property
    def text(self) -> str:
        """Its text without styles, and without its marker."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


@frozen(kw_only=True)
class Cell:
    """A cell of a grid.

    Attributes:
        content: what stands in it.
        span: how many columns of the grid it covers.
        continued: it goes on the cell above it (merged downwards) and is empty by itself.
    """

    content: tuple["Passage | Grid", ...] = ()
    span: int = 1
    continued: bool = False

    @property
    def text(self) -> str:
        """Its text, a line for each passage, those of grids within it included."""
        return "\n".join([passage.text for passage in passages(self.content)])


@frozen(kw_only=True)
class Grid:
    """A table, of data or only to place things side by side.

    Attributes:
        rows: its rows, cells in order.
        number: number of the first paragraph in it.
        header_rows: how many rows at its top are marked to repeat on each page.
        bordered: whether it shows lines; None when the file does not say.
        style: name of the table's style.
        tag: tag of the content control around it.
    """

    rows: tuple[tuple[Cell, ...], ...]
    number: int = 0
    header_rows: int = 0
    bordered: bool | None = None
    style: str = ""
    tag: str = ""


@frozen(kw_only=True)
class Control:
    """A content control of a form.

    Attributes:
        tag: the name its maker gave it.
        kind: ``text``, ``choice``, ``check``, ``date``, or ``repeated`` for one row or item of a
            control that repeats.
        content: what stands in it; for one inside a line, a passage with its runs only.
        placeholder: it still shows its prompt, so nothing was filled in.
        value: the chosen item's value, ``1`` or ``0`` of a check box, a date as ISO; else empty.
        item: place among the items of the repeating controls around it, outermost first, from 0.
        number: number of the paragraph in which it begins.
    """

    tag: str
    kind: Literal["text", "choice", "check", "date", "repeated"] = "text"
    content: tuple[Passage | Grid, ...] = ()
    placeholder: bool = False
    value: str = ""
    item: tuple[int, ...] = ()
    number: int = 0


@frozen(kw_only=True)
class Remark:
    """Something about a file that its reader noticed and a person should know.

    Attributes:
        rule: name of a rule of reading, such as ``tracked-changes``.
        said: the message.
        advice: what to do.
        number: number of the paragraph it is about; 0 for the file.
    """

    rule: str
    said: Text
    advice: Text | None = None
    number: int = 0


@frozen(kw_only=True)
class Manuscript:
    """A document as a person sees it.

    Attributes:
        file: its name, for messages.
        blocks: passages and grids of the body, in reading order; what a text box holds follows
            the paragraph that it hangs on.
        outside: passages that stand in no place of the body: notes, comments, headers, footers.
        controls: its content controls, in the file's order.
        data: what the document carries about itself, unseen: the data part that this library
            writes; empty for none.
        remarks: what its reader noticed.
    """

    file: str = ""
    blocks: tuple[Passage | Grid, ...] = ()
    outside: tuple[Passage, ...] = ()
    controls: tuple[Control, ...] = field(default=(), repr=False)
    data: str = field(default="", repr=False)
    remarks: tuple[Remark, ...] = ()


def passages(content: "tuple[Passage | Grid, ...]") -> Iterator[Passage]:
    """Yield every passage in reading order, those in the cells of grids included."""
    for block in content:
        if isinstance(block, Passage):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    for inner in cell.content:  # not one generator more for each cell
                        if isinstance(inner, Passage):
                            yield inner
                        else:
                            yield from passages((inner,))
