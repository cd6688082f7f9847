"""Small Word files to write comments into, and what stands in them afterwards."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from lxml import etree

from qcdc_report.findings import Finding, Place, Severity
from qcdc_report.formats.docx.package import open_package
from qcdc_report.formats.docx.paragraphs import numbered_paragraphs
from qcdc_report.text import Text

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{TRANSITIONAL}}}"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCM = "application/vnd.ms-word.document.macroEnabled"


def word_file(
    body: str,
    *,
    namespace: str = TRANSITIONAL,
    macros: bool = False,
    declared: Iterable[str] = (),
    relations: str | None = "",
    **parts: str,
) -> bytes:
    """Return a file with this body; ``parts`` are parts beside the text, by name.

    Args:
        body: XML below ``w:body``.
        namespace: of its elements.
        macros: the file is a ``.docm`` with a macro project.
        declared: names of parts with the content type of comments.
        relations: those of the text; None for no such part at all.
        parts: content of ``word/NAME.xml``.
    """
    office = (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
        if namespace == STRICT
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    )
    main = _DOCM if macros else f"{_KIND}.document"
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.comments+xml"/>'
        for name in declared
    )
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<?xml version="1.0" encoding="UTF-8"?>\n<!-- kept -->'
        f'<w:document xmlns:w="{namespace}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        f'mc:Ignorable="w14"><w:body>{body}<w:sectPr/></w:body></w:document>',
        **{f"word/{name}.xml": part for name, part in parts.items()},
    }
    if relations is not None:
        files["word/_rels/document.xml.rels"] = (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
        )
    if macros:
        files["word/vbaProject.bin"] = "macros"
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def related(kind: str, target: str) -> str:
    """Return a relation of the text; ``kind`` is a whole URI or Word's own last segment."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    uri = kind if ":" in kind else f"{office}/{kind}"
    return f'<Relationship Id="{kind.rpartition("/")[2]}" Type="{uri}" Target="{target}"/>'


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph as XML."""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def found(line: int | None, said: str = "Sai", *, advice: str = "", code: str = "QC101") -> Finding:
    """Return a finding about the paragraph with this number."""
    return Finding(
        code=code,
        name="some-rule",
        severity=Severity.ERROR,
        path="answers.context",
        said=Text(said, f"{said} (en)"),
        advice=Text(advice, advice) if advice else None,
        place=Place("bao-cao.docx", line),
    )


def notes(content: bytes) -> list[tuple[int, str, list[str]]]:
    """Return the comments of a file: number of the paragraph, author, the lines of text.

    In the order of their references; every one has its range and its text, or this fails.
    """
    package = open_package(content)
    body = package.xml(package.main).find(f"{W}body")
    assert body is not None
    (name,) = package.related(package.main, "comments")
    assert package.content_type(name).endswith(".comments+xml")
    comments = {one.get(f"{W}id"): one for one in package.xml(name)}
    assert len(comments) == len(package.xml(name)), "two comments have one id"
    seen = []
    for number, one in numbered_paragraphs(body):
        for reference in one.iterfind(f"{W}r/{W}commentReference"):
            identity = reference.get(f"{W}id")
            for mark in ("commentRangeStart", "commentRangeEnd"):
                assert one.find(f"{W}{mark}[@{W}id='{identity}']") is not None
            comment = comments[identity]
            lines = ["".join(p.itertext()) for p in comment.iter(f"{W}p")]
            seen.append((number, comment.get(f"{W}author") or "", lines))
    assert len(seen) == len(comments), "a comment hangs nowhere"
    return seen


def exact_text(content: bytes, main: str = "word/document.xml") -> bytes:
    """Return the main part in canonical form, its XML comments included."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.tostring(etree.fromstring(archive.read(main)).getroottree(), method="c14n")
