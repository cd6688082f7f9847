"""Fonts and colours that a file takes from its theme, written out where themes differ.

The merged file has one theme, the first file's. A part with another would change its look.
"""

from collections.abc import Mapping
from typing import Final

from attrs import frozen
from lxml import etree

from qcdc_report.formats.docx.merging.xml import DRAWING
from qcdc_report.formats.docx.package import Package
from qcdc_report.formats.docx.seeing.names import Element, w

_FONT_SLOTS: Final = {
    "asciiTheme": ("ascii", "latin"),
    "hAnsiTheme": ("hAnsi", "latin"),
    "eastAsiaTheme": ("eastAsia", "ea"),
    "cstheme": ("cs", "cs"),
}
_COLOUR_MARKS: Final = (
    "themeColor", "themeTint", "themeShade", "themeFill", "themeFillTint", "themeFillShade",
)  # fmt: skip
_COLOURED: Final = tuple(
    w(name)
    for name in (
        "color", "shd", "u", "bdr", "top", "left", "bottom", "right", "start", "end", "insideH",
        "insideV", "between", "bar", "tl2br", "tr2bl", "background",
    )
)  # fmt: skip
_SIZES: Final = {"mj": "major", "mn": "minor"}
_SCHEME_NAMES: Final = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_FACES: Final = tuple(f"{{{DRAWING}}}{name}" for name in ("latin", "ea", "cs"))


@frozen
class Theme:
    """What of a theme shows in a text.

    Attributes:
        key: the same for themes that look the same.
        fonts: typeface by ``major`` or ``minor`` and ``latin``, ``ea`` or ``cs``.
        colours: hexadecimal RGB by the name of its slot, such as ``accent1``.
    """

    key: bytes
    fonts: Mapping[tuple[str, str], str]
    colours: Mapping[str, str]


def theme_of(package: Package) -> Theme:
    """Return the theme of a file; an empty one if it has none."""
    for name in package.related(package.main, "theme"):
        root = package.xml(name)
        elements = next(root.iter(f"{{{DRAWING}}}themeElements"), None)
        if elements is None:
            break
        fonts = {
            (size, script): face
            for size in ("major", "minor")
            for script in ("latin", "ea", "cs")
            if (face := _face(elements, size, script))
        }
        scheme = elements.find(f"{{{DRAWING}}}clrScheme")
        colours = {} if scheme is None else dict(_colours(scheme))
        key = repr((sorted(fonts.items()), sorted(colours.items()))).encode()
        return Theme(key, fonts, colours)
    return Theme(b"", {}, {})


def write_out(root: Element, theme: Theme) -> None:
    """Write the theme's fonts and colours out wherever they stand in a part of a text."""
    _write_fonts(root, theme)
    for element in root.iter(*_COLOURED):
        for mark in _COLOUR_MARKS:
            element.attrib.pop(w(mark), None)
    for colour in list(root.iter(f"{{{DRAWING}}}schemeClr")):
        name = colour.get("val", "")
        rgb = theme.colours.get(_SCHEME_NAMES.get(name, name))
        if rgb:
            colour.tag = f"{{{DRAWING}}}srgbClr"
            colour.set("val", rgb)
    for font in root.iter(*_FACES):
        size, _, script = font.get("typeface", "").removeprefix("+").partition("-")
        found = theme.fonts.get((_SIZES.get(size, ""), {"lt": "latin"}.get(script, script)))
        if found:
            font.set("typeface", found)


def _write_fonts(root: Element, theme: Theme) -> None:
    for fonts in root.iter(w("rFonts")):
        for mark, (slot, script) in _FONT_SLOTS.items():
            wanted = fonts.attrib.pop(w(mark), None)
            if wanted is not None:
                face = theme.fonts.get(("major" if wanted.startswith("major") else "minor", script))
                if face:
                    fonts.set(w(slot), face)


def _face(elements: Element, size: str, script: str) -> str:
    path = f"{{{DRAWING}}}fontScheme/{{{DRAWING}}}{size}Font/{{{DRAWING}}}{script}"
    found = elements.find(path)
    return "" if found is None else found.get("typeface", "")


def _colours(scheme: Element) -> list[tuple[str, str]]:
    found = []
    for slot in scheme:
        if isinstance(slot.tag, str) and len(slot):
            rgb = slot[0].get("lastClr") or slot[0].get("val") or ""
            found.append((etree.QName(slot).localname, rgb))
    return found
