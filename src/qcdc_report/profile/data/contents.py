"""The contents of a profile file held against its outline and the legal register."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve

from qcdc_report.citations import register
from qcdc_report.outline import Outline, indicators
from qcdc_report.profile.data.complaints import ill_formed, twice, unknown
from qcdc_report.profile.data.profile_keys import BasisKeys, ProfileKeys, RuleKeys
from qcdc_report.profile.data.ruling import KINDS, bases_of, kinds_of
from qcdc_report.report.problems import Problem, joined
from qcdc_report.text import Text

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODE: Final = re.compile(r"[A-Z][A-Z0-9]{1,3}\d{3}")


def content_problems(keys: ProfileKeys, outline: Outline) -> Iterator[Problem]:
    """Yield what the outline or the register does not know of the rest of the file."""
    counted = [indicator.key for indicator in indicators(outline)]
    for name in keys.applicability:
        if name not in counted:
            yield unknown(f"applicability.{name}", name, counted)
    yield from _basis_problems(keys.sources, "sources")
    codes: set[str] = set()
    for index, rule in enumerate(keys.rules):
        yield from _rule_problems(rule, f"rules[{index}]", keys.prefix, codes, outline)


def _basis_problems(bases: Iterable[BasisKeys], path: str) -> Iterator[Problem]:
    known = [document.key for document in register().documents]
    for index, basis in enumerate(bases):
        if basis.source not in known:
            yield unknown(f"{path}[{index}].source", basis.source, known)


def _rule_problems(
    rule: RuleKeys, path: str, prefix: str, codes: set[str], outline: Outline
) -> Iterator[Problem]:
    if not _CODE.fullmatch(rule.code) or rule.code[:-3] != prefix:
        form = Text(f"{prefix or 'tiền tố'} và ba chữ số", f"{prefix or 'prefix'} and 3 digits")
        yield ill_formed(f"{path}.code", rule.code, form)
    if rule.code in codes:
        yield twice(f"{path}.code", rule.code)
    codes.add(rule.code)
    if not _NAME.fullmatch(rule.name):
        form = Text("chữ thường, số và gạch nối", "lower case and hyphens")
        yield ill_formed(f"{path}.name", rule.name, form)
    yield from _basis_problems(rule.legal_basis, f"{path}.legal_basis")
    kinds = kinds_of(rule)
    if len(kinds) != 1:
        listed = ", ".join(KINDS)
        said = Text(
            f"Quy tắc {rule.code} cần đúng một trong: {listed}",
            f"Rule {rule.code} needs exactly one of: {listed}",
        )
        yield Problem("missing-key", path, said)
        return
    ((name, kind),) = kinds
    for problem in kind.problems(outline, bases_of(rule)):
        yield evolve(problem, path=joined(joined(path, name), problem.path))
