"""What core itself offers, by the same hooks as everybody else."""

from collections.abc import Iterable, Sequence

from qcdc_report.blocks import Document
from qcdc_report.findings import Finding
from qcdc_report.formats import FilledFigures, Format, Reading, ReadingOptions, Subject
from qcdc_report.layout import Standard, core_standards
from qcdc_report.manuscript import Manuscript
from qcdc_report.plugins.hookspecs import hookimpl
from qcdc_report.profile import Profile
from qcdc_report.recognition import Recognition
from qcdc_report.report import Report
from qcdc_report.text import Text
from qcdc_report.text.speech import Language

# Each function imports its format only when it is used: starting up must not load python-docx.


def _write_docx(document: Document, standard: Standard, /) -> bytes:
    from qcdc_report.formats.docx import write_docx

    return write_docx(document, standard)


def _read_docx(content: bytes, file: str, options: ReadingOptions, /) -> Manuscript:
    from qcdc_report.formats.docx.seeing import read_docx

    return read_docx(content, file, options)


def _read_untouched_docx(
    content: bytes,
    file: str,
    options: ReadingOptions,
    profiles: Sequence[Profile],
    standards: Sequence[Standard],
    /,
) -> Recognition | None:
    from qcdc_report.formats.docx.untouched import read_untouched

    return read_untouched(content, file, options, profiles, standards)


def _annotate_docx(content: bytes, findings: Iterable[Finding], /, *, lang: Language) -> bytes:
    from qcdc_report.formats.docx.annotating import annotate_docx

    return annotate_docx(content, findings, lang=lang)


def _read_xlsx(content: bytes, file: str, options: ReadingOptions, /) -> FilledFigures:
    from qcdc_report.formats.xlsx import read_xlsx

    return read_xlsx(content, file, options)


def _write_report_xlsx(subject: Subject, /) -> bytes:
    from qcdc_report.formats.xlsx import write_report_xlsx

    return write_report_xlsx(subject)


def _write_units_xlsx(subjects: Sequence[Subject], /) -> bytes:
    from qcdc_report.formats.xlsx import write_units_xlsx

    return write_units_xlsx(subjects)


def _write_html(document: Document, standard: Standard, /) -> bytes:
    from qcdc_report.formats.html import write_html

    return write_html(document, standard)


def _write_reviewed_html(
    document: Document, standard: Standard, findings: Iterable[Finding], /
) -> bytes:
    from qcdc_report.formats.html import write_html

    return write_html(document, standard, findings)


def _write_markdown(document: Document, standard: Standard, /) -> bytes:
    from qcdc_report.formats.markdown import write_markdown

    return write_markdown(document, standard)


def _write_plain_text(document: Document, standard: Standard, /) -> bytes:
    from qcdc_report.formats.plain_text import write_plain_text

    return write_plain_text(document, standard)


def _write_pdf(document: Document, standard: Standard, /) -> bytes:
    from qcdc_report.formats.pdf import write_pdf

    return write_pdf(document, standard)


def _read_yaml(content: bytes, file: str, /) -> Reading:
    from qcdc_report.formats.yaml import read_yaml

    return read_yaml(content, file)


def _write_yaml(report: Report, /) -> bytes:
    from qcdc_report.formats.yaml import dump_yaml

    return dump_yaml(report)


def _read_json(content: bytes, file: str, /) -> Reading:
    from qcdc_report.formats.json import read_json

    return read_json(content, file)


def _write_json(report: Report, /) -> bytes:
    from qcdc_report.formats.json import dump_json

    return dump_json(report)


@hookimpl
def qcdc_formats() -> Iterable[Format]:
    """Offer pages (Word, PDF, HTML, Markdown, plain text) and data (Excel, YAML, JSON)."""
    return [
        Format(
            id="docx",
            title=Text("Tài liệu Word", "Word document"),
            suffixes=(".docx",),
            write=_write_docx,
            read_pages=_read_docx,
            read_untouched=_read_untouched_docx,
            annotate=_annotate_docx,
        ),
        Format(
            id="xlsx",
            title=Text("Bảng tính Excel", "Excel workbook"),
            suffixes=(".xlsx",),
            write_tables=_write_report_xlsx,
            write_units=_write_units_xlsx,
            read_figures=_read_xlsx,
        ),
        Format(
            id="pdf",
            title=Text("PDF để đọc và lưu trữ", "PDF to read and to archive"),
            suffixes=(".pdf",),
            write=_write_pdf,
        ),
        Format(
            id="html",
            title=Text("Trang web", "Web page"),
            suffixes=(".html", ".htm"),
            write=_write_html,
            write_reviewed=_write_reviewed_html,
        ),
        Format(
            id="md",
            title=Text("Markdown để so sánh", "Markdown to compare"),
            suffixes=(".md",),
            write=_write_markdown,
        ),
        Format(
            id="txt",
            title=Text("Văn bản thuần cho thư điện tử", "Plain text for e-mail"),
            suffixes=(".txt",),
            write=_write_plain_text,
        ),
        Format(
            id="yaml",
            title=Text("Dữ liệu YAML", "YAML data"),
            suffixes=(".yaml", ".yml"),
            write_data=_write_yaml,
            read=_read_yaml,
        ),
        Format(
            id="json",
            title=Text("Dữ liệu JSON", "JSON data"),
            suffixes=(".json",),
            write_data=_write_json,
            read=_read_json,
        ),
    ]


@hookimpl
def qcdc_standards() -> Iterable[Standard]:
    """Offer the standards of the Party (HD 36, HD 05) and of the State (Decree 30/2020)."""
    return core_standards()
