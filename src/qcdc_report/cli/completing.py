"""What a shell offers for words that depend on what is installed: profiles, rules, formats."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from click.shell_completion import CompletionItem

from qcdc_report.api import default_registry
from qcdc_report.cli.language import language
from qcdc_report.rules import CORE_RULES, READING_RULES

Offer = tuple[str, str]
"""A word, and what a shell may show beside it."""


def offered(metavar: str | None, incomplete: str) -> list[CompletionItem] | None:
    """Return the words that may stand for a parameter; None where nothing is known of it.

    Args:
        metavar: the word that stands for it in ``--help``, such as ``PROFILE``.
        incomplete: what is typed so far; only what follows the last comma is completed.
    """
    offers = _OFFERS.get((metavar or "").strip("[]"))
    if offers is None:
        return None
    before, comma, begun = incomplete.rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{word}", help=about)
        for word, about in offers()
        if word.casefold().startswith(begun.casefold())
    ]


def _profiles() -> Iterator[Offer]:
    for profile in default_registry().profiles():
        yield profile.id, profile.title.say(language())


def _standards() -> Iterator[Offer]:
    for standard in default_registry().standards():
        yield standard.id, standard.title.say(language())


def _formats() -> Iterator[Offer]:
    for form in default_registry().formats():
        if form.write is not None or form.write_data is not None:
            yield form.id, form.title.say(language())


def _rules() -> Iterator[Offer]:
    profiles = default_registry().profiles()
    for rule in (*READING_RULES, *CORE_RULES, *(one for each in profiles for one in each.rules)):
        yield rule.code, rule.title.say(language())


_OFFERS: Final[Mapping[str, Callable[[], Iterable[Offer]]]] = {
    "PROFILE": _profiles,
    "ID": _standards,
    "FORMAT,…": _formats,
    "CODE": _rules,
}
