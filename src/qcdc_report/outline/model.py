"""The form itself: parts, sections, prompts and appendices."""

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from qcdc_report.outline.figures import IndicatorGroup, UnitKind
from qcdc_report.outline.wording import Wording

__all__ = [
    "DocumentColumn",
    "DocumentsAppendix",
    "FiguresAppendix",
    "Outline",
    "Part",
    "Section",
    "Topic",
    "UnitGroup",
    "UnitsAppendix",
    "Wording",
]


@frozen
class Topic:
    """One thing a prompt asks for by name; an answer is expected to touch each.

    Attributes:
        key: short name for messages and tests.
        title: the topic in the outline's words.
        phrases: wordings by which an answer is seen to touch it, compared without tone marks.
        article: where the duty stands, such as ``Điều 7``.
    """

    key: str
    title: str
    phrases: tuple[str, ...] = ()
    article: str = ""


@frozen(kw_only=True)
class Section:
    """A place of the outline that can be answered.

    Attributes:
        key: stable name, such as ``leadership.directives``.
        label: official numbering, such as ``II.2``.
        ordinal: its number among its siblings, from 1; the presentation standard writes it.
        title: the heading as the report shows it.
        wording: the heading or dash of the source this section carries.
        guidance: the sentences that say what to write; never printed in a report.
        instructions: notes to the writer ("Lưu ý"); never printed in a report.
        required: an answer is due.
        topics: what the prompt asks for by name.
        children: sections below this one.
        alternatives: for the slot, the keys that some profile fills it with.
        looks_ahead: it tells of what is still to be done, as do those below it.
    """

    key: str
    label: str
    ordinal: int
    title: str
    wording: tuple[Wording, ...] = ()
    guidance: tuple[Wording, ...] = ()
    instructions: tuple[Wording, ...] = ()
    required: bool = False
    topics: tuple[Topic, ...] = ()
    children: tuple["Section", ...] = ()
    alternatives: tuple[str, ...] = ()
    looks_ahead: bool = False

    @property
    def is_slot(self) -> bool:
        """Whether a profile fills this section with its own."""
        return bool(self.alternatives)

    @property
    def level(self) -> int:
        """Depth of the heading: 1 for ``I``, 2 for ``1``, 3 for a dash."""
        return self.key.count(".") + 1


@frozen(kw_only=True)
class Part:
    """A part of the report (Phần): its label in words, its title, its sections."""

    key: str
    label: str
    title: str
    sections: tuple[Section, ...]
    wording: tuple[Wording, ...] = ()


@frozen(kw_only=True)
class DocumentColumn:
    """A column of the table of issued documents.

    Attributes:
        title: the heading.
        fields: names of ``IssuedDocument`` fields the cell shows; ``ordinal`` is the row's number.
        share: its part of the text width, of the sum of all shares.
        align: ``left`` or ``center``.
        aliases: other headings by which the column is known in files people made.
    """

    title: str
    fields: tuple[str, ...]
    share: int
    align: str = "left"
    aliases: tuple[str, ...] = ()


@frozen(kw_only=True)
class DocumentsAppendix:
    """The appendix of issued documents (Phụ lục 1)."""

    key: str
    number: int
    title: str
    columns: tuple[DocumentColumn, ...]
    wording: tuple[Wording, ...] = ()


@frozen(kw_only=True, cache_hash=True)
class FiguresAppendix:
    """The appendix of figures (Phụ lục 2)."""

    key: str
    number: int
    title: str
    groups: tuple[IndicatorGroup, ...]
    wording: tuple[Wording, ...] = ()


@frozen(kw_only=True)
class UnitGroup:
    """The units of a consolidated report that report under one profile.

    Attributes:
        profile: id of the profile.
        title: what its units are, in words.
        kinds: kinds of unit that fall under it; empty for any.
        asks: keys of the sections that it asks its units to answer.
    """

    profile: str
    title: str
    kinds: frozenset[UnitKind] = frozenset()
    asks: frozenset[str] = frozenset()


@frozen(kw_only=True)
class UnitsAppendix:
    """The appendix of a consolidated report that lists its units, and what each answered.

    Attributes:
        key: stable name.
        number: its number among the appendices.
        title: its title.
        groups: the profiles of the units, in the order in which their units are listed.
    """

    key: str
    number: int
    title: str
    groups: tuple[UnitGroup, ...]


@frozen(kw_only=True, cache_hash=True)  # rules remember by outline what they make of it
class Outline:
    """An outline, whole: what every unit under one profile is asked to write.

    Attributes:
        id: short stable name.
        title: what the report is about, with the report's type: ``Báo cáo sơ kết …``.
        subject: the trích yếu printed under ``BÁO CÁO``.
        parts: in reading order.
        documents: the appendix of issued documents, if the outline has one.
        figures: the appendix of figures, if the outline has one.
        units: the appendix of units, in the outline of a consolidated report.
        years: the years its series cover, inclusive, in order.
        wording: the source's lines that stand above the first section.
        notes: what was decided where the source is silent or damaged.
    """

    id: str
    title: str
    subject: str
    parts: tuple[Part, ...]
    documents: DocumentsAppendix | None = None
    figures: FiguresAppendix | None = None
    units: UnitsAppendix | None = None
    years: tuple[int, ...] = ()
    wording: tuple[Wording, ...] = ()
    notes: tuple[str, ...] = ()
    _by_key: Mapping[str, Section] = field(init=False, repr=False, eq=False)

    @_by_key.default
    def _index(self) -> Mapping[str, Section]:
        found: dict[str, Section] = {}
        pending = [section for part in reversed(self.parts) for section in reversed(part.sections)]
        while pending:
            section = pending.pop()
            if section.key in found:
                raise ValueError(f"outline {self.id!r} has the key {section.key!r} twice")
            found[section.key] = section
            pending.extend(reversed(section.children))
        return found

    def _repr_html_(self) -> str:
        """Show the outline in a notebook."""
        from qcdc_report.outline.showing import outline_html

        return outline_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show the outline at an IPython prompt."""
        from qcdc_report.outline.showing import outline_text

        printer.text(repr(self.id) if cycle else outline_text(self))
