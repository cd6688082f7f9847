"""Docs and code name the same hooks, commands, rules and keys."""

import importlib
import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import attrs
import pytest

import qcdc_report
from qcdc_report.cli.main import COMMANDS
from qcdc_report.plugins import hookspecs
from qcdc_report.profile import API_VERSION
from qcdc_report.report import Report

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_TOLD = (
    "blocks", "citations", "findings", "layout", "manuscript", "outline", "profile",
    "recognition", "report", "rules", "testing",
)  # fmt: skip
PAGES = sorted(
    page for page in [*DOCS.rglob("*.md"), *ROOT.glob("*.md")] if "_gallery" not in page.parts
)


def _headings(page: str) -> list[str]:
    return re.findall(r"^## (.+)$", (DOCS / page).read_text("utf-8"), re.MULTILINE)


def test_every_hook_has_a_heading_that_is_its_signature() -> None:
    """The hooks page and the specifications cannot drift apart."""
    signatures = [
        f"{name}({', '.join(inspect.signature(function).parameters)})"
        for name, function in vars(hookspecs).items()
        if name.startswith("qcdc_")
    ]
    assert _headings("reference/hooks.md") == signatures


def test_the_table_of_hooks_is_what_their_specifications_say() -> None:
    """Since when there is a hook, what it offers, and what to use instead of one that goes."""
    table = re.findall(
        r"^\| \[`(qcdc_\w+)`\]\(\S+\) \| `(\w+)` \| (.+?) \| (.+?) \|$",
        (DOCS / "reference/hooks.md").read_text("utf-8"),
        re.MULTILINE,
    )
    assert table == [
        (name, _offered(function), *_versions(function))
        for name, function in vars(hookspecs).items()
        if name.startswith("qcdc_")
    ]


def _offered(function: Callable[..., object]) -> str:
    (record,) = get_args(inspect.signature(function).return_annotation)
    return str(record.__name__)


def _versions(function: Callable[..., object]) -> tuple[str, str]:
    since = re.search(r"^Since: (\S+)$", inspect.getdoc(function) or "", re.MULTILINE)
    warning = getattr(function, f"{hookspecs.GROUP}_spec")["warn_on_impl"]
    return since[1] if since else "?", str(warning) if warning else "no"


def test_the_page_tells_the_version_of_the_profile_record() -> None:
    """The number an author writes is the number this core speaks."""
    page = " ".join((DOCS / "reference/hooks.md").read_text("utf-8").split())
    assert f"`API_VERSION` of `qcdc_report.profile`, now {API_VERSION}." in page


def test_every_command_has_a_heading() -> None:
    """The page of the command line and the commands cannot drift apart."""
    assert _headings("reference/command-line.md") == list(COMMANDS)


def test_the_data_format_page_names_every_key_of_a_report() -> None:
    """A key nobody can look up would be a secret."""
    table = re.findall(
        r"^\| `(\w+)` \|", (DOCS / "reference/data-format.md").read_text("utf-8"), re.MULTILINE
    )
    keys = [f.name for f in attrs.fields(Report) if f.name != "source"]
    assert table == ["qcdc_report", *keys]


def test_the_api_page_names_everything_public() -> None:
    """A verb with its docstring, a record with the page that tells of it."""
    page = (DOCS / "reference/api/index.md").read_text("utf-8")
    told = re.findall(r"^\.\. auto\w+:: (\w+)$", page, re.MULTILINE)
    told += re.findall(r"`(\w+)`", page.partition("## Records")[2])
    assert sorted(told) == sorted(set(qcdc_report.__all__) - {"__version__"})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """Every relative link names a file or folder of the repository."""
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_page_on_the_contract_is_that_of_its_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A promise changed without its page, or the reverse, is found here."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    contract_page = importlib.import_module("contract_page")
    assert contract_page.PAGE.read_text("utf-8") == contract_page.page()


def test_the_glossary_names_what_there_is() -> None:
    """A word in code that is a name of the library can be imported from one of its packages."""
    names = {name for home in _TOLD for name in dir(importlib.import_module(f"qcdc_report.{home}"))}
    words = re.findall(r"`([A-Z][a-zA-Z]+)`", (DOCS / "explanation/glossary.md").read_text("utf-8"))
    assert words
    assert set(words) <= names


def test_pages_of_the_site_link_to_no_page_outside_it() -> None:
    """Sphinx builds the folder of docs alone: such a link would be broken there."""
    outside = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+\.md)", page.read_text("utf-8"))
        if page.is_relative_to(DOCS) and not (page.parent / target).resolve().is_relative_to(DOCS)
    ]
    assert outside == []


def test_the_rule_pages_are_those_of_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule changed without its page, or the reverse, is found here."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    rule_pages = importlib.import_module("rule_pages")
    there = {page.name: page.read_text("utf-8") for page in rule_pages.FOLDER.glob("*.md")}
    assert there == rule_pages.pages()


def test_the_page_of_profile_files_has_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key added without its meaning on the page is found here."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    profile_keys = importlib.import_module("profile_keys")
    assert profile_keys.PAGE.read_text("utf-8") == profile_keys.page()
