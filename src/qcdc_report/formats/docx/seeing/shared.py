"""What is known of a whole file while its parts are being seen, and what is noticed on the way."""

from attrs import Factory, define, field

from qcdc_report.formats.docx.seeing.counting import Counter
from qcdc_report.formats.docx.seeing.decided import Formats
from qcdc_report.formats.docx.seeing.names import ID, Element, w
from qcdc_report.formats.docx.seeing.stretches import Stretches
from qcdc_report.formats.docx.seeing.stylesheet import Stylesheet
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import Control

NOTE_REFERENCES = (w("footnoteReference"), w("endnoteReference"))


@define
class Shared:
    """Shared by all that reads one file.

    Attributes:
        part: the part that is being read, for messages.
        styles: the file's styles.
        formats: how texts and paragraphs look in them.
        counter: counts the paragraphs of lists.
        options: what the reader was asked for.
        controls: content controls in the file's order; None for one that was begun.
        cells: cells met so far.
        hidden: numbers of the paragraphs with hidden text.
        old_fonts: where text is set in fonts of before Unicode.
        notes: of the references to notes met so far, by kind and id, whether one is to be seen.
    """

    part: str
    styles: Stylesheet
    formats: Formats
    counter: Counter
    options: ReadingOptions
    controls: list[Control | None] = Factory(list)
    cells: int = 0
    hidden: list[int] = Factory(list)
    old_fonts: Stretches = field(factory=Stretches)
    notes: dict[tuple[str, str], bool] = Factory(dict)

    def note_met(self, reference: Element, *, seen: bool) -> None:
        """Remember a reference to a note."""
        key = (str(reference.tag), reference.get(ID, ""))
        self.notes[key] = seen or self.notes.get(key, False)
