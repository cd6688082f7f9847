"""Sections: each file keeps its paper, its margins, its headers and its count of pages."""

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Final

from attrs import frozen

from qcdc_report.formats.docx.merging.orders import NOTE_PR_ORDER, SECT_PR_ORDER
from qcdc_report.formats.docx.merging.record import MergeOptions
from qcdc_report.formats.docx.merging.xml import (
    R,
    insert_in_order,
    made,
    val,
)
from qcdc_report.formats.docx.seeing.names import Element, is_on, w

_REFERENCES: Final = (w("headerReference"), w("footerReference"))
_TYPE, _R_ID, _START = w("type"), f"{{{R}}}id", w("start")
_PAGES: Final = w("pgNumType")
_NOTES: Final = (w("footnotePr"), w("endnotePr"))
_NOTE_LOOK: Final = (w("numFmt"), w("numStart"), w("numRestart"))
_NEW_PAGE: Final = frozenset({"nextPage", "oddPage", "evenPage"})
_DEFAULT_REFERENCE: Final = re.compile(
    rb'<w:(?:header|footer)Reference(?=[^>]*w:type="default")[^>]*/>'
)

Carry = Callable[[Element], str | None]


@frozen(kw_only=True)
class PartPlace:
    """Where a part stands in the merged file.

    Attributes:
        first: no other part stands before it.
        counted_anew: something that is not counted stands before it, such as the contents.
        options: how files are put together.
    """

    first: bool
    counted_anew: bool
    options: MergeOptions


class Inheritance:
    """Which headers and footers hold where a section names none: those of the section before.

    Attributes:
        shown: their elements and types, as far as sections are read.
    """

    def __init__(self) -> None:
        self.shown: set[tuple[str, str]] = set()

    def stop(self, section: Element, empty: Callable[[str], str], *, mirrored: bool) -> None:
        """Keep the headers of the part before from the first section of a part.

        Args:
            section: the first section.
            empty: returns the relation to a header or footer without text, by its element.
            mirrored: even pages of the part have headers of their own; if not, ``with_even_pages``
                names for them what is named for all.
        """
        named = {(str(one.tag), one.get(_TYPE, "default")) for one in section.iter(*_REFERENCES)}
        for tag, kind in sorted(self.shown - named):
            if kind == "even" and not mirrored and (tag, "default") in {*self.shown, *named}:
                continue
            reference = made(tag)
            reference.set(_TYPE, kind)
            reference.set(_R_ID, empty(tag))
            section.insert(0, reference)
        self.shown = set()

    def note(self, section: Element) -> None:
        """Note what a section shows, on even pages too if any part has headers for them."""
        for one in section.iterchildren(*_REFERENCES):
            kind = one.get(_TYPE, "default")
            self.shown.add((str(one.tag), kind))
            if kind == "default":
                self.shown.add((str(one.tag), "even"))


def place_sections(
    sections: list[Element],
    place: PartPlace,
    inheritance: Inheritance,
    carry: Carry,
    empty: Callable[[str], str],
    *,
    mirrored: bool,
    note_looks: list[Element],
    endnotes: bool,
) -> None:
    """Make the sections of a file those of a part.

    Args:
        sections: as ``sections_of`` gives them.
        place: where the part stands.
        inheritance: what the sections before show.
        carry: returns the relation to a header or footer, carried over; None if it is missing.
        empty: returns the relation to a header or footer without text.
        mirrored: the file has headers of their own for even pages.
        note_looks: what the file's settings say of its notes.
        endnotes: there are any; they stand at the end of the part.
    """
    for number, section in enumerate(sections):
        for one in section.findall(w("printerSettings")):
            section.remove(one)
        _carry_references(section, carry, mirrored=mirrored)
        if number == 0:
            _begin(section, place)
            inheritance.stop(section, empty, mirrored=mirrored)
        inheritance.note(section)
        _count_pages(section, place, first=number == 0)
        _count_notes(section, note_looks, restarts=number == 0 and not place.first)
        if endnotes and section is not sections[-1] and not _each_section_has_endnotes(note_looks):
            insert_in_order(section, made(w("noEndnote")), SECT_PR_ORDER)


def _carry_references(section: Element, carry: Carry, *, mirrored: bool) -> None:
    seen = set()
    for reference in section.findall("*"):
        if reference.tag not in _REFERENCES:
            continue
        kind = reference.get(_TYPE, "default")
        new = carry(reference)
        if new is None or (reference.tag, kind) in seen or (kind == "even" and not mirrored):
            section.remove(reference)
        else:
            seen.add((reference.tag, kind))
            reference.set(_R_ID, new)
            reference.set(_TYPE, kind)


def _begin(section: Element, place: PartPlace) -> None:
    """Begin a part on a new page, or right below the one before."""
    kind = val(section.find(_TYPE)) or "nextPage"
    if place.first:
        return
    if not place.options.new_page:
        kind = "continuous"
    elif kind not in _NEW_PAGE:
        kind = "nextPage"
    insert_in_order(section, made(_TYPE, kind), SECT_PR_ORDER)


def _count_pages(section: Element, place: PartPlace, *, first: bool) -> None:
    numbers = section.find(_PAGES)
    if first and (place.options.page_numbers == "restart" or place.counted_anew):
        if numbers is None:
            numbers = made(_PAGES)
            insert_in_order(section, numbers, SECT_PR_ORDER)
        if numbers.get(_START) is None:
            numbers.set(_START, "1")
    elif (
        numbers is not None
        and place.options.page_numbers == "continuous"
        and not (place.first and first)
    ):
        numbers.attrib.pop(_START, None)
        if not numbers.attrib:
            section.remove(numbers)


def _count_notes(section: Element, looks: list[Element], *, restarts: bool) -> None:
    """Let a section say of its notes what the settings of its file said for all of them."""
    for tag in _NOTES:
        own = section.find(tag)
        look = next((one for one in looks if one.tag == tag), None)
        if own is None and look is None and not restarts:
            continue
        if own is None:
            own = made(tag)
            insert_in_order(section, own, SECT_PR_ORDER)
        for one in () if look is None else look:
            if one.tag in _NOTE_LOOK and own.find(one.tag) is None:
                insert_in_order(own, deepcopy(one), NOTE_PR_ORDER)
        if restarts and val(own.find(w("numRestart"))) in {None, "continuous"}:
            insert_in_order(own, made(w("numRestart"), "eachSect"), NOTE_PR_ORDER)
        if not len(own):
            section.remove(own)


def _each_section_has_endnotes(looks: list[Element]) -> bool:
    """Say whether endnotes stand at the end of each section of a file, not at that of the file."""
    return any(val(one.find(w("pos"))) == "sectEnd" for one in looks if one.tag == _NOTES[1])


def with_even_pages(piece: bytes) -> bytes:
    """Let what a piece of the text shows on all pages be shown on even ones by name.

    Settings say for a whole file whether even pages have headers of their own. Where one part
    has them, the others must name theirs twice.
    """
    return _DEFAULT_REFERENCE.sub(
        lambda match: match.group() + match.group().replace(b'w:type="default"', b'w:type="even"'),
        piece,
    )


def has_even_pages(settings: Element | None) -> bool:
    """Say whether a file has headers of their own for even pages."""
    switch = None if settings is None else settings.find(w("evenAndOddHeaders"))
    return switch is not None and is_on(switch)
