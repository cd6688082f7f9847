"""``rules`` and ``explain``: what is checked, why, and by which article."""

from collections.abc import Iterable
from typing import Any

import click

from qcdc_report.api import default_registry
from qcdc_report.citations import cite
from qcdc_report.cli.failing import Failure, one_message
from qcdc_report.cli.language import CompletedArgument, command, language, option, say
from qcdc_report.cli.lookup import as_json, print_json
from qcdc_report.findings import Rule
from qcdc_report.rules import CORE_RULES, READING_RULES
from qcdc_report.text import nearest

CORE = "core"
"""What stands for core where a rule's profile is named."""


@command(
    "rules",
    "Liệt kê các quy tắc kiểm tra, của một bộ quy định hoặc tất cả.",
    "List the rules, of one profile or all.",
)
@click.argument("profile", metavar="[PROFILE]", required=False, cls=CompletedArgument)
@as_json
def rules_command(profile: str | None, json: bool) -> int:
    """Print code, severity, name and title of each rule."""
    with one_message():
        rules = _rules(profile)
    if json:
        print_json([_record(owner, rule) for owner, rule in rules])
        return 0
    for _, rule in rules:
        click.echo(f"{rule.code:8} {rule.severity:8} {rule.name:32} {rule.title.say(language())}")
    return 0


def _rules(profile_id: str | None) -> list[tuple[str, Rule]]:
    """Return rules with their owner; for one profile, core's come with it."""
    registry = default_registry()
    profiles = [registry.profile(profile_id)] if profile_id else list(registry.profiles())
    left_out = profiles[0].leaves_out if profile_id else frozenset[str]()
    core = (rule for rule in (*READING_RULES, *CORE_RULES) if rule.code not in left_out)
    owned = [(CORE, rule) for rule in core]
    for profile in profiles:
        owned.extend((profile.id, rule) for rule in profile.rules)
        owned.extend((profile.id, rule) for rule in registry.house_rules(profile.id))
    return owned


def _record(owner: str, rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "status": str(rule.status),
        "title": rule.title.say(language()),
        "profile": owner,
        "legal_basis": [
            {"source": basis.source, "article": basis.article} for basis in rule.legal_basis
        ],
    }


@command("explain", "Giải thích một quy tắc.", "Explain a rule.")
@click.argument("code", metavar="CODE", cls=CompletedArgument)
@option(
    "-p",
    "--profile",
    "Bộ quy định có quy tắc đó, khi là một tệp",
    "The profile the rule is of, where that is a file",
    metavar="PROFILE",
)
def explain_command(code: str, profile: str | None) -> int:
    """Print a rule's page."""
    with one_message():
        rules = {rule.code: rule for _, rule in _rules(profile)}
    rule = rules.get(code.upper()) or _by_name(code, rules.values())
    if rule is None:
        near = nearest(code.upper(), rules)
        raise Failure(
            say(f"Không có quy tắc “{code}”", f"No rule “{code}”")
            + (say(f"; có phải là {near}?", f"; did you mean {near}?") if near else "")
        )
    click.echo(f"{rule.code} {rule.name} ({rule.severity}, {rule.status})")
    click.echo(rule.title.say(language()))
    for basis in rule.legal_basis:
        click.echo(f"{say('Căn cứ', 'Legal basis')}: {cite(basis)}")
    click.echo(f"\n{rule.page}")
    return 0


def _by_name(name: str, rules: Iterable[Rule]) -> Rule | None:
    return next((rule for rule in rules if rule.name == name), None)
