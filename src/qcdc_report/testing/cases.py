"""Rule cases as data: what a rule must say, and must not say, about changes to a good report.

A folder has one YAML file for each rule, named after its code::

    passes:
      - title: a first day equal to the last one
        set: {period.start: 2022-05-12}
    fails:
      - title: the last day is before the first
        set: {period.end: 2016-05-12}
        findings: [[period.end, error]]

``set`` gives a path a new value, ``remove`` takes paths away; paths are those of findings. A case
speaks of its own rule only: what other rules say about the changed report is their business.
"""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from attrs import field, frozen

from qcdc_report.findings import Rule, Severity
from qcdc_report.profile import Profile, check_report
from qcdc_report.report import Report

_STEP = re.compile(r"[^.\[\]]+")


@frozen
class Expected:
    """One finding a case expects: where, and how grave."""

    path: str
    severity: Severity = field(converter=Severity)


@frozen(kw_only=True)
class Case:
    """One change to a good report, and what a rule says about it.

    Attributes:
        code: code of the rule.
        title: what is changed, for the test's name.
        set: for a path its new value, as plain data.
        remove: paths taken away.
        expected: every finding of the rule, in any order; none for a case that passes.
    """

    code: str
    title: str
    set: Mapping[str, Any] = field(factory=dict, hash=False)
    remove: tuple[str, ...] = ()
    expected: tuple[Expected, ...] = ()


def load_cases(folder: Path) -> tuple[Case, ...]:
    """Return the cases of every rule in a folder, in the order of their files.

    Raises:
        ValueError: a file is no case file; the message names it.
    """
    return tuple(case for path in sorted(folder.glob("*.yaml")) for case in _cases(path))


def apply(base: Mapping[str, Any], case: Case) -> Report:
    """Return a good report, given as plain data, with the changes of a case.

    Raises:
        KeyError: a path to be removed is not there.
        ReportDataError: the changed data is no report.
    """
    tree = deepcopy(dict(base))
    tree.pop("qcdc_report", None)
    for path in case.remove:
        holder, last = _holder(tree, path)
        del holder[last]
    for path, value in case.set.items():
        holder, last = _holder(tree, path)
        holder[last] = value
    return Report.new(**tree)


def findings_of(case: Case, report: Report, profile: Profile) -> tuple[Expected, ...]:
    """Return what the rule of a case says about a report, ordered by path."""
    found = [
        Expected(finding.path, finding.severity)
        for finding in check_report(report, profile)
        if finding.code == case.code
    ]
    return in_order(found)


def in_order(expected: Iterable[Expected]) -> tuple[Expected, ...]:
    """Return expectations ordered by path and severity, so that two lists can be compared."""
    return tuple(sorted(expected, key=lambda one: (one.path, one.severity)))


def without_cases(rules: Iterable[Rule], cases: Iterable[Case]) -> list[str]:
    """Return the codes of rules that lack a case that passes or one that fails."""
    tried = {(case.code, bool(case.expected)) for case in cases}
    return [rule.code for rule in rules if not {(rule.code, True), (rule.code, False)} <= tried]


def _cases(path: Path) -> list[Case]:
    tree = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    if not isinstance(tree, dict) or set(tree) - {"passes", "fails"}:
        raise ValueError(f"{path}: a case file has only the lists `passes` and `fails`")
    return [
        *(_case(path, case, fails=False) for case in tree.get("passes") or ()),
        *(_case(path, case, fails=True) for case in tree.get("fails") or ()),
    ]


def _case(path: Path, tree: Mapping[str, Any], *, fails: bool) -> Case:
    if fails != bool(tree.get("findings")):
        raise ValueError(
            f"{path}: {tree.get('title')}: `findings` stands under `fails`, only there"
        )
    try:
        return Case(
            code=path.stem,
            title=tree["title"],
            set=tree.get("set", {}),
            remove=tuple(tree.get("remove", ())),
            expected=tuple(Expected(*finding) for finding in tree.get("findings", ())),
        )
    except (KeyError, TypeError, ValueError) as cause:
        raise ValueError(f"{path}: not a case: {type(cause).__name__}: {cause}") from cause


def _holder(tree: dict[str, Any], path: str) -> tuple[Any, Any]:
    """Return the mapping or list that holds the end of a path, and its key there."""
    *steps, last = _steps(path)
    holder: Any = tree
    for step in steps:
        if isinstance(holder, dict):
            holder = holder.setdefault(_key(holder, step), {})
        else:
            holder = holder[int(step)]
    return holder, int(last) if isinstance(holder, list) else _key(holder, last)


def _steps(path: str) -> list[str]:
    """Split a path; the key of an answer has dots of its own and stays whole."""
    head, _, key = path.partition(".")
    return [head, key] if head == "answers" and key else _STEP.findall(path)


def _key(holder: Mapping[Any, Any], step: str) -> Any:
    """Return a year as the number YAML made of it, anything else as it stands."""
    return int(step) if step.isdecimal() and int(step) in holder else step
