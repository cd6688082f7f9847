"""The contract of a profile: as a test class for its package, and as a function for a notebook."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from qcdc_report.profile import Profile
from qcdc_report.testing.checks import CHECKS, Check
from qcdc_report.testing.subject import Subject, subject_of


def check_profile(
    profile: Profile,
    *,
    good: Path | Mapping[str, Any] | None = None,
    cases: Path | None = None,
    entry_point: str = "",
) -> list[str]:
    """Return every breach of the contract by a profile; none if it keeps it.

    Args:
        profile: the profile.
        good: a report without fault, as a YAML file or plain data; without it, what needs one
            (cases, pages, reading back) is not checked.
        cases: the folder with a case file for each rule.
        entry_point: the name of its entry point, once it is installed.

    Raises:
        ValueError: a file is no report or no case file.
        OSError: a file cannot be opened.
    """
    subject = subject_of(profile, good=good, cases=cases, entry_point=entry_point)
    return [f"{check.__name__}: {complaint}" for check in CHECKS for complaint in check(subject)]


class ProfileContract:
    """The tests every profile passes; a subclass names what they are about.

    Example:
        >>> class TestWard(ProfileContract):
        ...     profile = PROFILE
        ...     entry_point = "ward"
        ...     good = Path(__file__).parent / "good-report.yaml"
        ...     cases = Path(__file__).parent / "cases"

    A promise that cannot be kept yet is overridden by a test that calls ``super()`` and is marked
    ``@pytest.mark.xfail(strict=True, reason="…")``; the last test accepts nothing else.

    Attributes:
        profile: the profile.
        entry_point: the name of its entry point.
        good: a report without fault.
        cases: the folder with a case file for each rule; None for a profile without rules.
    """

    profile: ClassVar[Profile]
    entry_point: ClassVar[str]
    good: ClassVar[Path]
    cases: ClassVar[Path | None] = None

    def subject(self) -> Subject:
        """Return what the tests are about.

        Raises:
            TypeError: the subclass does not say what they are about.
        """
        missing = [name for name in ("profile", "entry_point", "good") if not hasattr(self, name)]
        if missing:
            raise TypeError(f"{type(self).__name__} does not set {', '.join(missing)}")
        return subject_of(
            self.profile, good=self.good, cases=self.cases, entry_point=self.entry_point
        )

    def test_nobody_weakened_the_contract(self) -> None:
        """No test of the contract is left out, replaced or skipped without a strict reason.

        If this fails: let the test run as it is; or override it with a call of ``super()`` under
        ``@pytest.mark.xfail(strict=True, reason="…")``, which fails once the promise is kept.
        """
        weakened = list(_weakened(type(self)))
        assert not weakened, "; ".join(weakened)


def _test(check: Check) -> Callable[[ProfileContract], None]:
    """Return the test of one promise."""

    def test(self: ProfileContract) -> None:
        complaints = list(check(self.subject()))
        assert not complaints, "\n".join([*complaints, "", inspect.getdoc(check) or ""])

    test.__name__ = f"test_{check.__name__}"
    test.__qualname__ = f"ProfileContract.{test.__name__}"
    test.__doc__ = check.__doc__
    return test


for _check in CHECKS:
    setattr(ProfileContract, f"test_{_check.__name__}", _test(_check))


def _weakened(contract: type) -> Iterator[str]:
    """Yield every way in which a subclass asks less than the contract."""
    for name in ("subject", "test_nobody_weakened_the_contract"):
        if getattr(contract, name) is not getattr(ProfileContract, name):
            yield f"{name} is replaced"
    if any(mark.name in ("skip", "skipif", "xfail") for mark in _marks(contract)):
        yield "the whole class is skipped or expected to fail"
    for check in CHECKS:
        name = f"test_{check.__name__}"
        test = getattr(contract, name)
        if test is not getattr(ProfileContract, name) and not _is_excused(test, name):
            yield f"{name} is replaced"


def _is_excused(test: Any, name: str) -> bool:
    """Say whether a test still runs the contract's own, and says why that must fail."""
    marks = _marks(test)
    excused = [mark for mark in marks if mark.name == "xfail" and not mark.args]
    reasons = [m for m in excused if m.kwargs.get("strict") is True and m.kwargs.get("reason")]
    called = getattr(getattr(test, "__code__", None), "co_names", ())
    return len(marks) == len(reasons) == 1 and {"super", name} <= set(called)


def _marks(thing: Any) -> list[Any]:
    marks = getattr(thing, "pytestmark", [])
    return list(marks) if isinstance(marks, list) else [marks]
