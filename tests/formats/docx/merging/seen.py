"""What a person sees in a file, by the library's own reader: the yardstick for merged files."""

from collections.abc import Iterator

from attrs import frozen

from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import passages


@frozen
class Seen:
    """A passage as it is seen.

    Attributes:
        text: with bold and italic, as they look.
        number: what stands before it by itself.
        level: in the navigation pane.
        align: how it is aligned.
        tag: of the content control around it.
    """

    runs: tuple[object, ...]
    number: str
    level: int | None
    align: str
    tag: str


def seen(content: bytes) -> list[Seen]:
    """Return what is seen in the body of a file, empty paragraphs left out."""
    return list(_seen(content))


def _seen(content: bytes) -> Iterator[Seen]:
    manuscript = read_docx(content, "a.docx", ReadingOptions())
    for one in passages(manuscript.blocks):
        if one.text.strip():
            yield Seen(one.runs, one.marker, one.outline_level, one.align or "left", one.tag)


def seen_outside(content: bytes) -> list[tuple[str, str]]:
    """Return notes, comments, headers and footers: where each stands and its text, sorted."""
    manuscript = read_docx(content, "a.docx", ReadingOptions())
    return sorted({(one.where, one.text) for one in manuscript.outside if one.text.strip()})
