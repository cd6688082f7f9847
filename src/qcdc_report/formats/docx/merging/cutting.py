"""What a text must not take along is cut out of it: objects, controls, what leads nowhere."""

from collections.abc import Callable
from typing import Final

from qcdc_report.formats.docx.merging.xml import (
    CHART,
    DRAWING,
    DRAWN,
    OBJECT,
    OFFICE,
    PICT,
    PICTURE,
    VML,
    R,
    ancestor,
    remove,
)
from qcdc_report.formats.docx.seeing.names import TEXT_BOX, Element, w

_ID: Final = f"{{{R}}}"
_OBJECT_PARTS: Final = (
    f"{{{OFFICE}}}OLEObject",
    w("control"),
    w("objectEmbed"),
    w("objectLink"),
    w("movie"),
)
_GONE_WITHOUT_TARGET: Final = frozenset(
    {
        w("altChunk"),
        w("subDoc"),
        w("control"),
        w("movie"),
        w("printerSettings"),
        w("contentPart"),
        "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart",
        w("embedRegular"),
        w("embedBold"),
        w("embedItalic"),
        w("embedBoldItalic"),
        f"{{{OFFICE}}}OLEObject",
        f"{{{CHART}}}externalData",
        f"{{{CHART}}}userShapes",
        f"{{{DRAWING}}}hlinkClick",
        f"{{{DRAWING}}}hlinkHover",
        f"{{{DRAWING}}}hlinkMouseOver",
        f"{{{DRAWING}}}videoFile",
        f"{{{DRAWING}}}audioFile",
        f"{{{DRAWING}}}quickTimeFile",
        f"{{{DRAWING}}}wavAudioFile",
        f"{{{DRAWING}}}snd",
        f"{{{VML}}}imagedata",
    }
)
_OF_SECTIONS: Final = (w("headerReference"), w("footerReference"))
_BLIP: Final = f"{{{DRAWING}}}blip"
_FILL: Final = f"{{{DRAWING}}}blipFill"
_WHOLE_DRAWINGS: Final = ("}chart", "}relIds")
_VML_SOURCES: Final = ("src", f"{{{OFFICE}}}href", f"{{{OFFICE}}}althref", f"{{{R}}}href")
_WEB_VIDEO: Final = "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"


def cut_active_content(root: Element) -> None:
    """Leave of objects and controls the picture that stands for them, and no whole files."""
    for element in list(root.iter(w("altChunk"), w("subDoc"))):
        remove(element)
    for element in list(root.iter(*_OBJECT_PARTS)):
        remove(element)
    for holder in list(root.iter(OBJECT)):
        _become_picture(holder)
    for video in list(root.iter(f"{{{_WEB_VIDEO}}}webVideoPr")):
        extension = video.getparent()
        remove(video if extension is None else extension)


def cut_vml_sources(root: Element) -> bool:
    """Take from the drawings of before 2010 the addresses of pictures; say if there were any."""
    found = False
    for element in list(
        root.iter(*(f"{{{VML}}}{name}" for name in ("imagedata", "fill", "stroke")))
    ):
        for name in _VML_SOURCES:
            if element.get(name):
                found = True
                del element.attrib[name]
    return found


def rewrite_relations(root: Element, relate: Callable[[str], str | None]) -> None:
    """Give every relation in a part its new id, and cut what is related to nothing any more.

    Args:
        root: of the part, or of something in it; headers and footers are left to the sections.
        relate: returns the new id for an old one, None for what is not carried over.
    """
    for element in root.xpath("descendant-or-self::*[@r:*]", namespaces={"r": R}):
        if element.tag in _OF_SECTIONS:
            continue
        for name in [one for one in element.attrib if one.startswith(_ID)]:
            old = element.get(name)
            new = relate(old) if old else old
            if new is not None:
                element.set(name, new)
            else:
                del element.attrib[name]
                _cut(element)


def _cut(element: Element) -> None:
    """Take out what has lost its target, as much of it as is of no use without."""
    if element.tag in _GONE_WITHOUT_TARGET:
        holder = ancestor(element, PICT) if element.tag == f"{{{VML}}}imagedata" else None
        remove(element)
        if holder is not None and not _has_text(holder):
            remove(holder)
    elif element.tag == _BLIP:
        _cut_blip(element)
    elif str(element.tag).endswith(_WHOLE_DRAWINGS):
        _remove_drawing(element)


def _cut_blip(blip: Element) -> None:
    if any(blip.get(f"{_ID}{name}") for name in ("embed", "link")):
        return
    picture = ancestor(blip, f"{{{PICTURE}}}pic")
    if picture is None:  # the filling of a shape, which may hold text
        fill = ancestor(blip, _FILL)
        remove(blip if fill is None else fill)
    else:
        parent = picture.getparent()
        if parent is not None and parent.tag == f"{{{DRAWING}}}graphicData":
            _remove_drawing(picture)
        else:
            remove(picture)


def _remove_drawing(element: Element) -> None:
    drawing = ancestor(element, DRAWN)
    remove(element if drawing is None else drawing)


def _has_text(element: Element) -> bool:
    return next(element.iter(TEXT_BOX), None) is not None


def _become_picture(holder: Element) -> None:
    """Make an object a drawing of nothing but what it shows."""
    drawing = holder.find(DRAWN)
    parent = holder.getparent()
    if drawing is not None and parent is not None:
        parent.replace(holder, drawing)
    elif len(holder):
        holder.tag = PICT
        holder.attrib.clear()
    else:
        remove(holder)
