"""Text inside a paragraph: runs, tabs, line breaks, and escaping where it is needed."""

import re

from qcdc_report.blocks import Runs
from qcdc_report.report import Run
from qcdc_report.text import xml_safe

_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\r")
_NO_CHARACTERS = ("\ufffe", "\uffff")
_BREAKS = re.compile(r"(\t|\r\n|\r|\n)")


def encoded(xml: str) -> bytes:
    """Return XML as UTF-8, each character that XML cannot hold shown as U+FFFD.

    Markup is ASCII, so one look at the whole is enough; deleting control characters and comparing
    lengths is several times as fast as one regular expression.
    """
    try:
        content = xml.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return xml_safe(xml).encode()
    controls = len(content.translate(None, _CONTROLS)) < len(content)
    if controls or any(char in xml for char in _NO_CHARACTERS):
        return xml_safe(xml).encode()
    return content


def escaped(text: str) -> str:
    """Return ``text`` with the three characters that XML content reserves written as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescaped(text: str) -> str:
    """Return what ``escaped`` made such text from."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def quoted(text: str) -> str:
    """Return ``text`` as the value of an XML attribute, with its quotes."""
    value = escaped(text).replace('"', "&quot;")
    for char, entity in (("\n", "&#10;"), ("\r", "&#13;"), ("\t", "&#9;")):
        value = value.replace(char, entity)
    return f'"{value}"'


def is_plain(text: str) -> bool:
    """Say whether ``text`` can stand between ``<w:t>`` and ``</w:t>`` as it is.

    Nearly every text can; looking for each character apart is several times as fast as one
    regular expression.
    """
    return not (
        "&" in text
        or "<" in text
        or ">" in text
        or "  " in text
        or "\n" in text
        or "\t" in text
        or "\r" in text
        or text[:1] == " "
        or text[-1:] == " "
    )


def text_xml(text: str) -> str:
    """Return ``text`` as the content of a run; tabs and line ends become Word's own."""
    if is_plain(text):
        return f"<w:t>{text}</w:t>" if text else ""
    return "".join(_piece(piece) for piece in _BREAKS.split(text) if piece)


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece in ("\n", "\r", "\r\n"):
        return "<w:br/>"
    space = ' xml:space="preserve"' if piece[0] == " " or piece[-1] == " " or "  " in piece else ""
    return f"<w:t{space}>{escaped(piece)}</w:t>"


def plain_run(text: str) -> str:
    """Return one run without a style of its own; nothing for no text."""
    content = text_xml(text)
    return f"<w:r>{content}</w:r>" if content else ""


def run_xml(run: Run) -> str:
    """Return a run with its bold and italic."""
    if not (run.bold or run.italic):
        return plain_run(run.text)
    bold = "<w:b/><w:bCs/>" if run.bold else ""
    italic = "<w:i/><w:iCs/>" if run.italic else ""
    return f"<w:r><w:rPr>{bold}{italic}</w:rPr>{text_xml(run.text)}</w:r>"


def content_xml(content: str | Runs) -> str:
    """Return a text or runs as runs."""
    if isinstance(content, str):
        return plain_run(content)
    return "".join([run_xml(run) for run in content])


def paragraph_xml(style: str, content: str) -> str:
    """Return a paragraph in the style with this id around runs that are XML already."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
