"""What holds for the whole merged file: the settings and fonts of the first one, made harmless."""

from copy import deepcopy
from typing import Final

from lxml import etree

from qcdc_report.formats.docx.merging.orders import SETTINGS_ORDER
from qcdc_report.formats.docx.merging.xml import R, made, remove
from qcdc_report.formats.docx.seeing.names import ID, Element, w, w14, w15

_NOT_TAKEN: Final = (
    *(
        w(name)
        for name in (
            "attachedTemplate", "mailMerge", "documentProtection", "writeProtection", "docVars",
            "linkStyles", "trackRevisions", "revisionView", "rsids", "attachedSchema",
            "schemaLibrary", "saveThroughXslt", "useXSLTWhenSaving", "saveInvalidXml",
            "updateFields", "documentType", "evenAndOddHeaders", "footnotePr", "endnotePr",
            "captions", "readModeInkLockDown", "smartTagType", "forceUpgrade",
            "removePersonalInformation",
        )
    ),
    w14("docId"), w15("docId"), w15("webVideoDefault"), w15("chartTrackingRefBased"),
)  # fmt: skip
_STYLES: Final = (w("clickAndTypeStyle"), w("defaultTableStyle"))
_LINES: Final = {w("footnotePr"): w("footnote"), w("endnotePr"): w("endnote")}


def settings_of(first: Element | None) -> Element:
    """Return the settings of the merged file, from a copy of the first file's."""
    root = made(w("settings")) if first is None else deepcopy(first)
    for one in list(root.iterchildren(*_NOT_TAKEN, *_STYLES)):
        remove(one)
    for one in root.xpath("*[descendant-or-self::*[@r:*]]", namespaces={"r": R}):
        remove(one)
    return root


def finished_settings(
    root: Element, *, even_pages: bool, notes: tuple[bool, bool], update_fields: bool
) -> bytes:
    """Return the part.

    Args:
        root: as ``settings_of`` gives them.
        even_pages: some part has headers of their own for even pages.
        notes: whether there are footnotes, and endnotes.
        update_fields: Word is to compute page numbers when it opens the file.
    """
    if even_pages:
        _put(root, made(w("evenAndOddHeaders")))
    if update_fields:
        _put(root, made(w("updateFields"), "true"))
    for used, (tag, line) in zip(notes, _LINES.items(), strict=True):
        if used:
            properties = made(tag)
            if tag == w("endnotePr"):  # where each file had them: at its end
                properties.append(made(w("pos"), "sectEnd"))
            for number in ("-1", "0"):
                one = made(line)
                one.set(ID, number)
                properties.append(one)
            _put(root, properties)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _put(root: Element, element: Element) -> None:
    before = set(SETTINGS_ORDER[: SETTINGS_ORDER.index(element.tag)])
    at = max((at + 1 for at, one in enumerate(root) if one.tag in before), default=0)
    root.insert(at, element)
