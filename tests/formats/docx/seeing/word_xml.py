"""Small Word files made of raw XML, and reading them."""

import io
import zipfile

from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import Grid, Manuscript, Passage

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "x": "urn:somebody-else",
    }.items()
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/></Types>'
)
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file.

    Args:
        body: what stands in ``w:body``.
        parts: by the kind of their relation, what stands in their roots; one of another kind
            than Word's own is given whole.
    """
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in parts}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for kind, content in parts.items():
        root = _ROOTS.get(kind)
        whole = f"<w:{root} {NAMESPACES}>{content}</w:{root}>" if root else content
        files[f"word/{kind}.xml"] = whole
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content.encode())
    return target.getvalue()


def _relations(targets: dict[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="r{number}" Type="{_KIND}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{each}</Relationships>'


def read(body: str, options: ReadingOptions | None = None, **parts: str) -> Manuscript:
    """Return the manuscript of a Word file made of this."""
    return read_docx(docx(body, **parts), "a.docx", options or ReadingOptions())


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph; what is no XML is a run."""
    inner = "".join(one if one.startswith("<") else r(one) for one in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """Return a table; a cell that is no XML is a paragraph."""
    cells = [[f"<w:tc>{c if c.startswith('<') else p(c)}</w:tc>" for c in row] for row in rows]
    inner = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{inner}</w:tbl>"


def sdt(properties: str, content: str) -> str:
    """Return a content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def texts(manuscript: Manuscript) -> list[str]:
    """Return the text of each passage of the body; of a grid the texts of its cells by row."""
    shown = []
    for block in manuscript.blocks:
        if isinstance(block, Passage):
            shown.append(block.text)
        else:
            shown.extend(" | ".join(cell.text for cell in row) for row in block.rows)
    return shown


def line(content: str, **parts: str) -> Passage:
    """Return the passage of one paragraph that holds this."""
    first = read(f"<w:p>{content}</w:p>", **parts).blocks[0]
    assert isinstance(first, Passage)
    return first


def grid(content: str, **parts: str) -> Grid:
    """Return the first grid of a body."""
    return next(b for b in read(content, **parts).blocks if isinstance(b, Grid))
