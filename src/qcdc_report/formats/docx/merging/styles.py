"""The styles of the merged file: one for all that look the same, a copy for each other look.

Word knows a style by its name. Where two files have styles of one name that look different, the
later one comes under another name, so that no file's pages change. (docxcompose lets the first
file's styles win, which is what its users complain of most.)
"""

from copy import deepcopy
from hashlib import sha256
from typing import Final

from attrs import define, field, frozen
from lxml import etree

from qcdc_report.formats.docx.merging.defaults import Defaults, put_below, turn_on
from qcdc_report.formats.docx.merging.joined import Joined
from qcdc_report.formats.docx.merging.numbering import Numberer, SourceNumbering
from qcdc_report.formats.docx.merging.orders import P_PR_ORDER, STYLE_HEAD
from qcdc_report.formats.docx.merging.stylesheet import SourceStyles
from qcdc_report.formats.docx.merging.themes import Theme, write_out
from qcdc_report.formats.docx.merging.xml import (
    NUM_ID,
    child,
    insert_in_order,
    made,
    remove,
    val,
)
from qcdc_report.formats.docx.seeing.names import P_PR, VAL, Element, w

_OF_NO_LOOK: Final = tuple(
    w(name)
    for name in (
        "name", "aliases", "next", "link", "autoRedefine", "uiPriority", "semiHidden", "hidden",
        "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply",
        "rsid", "basedOn",
    )
)  # fmt: skip
_TYPE, _ID, _DEFAULT, _CUSTOM = w("type"), w("styleId"), w("default"), w("customStyle")


@frozen(eq=False)
class Look:
    """What decides, beside the styles themselves, how a file's styles look.

    Attributes:
        styles: its styles.
        numbering: its numberings.
        theme: its theme if it is not the merged file's; None if it is.
        below: what must stand below its styles; None where the defaults are the same.
        prints: by id what is the same for styles that look the same, as far as asked for.
    """

    styles: SourceStyles
    numbering: SourceNumbering
    theme: Theme | None
    below: Defaults | None
    prints: dict[str, bytes] = field(factory=dict, repr=False)


class OutputStyles:
    """The styles of the merged file.

    Attributes:
        part: what they are put together in.
        default: for a kind of style, the id of the one that holds where none is named.
    """

    def __init__(self) -> None:
        self.part = Joined("styles")
        self.default: dict[str, str] = {}
        self._known: dict[tuple[str, str, bytes], str] = {}
        self._ids: set[str] = set()
        self._names: set[str] = set()
        self._copies: dict[str, int] = {}

    def known(self, kind: str, name: str, print_: bytes) -> str | None:
        """Return the style of this name that looks so; None if there is none."""
        return self._known.get((kind, name.casefold(), print_))

    def names_for(self, kind: str, name: str, style: str, print_: bytes) -> tuple[str, str]:
        """Return a new style's id and name, both free and now taken."""
        taken_id, taken_name = style, name
        while taken_id.casefold() in self._ids or taken_name.casefold() in self._names:
            number = self._copies[name] = self._copies.get(name, 1) + 1
            taken_id = f"{style}_{number}"
            if name.casefold() in self._names:
                taken_name = f"{name}_{number}"
        self._ids.add(taken_id.casefold())
        self._names.add(taken_name.casefold())
        self._known[kind, name.casefold(), print_] = taken_id
        return taken_id, taken_name


@define(eq=False)
class StyleMap:
    """Which style of the merged file stands for each of one file's.

    Attributes:
        look: what decides how the file's styles look.
        brought: ids, in the file, of the styles that came into the merged file with it.
    """

    look: Look
    output: OutputStyles
    numberer: Numberer
    brought: set[str] = field(factory=set)
    _ids: dict[str, str] = field(factory=dict)
    _names: dict[str, str] = field(factory=dict)
    _open: set[str] = field(factory=set)

    def of(self, style: str) -> str | None:
        """Return the id in the merged file of a style; None for one that the file lacks."""
        if style in self._ids:
            return self._ids[style]
        if style not in self.look.styles.styles:
            return None
        kind, name = self.look.styles.kind(style), self.look.styles.name(style)
        print_ = self._print(style)
        known = self.output.known(kind, name, print_)
        if known is not None:
            self._ids[style] = known
            return known
        return self._bring(style, kind, name, print_)

    def renamed(self, name: str) -> str:
        """Return the name in the merged file of a style that is known by its name."""
        return self._names.get(name.casefold(), name)

    def stands_for_default(self, kind: str) -> str | None:
        """Return the style that must be named where the file names none; None if none must."""
        default = self.look.styles.default.get(kind)
        mapped = None if default is None else self.of(default)
        return None if mapped == self.output.default.get(kind) else mapped

    def _bring(self, style: str, kind: str, name: str, print_: bytes) -> str:
        new_id, new_name = self.output.names_for(kind, name, style, print_)
        self._ids[style] = new_id
        self._names[name.casefold()] = new_name
        self.brought.add(style)
        copy = self._looking(style)
        is_default = self.look.styles.default.get(kind) == style
        if is_default and kind not in self.output.default:
            self.output.default[kind] = new_id
        else:
            copy.attrib.pop(_DEFAULT, None)
        copy.set(_ID, new_id)
        _set_name(copy, new_name)
        if new_name != name:
            copy.set(_CUSTOM, "1")
            _keep_level(copy, name)
            for one in copy.findall(w("aliases")):
                remove(one)
        self._relate(copy)
        numbered = copy.find(f"{P_PR}/{w('numPr')}/{w('numId')}")
        if numbered is not None:
            numbered.set(VAL, self.numberer.of(numbered.get(VAL, "0")))
        root = self.look.styles.root
        self.output.part.add([copy], copy if root is None else root)
        return new_id

    def _relate(self, copy: Element) -> None:
        """Map the styles that a style names; a link holds only between two that came together."""
        for tag in (w("basedOn"), w("next"), w("link")):
            for reference in copy.findall(tag):
                other = val(reference) or ""
                mapped = self.of(other)
                if tag == w("link") and other not in self.brought:
                    mapped = None
                if mapped is None or (tag == w("basedOn") and mapped == copy.get(_ID)):
                    copy.remove(reference)
                else:
                    reference.set(VAL, mapped)

    def _looking(self, style: str) -> Element:
        """Return a copy of a style that looks in the merged file as the style does in its own."""
        copy = deepcopy(self.look.styles.styles[style])
        for one in copy.iter():
            if one.text is not None and not one.text.strip():
                one.text = None
            one.tail = None
        known = self.look.styles
        base = val(copy.find(w("basedOn")))
        alone = base not in known.styles and known.kind(style) == "paragraph"
        if self.look.below is not None and alone:
            put_below(copy, self.look.below)
        turn_on(copy, self.look.styles.defaults.always, stands_on_none=alone)
        if self.look.theme is not None:
            write_out(copy, self.look.theme)
        return copy

    def _print(self, style: str) -> bytes:
        """Return what is the same for styles that look the same."""
        if style in self.look.prints:
            return self.look.prints[style]
        if style in self._open or style not in self.look.styles.styles:
            return b""  # styles that stand on themselves
        self._open.add(style)
        copy = self._looking(style)
        base = val(copy.find(w("basedOn")))
        below = b"" if base is None else self._print(base)
        name = "" if base is None else self.look.styles.name(base)
        for tag in _OF_NO_LOOK:
            for one in copy.findall(tag):
                copy.remove(one)
        numbered = child(child(child(copy, P_PR), w("numPr")), NUM_ID)
        numbers = ""
        if numbered is not None:
            numbers = self.look.numbering.fingerprint(numbered.get(VAL, "0"), self.look.styles.name)
            numbered.attrib.pop(VAL, None)
        copy.attrib.clear()
        written = etree.tostring(copy, method="c14n", exclusive=True)
        found = sha256(b"\0".join((written, below, name.encode(), numbers.encode()))).digest()
        self.look.prints[style] = found
        self._open.discard(style)
        return found


def _set_name(style: Element, name: str) -> None:
    insert_in_order(style, made(w("name"), name), STYLE_HEAD)


def _keep_level(style: Element, name: str) -> None:
    """Keep a heading in the navigation pane: Word knows its level by the name it had."""
    word, _, level = name.casefold().partition(" ")
    if word == "heading" and level.isdecimal() and 1 <= int(level) <= 9:
        look = style.find(P_PR)
        if look is None:
            look = made(P_PR)
            rest = style.find(w("rPr"))
            style.insert(len(style) if rest is None else style.index(rest), look)
        if look.find(w("outlineLvl")) is None:
            insert_in_order(look, made(w("outlineLvl"), str(int(level) - 1)), P_PR_ORDER)
