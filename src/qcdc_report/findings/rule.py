"""A rule: code, name, severity, legal basis, and the check itself as a plain generator."""

import inspect
import re
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, Literal

from attrs import field, frozen

from qcdc_report.findings.finding import Fix, Severity
from qcdc_report.text import Text

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,3}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@frozen
class LegalBasis:
    """Where a duty stands: a key of the legal register and the article, as ``Điều 38 khoản 2``."""

    source: str
    article: str = ""


@frozen
class Status:
    """How settled a rule is, and since which version of the package that owns it."""

    state: Literal["preview", "stable", "deprecated", "removed"]
    since: str

    def __str__(self) -> str:
        return f"{self.state} ({self.since})"


@frozen(kw_only=True)
class Hit:
    """What a check yields: a place and a sentence; the rule adds its own code and severity.

    Attributes:
        path: the key and the place inside it.
        said: the message in both languages.
        advice: what to do, if anything sure can be said.
        offset: where in the text at ``path`` the trouble starts, in characters from 0.
        severity: only where one rule has cases of different weight.
        fix: the change that cures it, where it is safe to make without asking.
    """

    path: str
    said: Text
    advice: Text | None = None
    offset: int | None = None
    severity: Severity | None = None
    fix: Fix | None = None


Check = Callable[[Any, Any], Iterable[Hit]]


@frozen(kw_only=True)
class Rule:
    """One thing that can be wrong with a report.

    Attributes:
        code: the owner's prefix and three digits; never used again for something else.
        name: kebab case, the bad pattern (``missing-answer``), not its cure.
        title: what it finds, in one line.
        severity: the weight the evidence supports.
        status: no default, so that nobody forgets it.
        check: ``(report, outline) -> iterable of Hit``, pure; None for what only a reader of
            files can find (a wrong date in YAML).
        legal_basis: references into the register; empty for rules of good form.
        page: the documentation page, from the check's docstring.
    """

    code: str = field()
    name: str = field()
    title: Text
    severity: Severity
    status: Status
    check: Check | None = field(default=None, repr=False)
    legal_basis: tuple[LegalBasis, ...] = ()
    page: str = field(default="", repr=False)

    def __reduce__(self) -> str | tuple[Any, ...]:
        """Pickle a rule made from a function by its name, which the rule has taken over."""
        function = self.check
        home = sys.modules.get(getattr(function, "__module__", ""))
        name = getattr(function, "__qualname__", "")
        if home is not None and getattr(home, name, None) is self:
            return (_rule_at, (home.__name__, name))
        return super().__reduce__()

    @code.validator
    def _code_is_well_formed(self, _: object, value: str) -> None:
        if not _CODE.fullmatch(value):
            raise ValueError(f"rule code {value!r} is not a prefix and three digits")

    @name.validator
    def _name_is_kebab_case(self, _: object, value: str) -> None:
        if not _NAME.fullmatch(value):
            raise ValueError(f"rule name {value!r} is not in kebab case")


def _rule_at(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def make_rule(
    code: str,
    name: str,
    *,
    title: Text,
    severity: Severity,
    status: Status,
    legal_basis: Iterable[LegalBasis] = (),
) -> Callable[[Check], Rule]:
    """Make a check function into a rule; its docstring becomes the rule's page.

    Example:
        >>> @make_rule(
        ...     "XX101", "empty-name", title=Text("Tên trống", "Empty name"),
        ...     severity=Severity.ERROR, status=Status("stable", "0.1"),
        ... )
        ... def empty_name(report, outline):
        ...     if not report.unit.name:
        ...         yield Hit(path="unit.name", said=Text("Chưa có tên", "No name"))
        >>> empty_name.code
        'XX101'
    """

    def of(check: Check) -> Rule:
        return Rule(
            code=code,
            name=name,
            title=title,
            severity=severity,
            status=status,
            check=check,
            legal_basis=tuple(legal_basis),
            page=inspect.getdoc(check) or "",
        )

    return of
