"""Plain data (dicts, lists, text) made into a report, with every problem at its path."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import islice
from typing import Any, TypeVar, get_args

import attrs
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
)
from cattrs.gen import make_dict_structure_fn, override

from qcdc_report.report.figure_data import as_figure, figure_from
from qcdc_report.report.figures import Figure
from qcdc_report.report.figures_of import Figures
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.gathering import each_item, each_value, problems_below
from qcdc_report.report.model import Report
from qcdc_report.report.problems import (
    MOST_PROBLEMS,
    Problem,
    ReportDataError,
    joined,
    segment,
)
from qcdc_report.report.scalars import (
    ScalarError,
    as_boolean,
    as_date,
    as_integer,
    as_text,
    as_word,
    wrong_type,
)
from qcdc_report.text import Text, nearest

__all__ = ["figure_from", "report_from", "salvage", "value_from"]

T = TypeVar("T")

_ERRORS = (BaseValidationError, ReportDataError, ScalarError)


def report_from(tree: Mapping[str, Any]) -> Report:
    """Return the report that plain data describes.

    Raises:
        ReportDataError: with every problem.
    """
    return value_from(tree, Report)


def value_from(tree: object, of: type[T]) -> T:
    """Return plain data as a value of one of the report's classes.

    Raises:
        ReportDataError: with every problem.
    """
    try:
        return _converter().structure(tree, of)
    except _ERRORS as error:
        raise ReportDataError(islice(_problems(error, ""), MOST_PROBLEMS + 1)) from None


def salvage(tree: Mapping[str, Any]) -> tuple[Report | None, tuple[Problem, ...]]:
    """Return what can be had of a report whose data has problems, and the problems.

    What is wrong is left out, so that everything else can still be checked in the same run.
    None when even the unit or the profile is missing, or when there are too many problems.
    """
    try:
        return report_from(tree), ()
    except ReportDataError as error:
        problems = error.problems
    if len(problems) > MOST_PROBLEMS:
        return None, problems
    bad = {_holder(problem) for problem in problems}
    while "" not in bad:
        smaller = _without(tree, "", bad)
        if smaller == tree:
            break
        try:
            return report_from(smaller), problems
        except ReportDataError as error:
            # What is wrong now is so only because of what was taken out.
            bad = {_holder(problem) for problem in error.problems}
        tree = smaller
    return None, problems


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(str, lambda value, _: as_text(value))
    converter.register_structure_hook(int, lambda value, _: as_integer(value))
    converter.register_structure_hook(bool, lambda value, _: as_boolean(value))
    converter.register_structure_hook(dt.date, lambda value, _: as_date(value))
    converter.register_structure_hook(StrEnum, as_word)
    converter.register_structure_hook_factory(
        lambda of: getattr(of, "__origin__", None) is FrozenMap, lambda of: _map_hook(of, converter)
    )
    converter.register_structure_hook_func(
        lambda of: of == FrozenMap[str, str],
        lambda value, _: FrozenMap(each_value(value, _answer)),
    )
    converter.register_structure_hook_func(
        lambda of: of is Figures,
        lambda value, _: Figures(each_value(value, as_figure)),
    )
    converter.register_structure_hook_func(
        lambda of: of == FrozenMap[str, Figure],
        lambda value, _: FrozenMap(each_value(value, as_figure)),
    )
    converter.register_structure_hook_factory(attrs.has, lambda of: _record_hook(of, converter))
    converter.register_structure_hook_factory(
        lambda of: getattr(of, "__origin__", None) is tuple, lambda of: _tuple_hook(of, converter)
    )
    return converter


def _record_hook(of: type[Any], converter: Converter) -> Callable[[object, type[Any]], Any]:
    # The source of a report is where it was read from, not something a file may say.
    overrides: Any = {"source": override(omit=True)} if of is Report else {}
    structure = make_dict_structure_fn(of, converter, _cattrs_forbid_extra_keys=True, **overrides)
    # A key with nothing after it is a key not given, wherever the field has a default.
    optional = {f.name for f in attrs.fields(of) if f.default is not attrs.NOTHING}

    # A record that is often no more than one text may be written as that text.
    from_text = getattr(of, "from_text", None)

    def hook(value: object, _: type[Any]) -> Any:
        if isinstance(value, of):
            return value  # a part of another report, taken over
        if from_text is not None and isinstance(value, str):
            return from_text(as_text(value))
        if not isinstance(value, Mapping):
            raise wrong_type(Text("một nhóm khóa: giá trị", "a mapping"), value)
        given = {k: v for k, v in value.items() if v is not None or k not in optional}
        return structure(given, of)

    return hook


def _tuple_hook(of: Any, converter: Converter) -> Callable[[object, type[Any]], Any]:
    (item_type, _) = get_args(of)

    def structure(item: object) -> Any:
        try:
            return converter.structure(item, item_type)
        except BaseValidationError as error:
            raise ReportDataError(_problems(error, "")) from None

    return lambda value, _: each_item(value, structure)


def _map_hook(of: Any, converter: Converter) -> Callable[[object, type[Any]], Any]:
    (key_type, value_type) = get_args(of)

    def structure(item: object) -> Any:
        try:
            return converter.structure(item, value_type)
        except BaseValidationError as error:
            raise ReportDataError(_problems(error, "")) from None

    def hook(value: object, _: type[Any]) -> Any:
        items = each_value(value, structure)
        return FrozenMap({converter.structure(key, key_type): items[key] for key in items})

    return hook


def _answer(value: object) -> str:
    if value is None:
        return ""
    return as_text(value).replace("\r\n", "\n").replace("\r", "\n").rstrip()


def _problems(error: BaseException, path: str) -> Iterator[Problem]:
    """Walk what cattrs collected and yield problems with whole paths."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            path = joined(path, note.name)
    match error:
        case BaseValidationError():
            for inner in error.exceptions:
                yield from _problems(inner, path)
        case ForbiddenExtraKeysError():
            known = [f.name for f in attrs.fields(error.cl) if f.name != "source"]
            for key in sorted(map(str, error.extra_fields)):
                yield _unknown(path, segment(key), known)
        case KeyError():  # cattrs' own, and the only one: no hook of ours looks a key up
            yield _missing(path)
        case ReportDataError() | ScalarError():
            yield from problems_below(path, error)
        case _:
            raise error


def _missing(path: str) -> Problem:
    key = path.rpartition(".")[2]
    said = Text(f"Thiếu khóa bắt buộc “{key}”", f"The required key “{key}” is missing")
    return Problem("missing-key", path, said)


def _unknown(path: str, key: str, known: Sequence[str]) -> Problem:
    near = nearest(key, known)
    listed = ", ".join(known)
    return Problem(
        "unknown-key",
        joined(path, key),
        Text(f"Khóa lạ “{key}”", f"Unknown key “{key}”"),
        Text(f"Có phải là “{near}”?", f"Did you mean “{near}”?")
        if near
        else Text(f"Các khóa có thể dùng: {listed}", f"Known keys: {listed}"),
    )


def _holder(problem: Problem) -> str:
    """Return the path of what cannot be kept: a record that lacks a key goes as a whole."""
    if problem.kind != "missing-key":
        return problem.path
    return problem.path.rpartition(".")[0]


def _without(tree: Any, path: str, bad: set[str]) -> Any:
    """Return plain data without what stands at the bad paths.

    In a list an empty record takes the place of a bad text or number, so that the rows after it
    keep their numbers; where a list wants no records, the next round takes it out.
    """
    if isinstance(tree, Mapping):
        below = {key: joined(path, segment(str(key))) for key in tree}
        return {
            key: _without(value, below[key], bad)
            for key, value in tree.items()
            if below[key] not in bad
        }
    if isinstance(tree, list | tuple):
        return [
            _without({} if here in bad else value, here, bad)
            for index, value in enumerate(tree)
            if (here := f"{path}[{index}]") not in bad or not isinstance(value, Mapping)
        ]
    return tree
