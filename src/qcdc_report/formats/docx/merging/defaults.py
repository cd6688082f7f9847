"""The look that a file gives to everything it does not style, put into its styles.

The merged file has one set of such defaults, the first file's. Where another file's differ, they
are written into each of its styles that stands on no other, below what the style says itself; what
only the first file's defaults set gets the value that Word takes when nobody sets it.
"""

from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from attrs import frozen

from qcdc_report.formats.docx.merging.orders import P_PR_ORDER, R_PR_ORDER
from qcdc_report.formats.docx.merging.xml import made, remove
from qcdc_report.formats.docx.seeing.names import P_PR, R_PR, Element, is_on, w

_UNSET: Final = {
    w("rFonts"): dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Times New Roman"),
    w("sz"): {"val": "20"},
    w("szCs"): {"val": "20"},
    w("kern"): {"val": "0"},
    w("spacing"): {},
    w("color"): {"val": "auto"},
    w("lang"): {"val": "en-US"},
    w("jc"): {"val": "left"},
    w("ind"): {"left": "0", "right": "0", "firstLine": "0"},
}
_UNSET_SPACING: Final = {
    P_PR: {"before": "0", "after": "0", "line": "240", "lineRule": "auto"},
    R_PR: {"val": "0"},
}
_TOGGLES: Final = tuple(
    w(name)
    for name in (
        "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "outline", "shadow", "emboss",
        "imprint", "vanish",
    )
)  # fmt: skip
_SWITCHES: Final = tuple(
    w(name)
    for name in (
        "keepNext", "keepLines", "widowControl", "contextualSpacing", "autoSpaceDE", "autoSpaceDN",
        "snapToGrid",
    )
)  # fmt: skip
_ON_UNLESS_SAID: Final = (w("widowControl"), w("autoSpaceDE"), w("autoSpaceDN"), w("snapToGrid"))
_BY_ATTRIBUTE: Final = (w("rFonts"), w("spacing"), w("lang"), w("ind"))
_SLOTS: Final = {
    w(other): w(slot)
    for other, slot in {
        "asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia", "cstheme": "cs",
        "start": "left", "end": "right", "hanging": "firstLine",
        "beforeAutospacing": "before", "afterAutospacing": "after",
        "beforeLines": "before", "afterLines": "after",
    }.items()
}  # fmt: skip
"""Attributes that say the same thing in another way: one of them rules the other out."""
_ORDERS: Final = {P_PR: P_PR_ORDER, R_PR: R_PR_ORDER}


@frozen(eq=False)
class Defaults:
    """What a file's paragraphs and its text look like before any style.

    Attributes:
        look: for ``w:pPr`` and ``w:rPr`` the properties, by tag.
        always: switches of the text that no style can turn off (ECMA-376 part 1, 17.7.3).
    """

    look: dict[str, dict[str, Element]]
    always: frozenset[str] = frozenset()


def defaults_of(styles: Element | None) -> Defaults:
    """Return the defaults of a sheet of styles, from copies."""
    look: dict[str, dict[str, Element]] = {P_PR: {}, R_PR: {}}
    always = frozenset[str]()
    if styles is not None:
        for tag in look:
            found = styles.find(f"{w('docDefaults')}/{tag}Default/{tag}")
            look[tag] = {} if found is None else {str(one.tag): deepcopy(one) for one in found}
        always = frozenset(tag for tag in _TOGGLES if tag in look[R_PR] and is_on(look[R_PR][tag]))
    for tag in _TOGGLES:
        look[R_PR].pop(tag, None)
    return Defaults(look, always)


def without_switches(heads: Iterable[Element]) -> list[Element]:
    """Return copies of what stands before styles, without the switches that no style turns off."""
    copies = [deepcopy(one) for one in heads]
    for copy in copies:
        for one in list(copy.iter(*_TOGGLES)):
            remove(one)
    return copies


def turn_on(style: Element, always: frozenset[str], *, stands_on_none: bool) -> None:
    """Let a style look as where these switches are on whatever it says."""
    for one in list(style.iter(*always)) if always else ():
        remove(one)
    if stands_on_none:
        on = {tag: made(tag) for tag in always}
        put_below(style, Defaults({P_PR: {}, R_PR: on}))


def difference(wanted: Defaults, given: Defaults) -> Defaults:
    """Return what a style must say for ``wanted`` to hold where ``given`` are the defaults."""
    return Defaults(
        {
            tag: {
                name: made_one
                for name in (*wanted.look[tag], *given.look[tag])
                if (made_one := _differing(tag, name, wanted, given)) is not None
            }
            for tag in (P_PR, R_PR)
        }
    )


def put_below(style: Element, defaults: Defaults) -> None:
    """Write defaults into a style, below what it says itself."""
    for tag, look in defaults.look.items():
        if not look:
            continue
        properties = style.find(tag)
        if properties is None:
            properties = made(tag)
            before = style.find(P_PR) if tag == R_PR else None
            style.insert(_head(style) if before is None else style.index(before) + 1, properties)
        own = {one.tag: one for one in properties}
        for name, default in look.items():
            if name not in own:
                properties.append(deepcopy(default))
            elif name in _BY_ATTRIBUTE:
                said = {_SLOTS.get(one, one) for one in own[name].attrib}
                for attribute, value in default.attrib.items():
                    if _SLOTS.get(attribute, attribute) not in said:
                        own[name].set(attribute, value)
        order = {one: at for at, one in enumerate(_ORDERS[tag])}
        properties[:] = sorted(properties, key=lambda one: order.get(str(one.tag), len(order)))


def _differing(tag: str, name: str, wanted: Defaults, given: Defaults) -> Element | None:
    """Return one property as it must be said, None if both have it the same."""
    want, have = wanted.look[tag].get(name), given.look[tag].get(name)
    said = dict(want.attrib) if want is not None else None
    if said is not None and have is not None and said == dict(have.attrib):
        return None
    unset = _UNSET_SPACING[tag] if name == w("spacing") else _UNSET.get(name)
    if unset is None:
        if want is not None:
            return deepcopy(want)
        if name not in _SWITCHES:
            return None
        return made(name, "1" if name in _ON_UNLESS_SAID else "0")
    result = made(name)
    for attribute, value in unset.items():
        if want is None or have is not None:
            result.set(w(attribute), value)
    for attribute, value in (said or {}).items():
        result.set(attribute, value)
    if name == w("rFonts"):
        _drop_overruled(result)
    return result


def _drop_overruled(fonts: Element) -> None:
    """A font of the theme wins over one by name, so that only one of them may stand."""
    for slot, mark in (
        ("ascii", "asciiTheme"),
        ("hAnsi", "hAnsiTheme"),
        ("eastAsia", "eastAsiaTheme"),
        ("cs", "cstheme"),
    ):
        if w(mark) in fonts.attrib:
            fonts.attrib.pop(w(slot), None)


def _head(style: Element) -> int:
    """Return where the properties of a style begin, behind its name and the like."""
    body = {P_PR, R_PR, w("tblPr"), w("trPr"), w("tcPr"), w("tblStylePr")}
    return next((at for at, one in enumerate(style) if one.tag in body), len(style))
