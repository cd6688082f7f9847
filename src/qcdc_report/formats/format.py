"""The record of a format: what writes a document into bytes, what reads bytes into a report."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from attrs import field, frozen

from qcdc_report.blocks import Document
from qcdc_report.findings import Finding
from qcdc_report.formats.filled import FilledFigures
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.formats.subject import Subject
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Manuscript, ManuscriptError
from qcdc_report.profile import Profile
from qcdc_report.recognition import Placement, Recognition
from qcdc_report.report import Report
from qcdc_report.tabular import MissingExtraError
from qcdc_report.text import SaidError, Text
from qcdc_report.text.speech import Language


@frozen(kw_only=True)
class Reading:
    """What a reader made of some bytes.

    Attributes:
        report: the report, as far as it could be had; None when nothing could.
        findings: what is wrong with the file itself, every problem of it.
        placements: for a document, which of its headings was taken for which section, and why.
    """

    report: Report | None
    findings: tuple[Finding, ...] = ()
    placements: tuple[Placement, ...] = ()


class FormatFailedError(SaidError, RuntimeError):
    """A format's reader or writer that raised; ``said`` names the format, or what it lacks.

    A format raises one itself, or one derived from it, to say what a person can do.
    """


class Writer(Protocol):
    """Writes a finished document. Pure: the same document gives the same bytes."""

    def __call__(self, document: Document, standard: Standard, /) -> bytes:
        """Return the document as a file's bytes."""
        ...


class ReviewWriter(Protocol):
    """Writes a finished document with what is wrong with it. Pure, as a ``Writer`` is."""

    def __call__(
        self, document: Document, standard: Standard, findings: Iterable[Finding], /
    ) -> bytes:
        """Return the document as a file's bytes, each finding beside what it is about."""
        ...


class TablesWriter(Protocol):
    """Writes a report's appendices as tables, and its findings if it has any to show."""

    def __call__(self, subject: Subject, /) -> bytes:
        """Return the tables as a file's bytes."""
        ...


class UnitsWriter(Protocol):
    """Writes many reports as one table with a row for each unit."""

    def __call__(self, subjects: Sequence[Subject], /) -> bytes:
        """Return the tables as a file's bytes, units in the order given."""
        ...


class DataWriter(Protocol):
    """Writes a report's data, not its pages."""

    def __call__(self, report: Report, /) -> bytes:
        """Return the report's data as a file's bytes."""
        ...


class Reader(Protocol):
    """Reads bytes; ``file`` is only for messages. Never raises for bad input."""

    def __call__(self, content: bytes, file: str, /) -> Reading:
        """Return what the bytes say, and everything that is wrong with them."""
        ...


class PageReader(Protocol):
    """Reads the pages of a document that somebody made; ``file`` is only for messages."""

    def __call__(self, content: bytes, file: str, options: ReadingOptions, /) -> Manuscript:
        """Return what a person sees in the document.

        Raises:
            ManuscriptError: it cannot be read; the only error that a bad file may raise.
        """
        ...


class UntouchedReader(Protocol):
    """Reads a document in which all is as the format's own writer wrote it: a short cut."""

    def __call__(
        self,
        content: bytes,
        file: str,
        options: ReadingOptions,
        profiles: Sequence[Profile],
        standards: Sequence[Standard],
        /,
    ) -> Recognition | None:
        """Return what recognition makes of the pages; None unless it is sure of that.

        Never raises for bad input: for a document that cannot be read it returns None.
        """
        ...


class FiguresReader(Protocol):
    """Reads a workbook that a unit filled in; ``file`` is only for messages."""

    def __call__(self, content: bytes, file: str, options: ReadingOptions, /) -> FilledFigures:
        """Return the figures, and what a person should look at.

        Raises:
            ManuscriptError: it cannot be read; the only error that a bad file may raise.
        """
        ...


class Annotator(Protocol):
    """Writes findings into a document as comments, and leaves the rest of it as it is."""

    def __call__(self, content: bytes, findings: Iterable[Finding], /, *, lang: Language) -> bytes:
        """Return the document with a comment at the place of each finding.

        Raises:
            ManuscriptError: the document cannot be read.
        """
        ...


@frozen(kw_only=True)
class Format:
    """A format, offered by core or by a plugin.

    Attributes:
        id: such as ``docx``; also the word for ``--to``.
        title: for people.
        suffixes: file name endings, with the dot, the first one for writing.
        write: writes laid-out pages; None if it does not.
        write_reviewed: writes laid-out pages with findings; None if it does not.
        write_tables: writes a report's tables, instead of its pages; None if it does not.
        write_units: writes many reports as one table; None if it does not.
        write_data: writes the report's data; None if it does not.
        read: reads a report's data; None if it does not.
        read_pages: reads documents that people made; None if it does not.
        read_untouched: reads documents that ``write`` made and nobody has touched, as a short cut
            before ``read_pages``; None for no short cut.
        read_figures: reads workbooks with figures; None if it does not.
        annotate: writes findings into a document; None if it does not.
    """

    id: str
    title: Text
    suffixes: tuple[str, ...]
    write: Writer | None = field(default=None, repr=False)
    write_reviewed: ReviewWriter | None = field(default=None, repr=False)
    write_tables: TablesWriter | None = field(default=None, repr=False)
    write_units: UnitsWriter | None = field(default=None, repr=False)
    write_data: DataWriter | None = field(default=None, repr=False)
    read: Reader | None = field(default=None, repr=False)
    read_pages: PageReader | None = field(default=None, repr=False)
    read_untouched: UntouchedReader | None = field(default=None, repr=False)
    read_figures: FiguresReader | None = field(default=None, repr=False)
    annotate: Annotator | None = field(default=None, repr=False)


@contextmanager
def failures_named(form: Format) -> Iterator[None]:
    """Turn whatever a format's reader or writer raises into an error that names the format.

    What a format says itself stays as it is: that a document cannot be read, that an extra is
    missing, or anything it raises as a ``FormatFailedError``.
    """
    try:
        yield
    except (FormatFailedError, ManuscriptError, MissingExtraError):
        raise
    except Exception as cause:
        told = f"{type(cause).__name__}: {cause}"
        raise FormatFailedError(
            Text(f"Định dạng “{form.id}” bị lỗi: {told}", f"The format “{form.id}” failed: {told}")
        ) from cause
