"""The test class runs every promise, and notices a subclass that asks less."""

from pathlib import Path

import pytest
from attrs import evolve

from qcdc_report.outline import common_outline
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.testing import CHECKS, ProfileContract
from qcdc_report.text import Text

PROFILE = Profile(
    id="sample",
    title=Text("Mẫu", "Sample"),
    api_version=API_VERSION,
    outline=common_outline(),
)
NAME = "test_speaks_the_version_of_this_core"


class Sample(ProfileContract):
    """A contract that keeps all it takes over."""

    profile = PROFILE
    entry_point = "sample"
    good = Path(__file__).parents[1] / "rules/good-report.yaml"


class Renewed(Sample):
    """A profile of another API."""

    profile = evolve(PROFILE, api_version=API_VERSION + 1)


def test_every_promise_is_a_test_with_its_words() -> None:
    """Pytest finds one method a promise, and its docstring says what to do."""
    for check in CHECKS:
        test = getattr(ProfileContract, f"test_{check.__name__}")
        assert test.__doc__ == check.__doc__


def test_a_broken_promise_is_told_with_what_to_do() -> None:
    """The message names the complaint, then the advice."""
    getattr(Sample(), NAME)()
    with pytest.raises(AssertionError, match=r"profile API 2(.|\n)*If this fails:"):
        getattr(Renewed(), NAME)()


def test_what_it_is_about_must_be_said() -> None:
    """A class that names no profile would test nothing."""
    with pytest.raises(TypeError, match="does not set profile, entry_point, good"):
        ProfileContract().subject()


def test_an_excuse_that_still_runs_the_test_is_accepted() -> None:
    """A strict xfail with a reason fails as soon as the promise is kept."""

    class Excused(Renewed):
        @pytest.mark.xfail(strict=True, reason="the next core is not out yet")
        def test_speaks_the_version_of_this_core(self) -> None:
            super().test_speaks_the_version_of_this_core()

    Excused().test_nobody_weakened_the_contract()
    Sample().test_nobody_weakened_the_contract()


def _replaced() -> type[Sample]:
    class Replaced(Sample):
        def test_speaks_the_version_of_this_core(self) -> None:
            """Ask nothing."""

    return Replaced


def _skipped() -> type[Sample]:
    class Skipped(Sample):
        @pytest.mark.skip(reason="later")
        def test_speaks_the_version_of_this_core(self) -> None:
            super().test_speaks_the_version_of_this_core()

    return Skipped


def _lenient() -> type[Sample]:
    class Lenient(Sample):
        @pytest.mark.xfail(reason="sometimes")
        def test_speaks_the_version_of_this_core(self) -> None:
            super().test_speaks_the_version_of_this_core()

    return Lenient


def _emptied() -> type[Sample]:
    class Emptied(Sample):
        @pytest.mark.xfail(strict=True, reason="never asked")
        def test_speaks_the_version_of_this_core(self) -> None:
            raise AssertionError

    return Emptied


def _left_out() -> type[Sample]:
    class LeftOut(Sample):
        test_speaks_the_version_of_this_core = None

    return LeftOut


def _all_skipped() -> type[Sample]:
    @pytest.mark.skip(reason="later")
    class AllSkipped(Sample):
        pass

    return AllSkipped


@pytest.mark.parametrize(
    "weakened", [_replaced, _skipped, _lenient, _emptied, _left_out, _all_skipped]
)
def test_a_weakened_contract_is_noticed(weakened) -> None:
    """A test replaced, skipped, excused without strictness, or never called."""
    with pytest.raises(AssertionError, match=r"is (replaced|skipped)"):
        weakened()().test_nobody_weakened_the_contract()
