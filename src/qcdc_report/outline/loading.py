"""Outlines from the YAML files that ship with the library and with profiles."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import yaml

from qcdc_report.outline.figures import (
    Applicability,
    Indicator,
    IndicatorGroup,
    Measure,
    Ratio,
    Shape,
    UnitKind,
)
from qcdc_report.outline.model import (
    DocumentColumn,
    DocumentsAppendix,
    FiguresAppendix,
    Outline,
    Part,
    Section,
    Topic,
)
from qcdc_report.outline.wording import Wording

T = TypeVar("T")
_Tree = Mapping[str, Any]


@cache
def common_outline() -> Outline:
    """Return the outline of the five-year review of Resolution 02-NQ/TU (2017), slot III empty."""
    return load_outline(files("qcdc_report.outline") / "nq02_2017.yaml")


def load_outline(path: Traversable | Path) -> Outline:
    """Read an outline from a YAML file that belongs to the library or to a profile.

    Raises:
        ValueError: the file is not an outline; the message names the file and the cause.
    """
    return _in_file(path, outline_from)


def load_sections(path: Traversable | Path) -> tuple[Section, ...]:
    """Read the sections with which a profile fills the slot, under ``sections`` in the file.

    Labels are written whole in the file, since only the profile knows its official numbering.

    Raises:
        ValueError: the file holds no sections; the message names the file and the cause.
    """
    return _in_file(path, lambda tree: sections_from(tree["sections"]))


def _in_file(path: Traversable | Path, build: Callable[[_Tree], T]) -> T:
    try:
        tree = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        return build(tree)
    except (KeyError, TypeError, AttributeError, ValueError, yaml.YAMLError) as cause:
        raise ValueError(f"{path}: not an outline: {type(cause).__name__}: {cause}") from cause


def outline_from(tree: _Tree) -> Outline:
    """Return the outline that a tree of the shape of the YAML files describes."""
    years = tuple(tree.get("years", ()))
    return Outline(
        id=tree["id"],
        title=tree["title"],
        subject=tree["subject"],
        years=years,
        wording=_wordings(tree.get("wording", ())),
        notes=tuple(tree.get("notes", ())),
        parts=tuple(_part(part) for part in tree["parts"]),
        documents=_documents(tree["documents"]) if "documents" in tree else None,
        figures=_figures(tree["figures"], years) if "figures" in tree else None,
    )


def sections_from(trees: Iterable[_Tree]) -> tuple[Section, ...]:
    """Return the sections that trees of the shape of the YAML files describe, to fill a slot."""
    return _sections(trees, "")


def _part(tree: _Tree) -> Part:
    return Part(
        key=tree["key"],
        label=tree["label"],
        title=tree["title"],
        wording=_wordings(tree.get("wording", ())),
        sections=_sections(tree["sections"], tree.get("label_prefix", "")),
    )


def _sections(trees: Iterable[_Tree], label_prefix: str) -> tuple[Section, ...]:
    return tuple(
        _section(tree, ordinal, label_prefix) for ordinal, tree in enumerate(trees, start=1)
    )


def _section(tree: _Tree, ordinal: int, label_prefix: str) -> Section:
    children = tree.get("children", ())
    return Section(
        key=tree["key"],
        label=f"{label_prefix}{tree['label']}",
        ordinal=tree.get("ordinal", ordinal),
        title=tree["title"],
        wording=_wordings(tree.get("wording", ())),
        guidance=_wordings(tree.get("guidance", ())),
        instructions=_wordings(tree.get("instructions", ())),
        required=tree.get("required", not children and "alternatives" not in tree),
        topics=tuple(_topic(topic) for topic in tree.get("topics", ())),
        children=_sections(children, label_prefix),
        alternatives=tuple(tree.get("alternatives", ())),
        looks_ahead=tree.get("looks_ahead", False),
    )


def _topic(tree: _Tree) -> Topic:
    return Topic(
        key=tree["key"],
        title=tree["title"],
        phrases=tuple(tree.get("phrases", ())),
        article=tree.get("article", ""),
    )


def _documents(tree: _Tree) -> DocumentsAppendix:
    return DocumentsAppendix(
        key=tree["key"],
        number=tree["number"],
        title=tree["title"],
        wording=_wordings(tree.get("wording", ())),
        columns=tuple(
            DocumentColumn(
                title=column["title"],
                fields=tuple(column["fields"]),
                share=column["share"],
                align=column.get("align", "left"),
                aliases=tuple(column.get("aliases", ())),
            )
            for column in tree.get("columns", ())
        ),
    )


def _figures(tree: _Tree, years: tuple[int, ...]) -> FiguresAppendix:
    return FiguresAppendix(
        key=tree["key"],
        number=tree["number"],
        title=tree["title"],
        wording=_wordings(tree.get("wording", ())),
        groups=tuple(
            IndicatorGroup(
                item=item,
                title=group["title"],
                wording=_wordings(group.get("wording", ())),
                indicators=tuple(_indicator(ind, years) for ind in group["indicators"]),
            )
            for item, group in enumerate(tree["groups"], start=1)
        ),
    )


def _indicator(tree: _Tree, years: tuple[int, ...]) -> Indicator:
    shape = Shape(tree["shape"])
    return Indicator(
        key=tree["key"],
        title=tree["title"],
        shape=shape,
        measures=_measures(tree.get("measures", ())),
        ratios=tuple(Ratio(**ratio) for ratio in tree.get("ratios", ())),
        years=years if shape in (Shape.YEARLY, Shape.COUNT) else (),
        as_of=tree.get("as_of"),
        aggregation=tree.get("aggregation", "sum"),
        applicability=Applicability(tree.get("applicability", "optional")),
        by_kind={
            UnitKind(kind): Applicability(value) for kind, value in tree.get("by_kind", {}).items()
        },
        wording=_wordings(tree.get("wording", ())),
        aliases=tuple(tree.get("aliases", ())),
    )


def _measures(trees: Iterable[_Tree]) -> tuple[Measure, ...]:
    return tuple(
        Measure(**{**tree, "measures": _measures(tree.get("measures", ()))}) for tree in trees
    )


def _wordings(trees: Iterable[str | _Tree]) -> tuple[Wording, ...]:
    return tuple(Wording(tree) if isinstance(tree, str) else Wording(**tree) for tree in trees)
