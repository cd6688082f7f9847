"""Hypothesis strategies for reports that a form can hold, as reading a form gives them."""

import datetime as dt
from collections.abc import Sequence

from hypothesis import strategies as st

from qcdc_report.layout.figure_fields import FigureForm
from qcdc_report.layout.form import Form
from qcdc_report.outline import Measure, Shape, UnitKind
from qcdc_report.report import (
    NOT_APPLICABLE,
    DashItem,
    DashList,
    Figure,
    FrozenMap,
    IssuedDocument,
    Letterhead,
    Measures,
    Names,
    Node,
    Period,
    Prose,
    Report,
    Run,
    Signature,
    TableNode,
    Unit,
    Value,
    Yearly,
    markdown_of,
)

_WORDS = (
    "Đảng ủy", "đã", "quán triệt", "100%", "số 12-KH/ĐU,", "(ngày 01/8/2017)", "QCDC", "và", "a_b",
    "2*3", "hội nghị;", "“một cửa”", "[chưa có]", "x|y", "\\", "…", "< 5 & > 3", "UBND", "1.205",
)  # fmt: skip
_STATES: tuple[Value, ...] = (None, NOT_APPLICABLE)


def words(most: int = 6) -> st.SearchStrategy[str]:
    """Return a line of words that begins with one: no dash, no number of a list."""
    first = st.sampled_from(["Chi bộ", "Cơ quan", "Ông Nguyễn Văn A", "Kế hoạch"])
    rest = st.lists(st.sampled_from(_WORDS), max_size=most)
    return st.tuples(first, rest).map(lambda pair: " ".join((pair[0], *pair[1])))


def _bare_words() -> st.SearchStrategy[str]:
    """Return an entry of a list, which ends in no punctuation and has none that divides entries."""
    return words(2).map(lambda text: text.replace(";", "").rstrip(" ,."))


def answers() -> st.SearchStrategy[str]:
    """Return an answer of paragraphs, dashes and tables, in the form that reading gives it."""
    runs = st.lists(
        st.builds(Run, text=words(3), bold=st.booleans(), italic=st.booleans()),
        min_size=1,
        max_size=3,
    ).map(_apart)
    cells = st.tuples(runs, runs)
    node = st.one_of(
        st.builds(Prose, runs=runs),
        st.builds(DashItem, runs=runs).map(lambda item: DashList((item,))),
        st.tuples(cells, st.lists(cells, min_size=1, max_size=2).map(tuple)).map(
            lambda table: TableNode(tuple(map(_plain, table[0])), table[1], ("", ""))
        ),
    )
    return st.lists(node, min_size=1, max_size=4).map(_joined).map(markdown_of)


def _plain(cell: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return a cell of a header without bold: a header that is bold as a whole reads plain."""
    return _apart([Run(run.text.strip(), italic=run.italic) for run in cell if run.text.strip()])


def _apart(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return runs with a plain space between each two, so that no style ends within a word."""
    spaced = [piece for run in runs for piece in (Run(" "), run)]
    merged: list[Run] = []
    for run in spaced[1:]:
        if merged and (merged[-1].bold, merged[-1].italic) == (run.bold, run.italic):
            merged[-1] = Run(merged[-1].text + run.text, run.bold, run.italic)
        else:
            merged.append(run)
    return tuple(merged)


def _joined(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return nodes with dashes that follow each other in one list, as the page shows them."""
    joined: list[Node] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if isinstance(node, DashList) and isinstance(last, DashList):
            joined[-1] = DashList((*last.items, *node.items))
        else:
            joined.append(node)
    return tuple(joined)


def figures(form: FigureForm) -> st.SearchStrategy[Figure]:
    """Return a value that the fields of an indicator can hold."""
    if not form.rows:
        named = st.lists(_bare_words(), min_size=1, max_size=3).map(
            lambda names: Names(tuple(names))
        )
        return st.one_of(named, st.sampled_from(_STATES))
    if form.indicator.shape is Shape.COUNTS:
        shaped: st.SearchStrategy[Figure] = _dates(form)
    else:
        years = {int(row.at[0]): _year(form) for row in form.rows}
        shaped = _some(years).map(Yearly)
    return st.one_of(shaped, st.sampled_from(_STATES))


def _dates(form: FigureForm) -> st.SearchStrategy[Figure]:
    parts = {
        measure.key: _some({each.key: _number(each.kind) for each in measure.measures}).map(
            Measures
        )
        if measure.kind == "group"
        else _number(measure.kind)
        for measure in form.indicator.measures
    }
    return _some(parts).map(lambda numbers: Measures(_in_order(numbers, list(parts))))


def _measure(measure: Measure) -> st.SearchStrategy[Value | Measures]:
    if measure.kind != "group":
        return _number(measure.kind)
    return _some({each.key: _number(each.kind) for each in measure.measures}).map(Measures)


def _year(form: FigureForm) -> st.SearchStrategy[Value | Measures]:
    measures = form.indicator.measures
    one_due = sum(measure.required for measure in measures) <= 1
    bare = _number(measures[0].kind) if one_due else st.just(NOT_APPLICABLE)
    several = _some({each.key: _number(each.kind) for each in measures}).filter(
        lambda numbers: set(numbers) != {measures[0].key}
    )
    return bare if len(measures) == 1 else st.one_of(bare, several.map(Measures))


def _number(kind: str) -> st.SearchStrategy[Value]:
    whole = st.integers(0, 10**15)
    if kind == "decimal":
        return st.one_of(st.integers(0, 999), st.decimals(0, 10**6, places=2))
    return st.one_of(whole, st.just(NOT_APPLICABLE))


def _some(parts: dict[object, st.SearchStrategy[object]]) -> st.SearchStrategy[dict]:  # type: ignore[type-arg]
    given = st.fixed_dictionaries({}, optional=parts).filter(bool)
    return given.map(lambda found: _in_order(found, list(parts)))


def _in_order(found: dict, order: list) -> dict:  # type: ignore[type-arg]
    return {key: found[key] for key in order if key in found}


def form_reports(profile_id: str, form: Form, standard: str) -> st.SearchStrategy[Report]:
    """Return a report that a form can hold.

    Args:
        profile_id: the profile.
        form: its form.
        standard: id of the standard that the form is laid out by.
    """
    kinds = next(field for field in form.about if field.tag == "unit.kind").choices
    days = st.none() | st.dates(min_value=dt.date(1900, 1, 1))
    lines = st.lists(_bare_words(), max_size=3).map(tuple)
    addressed = lines if not standard.startswith("party") else st.just(())
    line = st.just("") | words(2)
    asked = {field.tag: answers() for field in form.answers}
    counted = {
        each.indicator.key: figures(each) for each in form.figures if each.alone or each.rows
    }
    fixed: dict[str, Figure] = {
        each.indicator.key: NOT_APPLICABLE
        for each in form.figures
        if each.state and each.state.value
    }
    return st.builds(
        Report,
        profile=st.just(profile_id),
        unit=st.builds(
            Unit,
            name=line,
            parent=line,
            kind=st.none() | st.sampled_from([UnitKind(each.value) for each in kinds]),
            staff=st.none() | st.integers(0, 10**6),
        ),
        letterhead=st.builds(
            Letterhead,
            standard=st.just(standard),
            number=st.sampled_from(["", "15-BC/ĐU", "15/BC-SA"]),
            place=st.sampled_from(["", "B", "Thành phố A, tỉnh B"]),
            date=days,
            addressees=addressed,
        ),
        period=st.builds(
            Period,
            start=days,
            end=days,
            years=st.lists(st.integers(1900, 2100), min_size=1, max_size=4).map(tuple),
        ),
        answers=st.fixed_dictionaries({}, optional=asked).map(FrozenMap),
        documents=st.lists(
            st.builds(
                IssuedDocument,
                kind=line,
                number=st.sampled_from(["", "12-KH/ĐU", "125/QĐ-SA"]),
                date=days,
                issuer=line,
                subject=words(),
            ),
            max_size=5,
        ).map(tuple),
        figures=st.fixed_dictionaries({}, optional=counted).map(
            lambda given: FrozenMap({**given, **fixed})
        ),
        signature=st.builds(Signature, authority=line, post=line, name=line),
        recipients=lines,
    )
