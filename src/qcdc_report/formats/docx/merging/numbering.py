"""Numberings: each file brings its own, under new numbers, so that each counts by itself."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Final

from attrs import field, frozen
from lxml import etree

from qcdc_report.formats.docx.merging.cutting import rewrite_relations
from qcdc_report.formats.docx.merging.joined import Joined
from qcdc_report.formats.docx.merging.xml import made, remove, val
from qcdc_report.formats.docx.seeing.names import VAL, Element, w

_NUM: Final = w("num")
_ABSTRACT: Final = w("abstractNum")
_ABSTRACT_ID: Final = w("abstractNumId")
_NUM_ID: Final = w("numId")
_PICTURE_ID: Final = w("numPicBulletId")
_IDENTITY: Final = (w("nsid"), w("tmpl"), w("name"))
_LINKS: Final = (w("styleLink"), w("numStyleLink"))
_FIRST_MARK: Final = 0x10000000
_ORDER: Final = (w("numPicBullet"), _ABSTRACT, _NUM)


@frozen(eq=False)
class SourceNumbering:
    """The numberings of one file.

    Attributes:
        root: of the part; None without one.
        nums: ``w:num`` by its number.
        abstracts: ``w:abstractNum`` by its number.
    """

    root: Element | None = None
    nums: Mapping[str, Element] = field(factory=dict)
    abstracts: Mapping[str, Element] = field(factory=dict)

    def abstract_of(self, num_id: str) -> Element | None:
        """Return the levels that a numbering has, those of a linked style's where it says so."""
        num = self.nums.get(num_id)
        found = self.abstracts.get(val(num.find(_ABSTRACT_ID)) or "") if num is not None else None
        linked = val(found.find(_LINKS[1])) if found is not None else None
        if linked is None:
            return found
        for one in self.abstracts.values():
            if val(one.find(_LINKS[0])) == linked:
                return one
        return found

    def level_of(self, num_id: str, style: str) -> str | None:
        """Return the level that belongs to a paragraph style; None if none says so."""
        abstract = self.abstract_of(num_id)
        for level in () if abstract is None else abstract.iter(w("lvl")):
            if val(level.find(w("pStyle"))) == style:
                return level.get(w("ilvl"), "0")
        return None

    def counts(self, num_id: str, level: str) -> bool:
        """Say whether a level shows numbers; bullets need no beginning of their own."""
        abstract = self.abstract_of(num_id)
        for one in () if abstract is None else abstract.iter(w("lvl")):
            if one.get(w("ilvl")) == level:
                return val(one.find(w("numFmt"))) not in {"bullet", "none"}
        return abstract is not None

    def fingerprint(self, num_id: str, name_of: Callable[[str], str]) -> str:
        """Return what is the same for numberings that look the same.

        Args:
            num_id: the numbering.
            name_of: returns the name of a style for its id.
        """
        num, abstract = self.nums.get(num_id), self.abstract_of(num_id)
        if num is None or abstract is None:
            return ""
        copies = [deepcopy(abstract), deepcopy(num)]
        for copy in copies:
            copy.attrib.clear()
            for one in list(copy.iter(*_IDENTITY, *_LINKS, _ABSTRACT_ID, w("lvlPicBulletId"))):
                remove(one)
            for one in copy.iter(w("pStyle")):
                one.set(VAL, name_of(val(one) or ""))
            for one in copy.iter():
                one.text = one.tail = None
        return "".join(etree.tostring(one, method="c14n").decode() for one in copies)


def numbering_of(root: Element | None) -> SourceNumbering:
    """Return the numberings of a part."""
    if root is None:
        return SourceNumbering()
    nums: dict[str, Element] = {}
    abstracts: dict[str, Element] = {}
    for one in root.iterchildren(_NUM):
        nums.setdefault(one.get(_NUM_ID, ""), one)
    for one in root.iterchildren(_ABSTRACT):
        abstracts.setdefault(one.get(_ABSTRACT_ID, ""), one)
    return SourceNumbering(root, nums, abstracts)


class OutputNumbering:
    """The numberings of the merged file.

    Attributes:
        part: what they are put together in.
    """

    def __init__(self) -> None:
        self.part = Joined("numbering")
        self._order: list[tuple[int, int]] = []

    def add(self, element: Element, root: Element) -> None:
        """Add a bullet's picture, the levels of a numbering, or a numbering, each in its place.

        Args:
            element: a copy.
            root: of the part that it comes from.
        """
        place = _ORDER.index(element.tag)
        self._order.append((place, self.part.add([element], root)))

    def xml(self) -> bytes:
        """Return the part: the schema wants pictures first and numberings last."""
        self.part.pieces = [self.part.pieces[at] for _, at in sorted(self._order)]
        return self.part.xml()


class Numberer:
    """Brings the numberings of one file over as they are asked for."""

    def __init__(
        self,
        source: SourceNumbering,
        output: OutputNumbering,
        counters: "Counters",
        prepare: Callable[[Element], None],
        relate: Callable[[str], str | None],
    ) -> None:
        self._source, self._output, self._counters = source, output, counters
        self._prepare, self._relate = prepare, relate
        self._nums: dict[str, str] = {}
        self._abstracts: dict[str, str] = {}
        self._pictures: dict[str, str] = {}
        self.style_of: Callable[[str], str | None] = lambda _: None
        """Says which style of the merged file a level keeps its link to; set by the styles."""

    def of(self, num_id: str) -> str:
        """Return the number of a numbering in the merged file, ``0`` (none) for an unknown one."""
        if num_id not in self._nums:
            num = self._source.nums.get(num_id)
            abstract = self._source.abstract_of(num_id)
            if num is None or abstract is None:
                return "0"
            self._nums[num_id] = new = str(self._counters.take("num"))
            copy = deepcopy(num)
            copy.set(_NUM_ID, new)
            reference = copy.find(_ABSTRACT_ID)
            if reference is not None:
                reference.set(VAL, self._abstract(abstract))
            self._finish(copy)
            self._output.add(copy, self._root)
        return self._nums[num_id]

    @property
    def _root(self) -> Element:
        return made(w("numbering")) if self._source.root is None else self._source.root

    def _abstract(self, abstract: Element) -> str:
        old = abstract.get(_ABSTRACT_ID, "")
        if old not in self._abstracts:
            number = self._counters.take("abstract")
            self._abstracts[old] = str(number)
            copy = deepcopy(abstract)
            copy.set(_ABSTRACT_ID, str(number))
            for one in list(copy.iter(*_LINKS, *_IDENTITY)):
                remove(one)
            copy.insert(0, made(w("nsid"), f"{_FIRST_MARK + number:08X}"))
            self._finish(copy)
            self._output.add(copy, self._root)
        return self._abstracts[old]

    def _finish(self, copy: Element) -> None:
        for one in list(copy.iter(w("pStyle"))):
            style = self.style_of(val(one) or "")
            if style is None:
                remove(one)
            else:
                one.set(VAL, style)
        for one in list(copy.iter(w("lvlPicBulletId"))):
            new = self._picture(val(one) or "")
            if new is None:
                remove(one)
            else:
                one.set(VAL, new)
        self._prepare(copy)

    def _picture(self, old: str) -> str | None:
        if old not in self._pictures:
            root = self._source.root
            found = () if root is None else root.iterchildren(w("numPicBullet"))
            one = next((one for one in found if one.get(_PICTURE_ID) == old), None)
            if one is None:
                return None
            copy = deepcopy(one)
            rewrite_relations(copy, self._relate)
            if not any(copy.iter(w("pict"), w("drawing"))):
                return None
            self._pictures[old] = new = str(self._counters.take("picture", 0))
            copy.set(_PICTURE_ID, new)
            self._output.add(copy, self._root)
        return self._pictures[old]


class Counters:
    """Numbers that are each given once in the merged file."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def take(self, name: str, first: int = 1) -> int:
        """Return the next number of a kind."""
        number = self._next.get(name, first)
        self._next[name] = number + 1
        return number
