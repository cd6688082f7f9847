"""The frame of a profile file: its version, its ids, the keys of sections and numbers."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from qcdc_report.outline import Shape, common_outline, find_section
from qcdc_report.profile.data.complaints import (
    empty,
    ill_formed,
    phrase_problems,
    twice,
    unknown,
)
from qcdc_report.profile.data.outline_keys import (
    FiguresKeys,
    MeasureKeys,
    OutlineKeys,
    SectionKeys,
)
from qcdc_report.profile.data.profile_keys import FILE_VERSION, ProfileKeys
from qcdc_report.report.problems import Problem
from qcdc_report.text import Text

_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PREFIX: Final = re.compile(r"[A-Z][A-Z0-9]{1,3}")
_CORE: Final = "QC"
_FIELDS: Final = ("ordinal", "kind", "number", "date", "issuer", "subject")


def frame_problems(keys: ProfileKeys) -> Iterator[Problem]:
    """Yield what stands in the way of an outline: version, ids, keys of sections and measures."""
    if keys.qcdc_profile != FILE_VERSION:
        said = Text(
            f"Chỉ đọc được phiên bản {FILE_VERSION} của tệp bộ quy định",
            f"Only version {FILE_VERSION} of profile files can be read",
        )
        yield Problem("unsupported-version", "qcdc_profile", said)
    yield from _well_formed(keys)
    if (keys.slot is None) == (keys.outline is None):
        said = Text("Cần đúng một trong hai: slot, outline", "Give one of the two: slot, outline")
        yield Problem("missing-key", "slot" if keys.outline is None else "outline", said)
    if keys.slot is not None:
        slot = find_section(common_outline(), keys.slot.fills)
        if slot is None or not slot.is_slot:
            yield unknown("slot.fills", keys.slot.fills, ["results"])
        if not keys.slot.sections:
            yield empty("slot.sections")
        yield from _section_keys(keys.slot.sections, "slot.sections", keys.slot.fills, set())
    if keys.outline is not None:
        yield from _outline_keys(keys.outline)


def _outline_keys(outline: OutlineKeys) -> Iterator[Problem]:
    known: set[str] = set()
    if not outline.parts:
        yield empty("outline.parts")
    for index, part in enumerate(outline.parts):
        yield from _section_keys(part.sections, f"outline.parts[{index}].sections", "", known)
    if outline.documents is not None:
        for index, column in enumerate(outline.documents.columns):
            if column.share <= 0:
                form = Text("số lớn hơn 0", "a number above 0")
                path = f"outline.documents.columns[{index}].share"
                yield ill_formed(path, str(column.share), form)
            for at, name in enumerate(column.fields):
                if name not in _FIELDS:
                    path = f"outline.documents.columns[{index}].fields[{at}]"
                    yield unknown(path, name, _FIELDS)
    if outline.figures is not None:
        yield from _figure_keys(outline.figures)


def _well_formed(keys: ProfileKeys) -> Iterator[Problem]:
    if not _ID.fullmatch(keys.id):
        yield ill_formed(
            "id", keys.id, Text("chữ thường, số và gạch nối", "lower case and hyphens")
        )
    if keys.prefix or keys.rules:
        if not _PREFIX.fullmatch(keys.prefix):
            form = Text("2 đến 4 chữ hoa hoặc số", "2 to 4 capitals or digits")
            yield ill_formed("prefix", keys.prefix, form)
        elif keys.prefix == _CORE:
            said = Text("QC là tiền tố của phần lõi", "QC is the prefix of core")
            yield Problem("unknown-word", "prefix", said)


def _section_keys(
    sections: Iterable[SectionKeys], path: str, parent: str, known: set[str]
) -> Iterator[Problem]:
    """Yield keys that stand twice, and keys that do not say under which section they stand."""
    for index, section in enumerate(sections):
        here = f"{path}[{index}]"
        above, _, name = section.key.rpartition(".")
        if above != parent or not name:
            expected = f"{parent}.{name}" if parent else name
            said = Text(
                f"Khóa “{section.key}” không nằm dưới “{parent}”"
                if parent
                else f"Khóa “{section.key}” của mục cấp một không được có dấu chấm",
                f"The key “{section.key}” does not stand below “{parent}”"
                if parent
                else f"The key “{section.key}” of a section at the top has a dot",
            )
            advice = Text(f"Viết: {expected}", f"Write: {expected}")
            yield Problem("unknown-word", f"{here}.key", said, advice)
        if section.key in known:
            yield twice(f"{here}.key", section.key)
        known.add(section.key)
        for at, topic in enumerate(section.topics):
            yield from phrase_problems(f"{here}.topics[{at}]", topic.phrases)
        yield from _section_keys(section.children, f"{here}.children", section.key, known)


def _figure_keys(figures: FiguresKeys) -> Iterator[Problem]:
    known: set[str] = set()
    for g, group in enumerate(figures.groups):
        for i, indicator in enumerate(group.indicators):
            here = f"outline.figures.groups[{g}].indicators[{i}]"
            if indicator.key in known:
                yield twice(f"{here}.key", indicator.key)
            known.add(indicator.key)
            if not indicator.measures and indicator.shape is not Shape.NAMES:
                yield empty(f"{here}.measures")
            yield from _measure_keys(indicator.measures, f"{here}.measures")
            measured = [measure.key for measure in indicator.measures]
            for r, ratio in enumerate(indicator.ratios):
                for name in ("numerator", "denominator", "printed"):
                    word = getattr(ratio, name)
                    if word is not None and word not in measured:
                        yield unknown(f"{here}.ratios[{r}].{name}", word, measured)


def _measure_keys(measures: tuple[MeasureKeys, ...], path: str) -> Iterator[Problem]:
    known = [measure.key for measure in measures]
    for index, measure in enumerate(measures):
        if measure.key in known[:index]:
            yield twice(f"{path}[{index}].key", measure.key)
        if measure.part_of is not None and measure.part_of not in known:
            yield unknown(f"{path}[{index}].part_of", measure.part_of, known)
        yield from _measure_keys(measure.measures, f"{path}[{index}].measures")
