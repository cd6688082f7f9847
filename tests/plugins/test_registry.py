"""Plugins are found, asked one by one, and set aside when they are broken."""

from collections.abc import Callable

import pytest

from qcdc_report.outline import common_outline
from qcdc_report.plugins import Registry, UnknownFormatError, UnknownProfileError, hookimpl
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.text import Text

GOOD = """
    from qcdc_report.outline import common_outline
    from qcdc_report.plugins import hookimpl
    from qcdc_report.profile import API_VERSION, Profile
    from qcdc_report.text import Text

    @hookimpl
    def qcdc_profiles():
        title, outline = Text("Một", "One"), common_outline()
        return [Profile(id={id!r}, title=title, api_version={api}, outline=outline)]
"""

BROKEN = {
    "syntax-error": ("def (:\n", "SyntaxError"),
    "missing-module": ("import no_such_module_anywhere\n", "ModuleNotFoundError"),
    "calls-exit": ("raise SystemExit(3)\n", "SystemExit"),
    "wrong-parameters": (
        "from qcdc_report.plugins import hookimpl\n"
        "@hookimpl\ndef qcdc_rules(profile_id, wanted): return []\n",
        "wanted",
    ),
    "unknown-hook": (
        "from qcdc_report.plugins import hookimpl\n@hookimpl\ndef qcdc_profile(): return []\n",
        "unknown hook",
    ),
    "raises-when-asked": (
        "from qcdc_report.plugins import hookimpl\n"
        "@hookimpl\ndef qcdc_profiles(): raise RuntimeError('no licence')\n",
        "no licence",
    ),
    "no-record": (
        "from qcdc_report.plugins import hookimpl\n"
        "@hookimpl\ndef qcdc_profiles(): return ['a name']\n",
        "no Profile",
    ),
    "no-list": (
        "from qcdc_report.plugins import hookimpl\n@hookimpl\ndef qcdc_standards(): return 'abc'\n",
        "not a list",
    ),
    "house-rules-that-raise": (
        "from qcdc_report.plugins import hookimpl\n"
        "@hookimpl\ndef qcdc_rules(profile_id): raise RuntimeError('no licence')\n",
        "no licence",
    ),
    "no-text-for-an-id": (GOOD.format(id=5, api=API_VERSION), "no text for its id"),
    "old-api": (GOOD.format(id="old", api=API_VERSION - 1), "speaks profile API"),
}


def _profile(profile_id: str) -> Profile:
    return Profile(
        id=profile_id,
        title=Text("Một", "One"),
        api_version=API_VERSION,
        outline=common_outline(),
    )


def _plugin(profile_id: str) -> object:
    class Plugin:
        @hookimpl
        def qcdc_profiles(self) -> list[Profile]:
            return [_profile(profile_id)]

    return Plugin()


def test_an_installed_plugin_is_found_with_its_distribution(install: Callable[..., None]) -> None:
    """A distribution with an entry point in the group offers its profile."""
    install("found", GOOD.format(id="found", api=API_VERSION))
    registry = Registry.installed()

    assert registry.profile("found").title.en == "One"
    owner = registry.owner("found")
    assert owner is not None
    assert (owner.distribution, owner.version, owner.state) == ("dist-found", "1.2", "loaded")
    assert owner.hooks == ("qcdc_profiles",)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_is_named_and_stops_nobody(install: Callable[..., None], name: str) -> None:
    """Whatever a plugin does wrong, it is set aside by name and the others still work."""
    source, cause = BROKEN[name]
    install(name, source)
    install("zz-good", GOOD.format(id="good", api=API_VERSION))
    registry = Registry.installed()

    failure = next(state for state in registry.failures if state.name == name)
    assert cause in failure.cause
    assert failure.distribution == f"dist-{name}"
    assert registry.profile("good")
    assert registry.format("docx")
    assert len(registry.standards()) >= 3


def test_of_two_plugins_with_one_profile_the_later_name_is_set_aside(
    install: Callable[..., None],
) -> None:
    """Two profiles of one id would make a report mean two things; the first name keeps it."""
    install("b-second", GOOD.format(id="twice", api=API_VERSION))
    install("a-first", GOOD.format(id="twice", api=API_VERSION))
    registry = Registry.installed()

    owner = registry.owner("twice")
    assert owner is not None
    assert owner.name == "a-first"
    (failure,) = [state for state in registry.failures if state.name == "b-second"]
    assert "'a-first'" in failure.cause


def test_an_unknown_profile_names_those_there_are_and_what_failed(
    install: Callable[..., None],
) -> None:
    """The error helps: the nearest id, the installed ones, and the plugin that failed to load."""
    install("broken", "import no_such_module_anywhere\n")
    install("ward", GOOD.format(id="ward-2024", api=API_VERSION))
    registry = Registry.installed()

    with pytest.raises(UnknownProfileError) as caught:
        registry.profile("ward-2042")

    assert "“ward-2024”?" in caught.value.advice.vi
    assert "no_such_module_anywhere" in caught.value.advice.en


@pytest.mark.parametrize(
    ("environ", "loaded"),
    [
        ({}, {"one", "two"}),
        ({"QCDC_REPORT_PLUGINS": "one"}, {"one"}),
        ({"QCDC_REPORT_DISABLE_PLUGINS": "one, three"}, {"two"}),
    ],
)
def test_the_environment_chooses_plugins(
    install: Callable[..., None], environ: dict[str, str], loaded: set[str]
) -> None:
    """An allow-list and a list of exceptions; what is left out is shown as disabled."""
    install("one", GOOD.format(id="one", api=API_VERSION))
    install("two", GOOD.format(id="two", api=API_VERSION))
    registry = Registry.installed(environ)

    states = {s.name: s.state for s in registry.plugins if s.name in ("one", "two")}
    assert {name for name, state in states.items() if state == "loaded"} == loaded
    assert set(states) == {"one", "two"}


def test_a_plugin_given_by_hand_is_asked_at_once() -> None:
    """In a notebook plugins come late: what was collected before is collected again."""
    registry = Registry()
    assert registry.profiles() == ()

    registry.register(_plugin("late"), name="late")

    assert [profile.id for profile in registry.profiles()] == ["late"]


def test_a_name_is_given_once() -> None:
    """Two plugins of one name could not be told apart in messages."""
    registry = Registry()
    registry.register(_plugin("one"), name="mine")

    with pytest.raises(ValueError, match="mine"):
        registry.register(_plugin("two"), name="mine")


def test_a_plugin_by_hand_with_a_misspelt_hook_is_refused() -> None:
    """A hook that does not exist would never be called; nothing of the plugin stays."""

    class Misspelt:
        @hookimpl
        def qcdc_profils(self) -> list[Profile]:
            return []

    registry = Registry()
    with pytest.raises(ValueError, match="qcdc_profils"):
        registry.register(Misspelt(), name="misspelt")

    assert [state.name for state in registry.plugins] == ["qcdc_report"]


@pytest.mark.parametrize("wanted", ["docx", "DOCX", ".docx"])
def test_a_format_is_found_by_id_or_ending(wanted: str) -> None:
    """Files come with endings of either case."""
    assert Registry().format(wanted).id == "docx"


def test_an_unknown_format_names_those_there_are() -> None:
    """The error lists what could be asked for."""
    with pytest.raises(UnknownFormatError, match="docx, xlsx, pdf, html, md, txt, yaml, json"):
        Registry().format("odt")


def test_registries_do_not_share_plugins() -> None:
    """There is no global registry: what one application registers, another does not see."""
    Registry().register(_plugin("mine"), name="mine")

    assert Registry().profiles() == ()
