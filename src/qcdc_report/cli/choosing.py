"""Which findings count, and how much: ``--select``, ``--ignore``, ``--severity``."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from qcdc_report.cli.failing import Failure
from qcdc_report.cli.language import option, say
from qcdc_report.findings import Findings, Severity
from qcdc_report.plugins import Registry
from qcdc_report.profile import Profile
from qcdc_report.rules import CORE_RULES, READING_RULES
from qcdc_report.text import nearest

select_option = option(
    "--select",
    "Chỉ giữ các mã này (hoặc phần đầu của mã)",
    "Keep only these codes (or beginnings of codes)",
    metavar="CODE",
    multiple=True,
)
"""``--select``, for commands that find."""

ignore_option = option(
    "--ignore",
    "Bỏ các mã này (hoặc phần đầu của mã)",
    "Leave out these codes (or beginnings of codes)",
    metavar="CODE",
    multiple=True,
)
"""``--ignore``, for the same."""

guessed_profile_option = option(
    "-p",
    "--profile",
    "Bộ quy định của đơn vị; nếu không nêu thì phần mềm đoán",
    "What the unit reports under; guessed unless given",
    metavar="PROFILE",
)
"""``--profile``, for commands that read what may not say its own."""


def codes(values: Iterable[str]) -> tuple[str, ...]:
    """Return the codes, or beginnings of codes, of an option that may be repeated."""
    return tuple(code.strip().upper() for value in values for code in value.split(",") if code)


def severities(values: Iterable[str]) -> dict[str, Severity]:
    """Return for each code (or beginning) the severity asked for, from ``CODE=SEVERITY``.

    Raises:
        Failure: not in that form, or no such severity.
    """
    asked: dict[str, Severity] = {}
    for value in values:
        code, _, word = value.partition("=")
        if word not in list(Severity):
            known = ", ".join(Severity)
            raise Failure(
                say(
                    f"--severity cần dạng MÃ=MỨC, với mức là {known}; gặp “{value}”",
                    f"--severity takes CODE=SEVERITY, one of {known}; found “{value}”",
                )
            )
        asked[code.strip().upper()] = Severity(word)
    return asked


def refuse_unknown(wanted: Iterable[str], registry: Registry, given: Profile | None = None) -> None:
    """Refuse a code that begins no rule's: a mistyped one would check nothing and pass.

    Args:
        wanted: codes, or beginnings of codes.
        registry: whose profiles' and house rules' codes there are.
        given: a profile that need not be the registry's.

    Raises:
        Failure: names the nearest code.
    """
    profiles = [*registry.profiles(), *([given] if given else [])]
    known = [rule.code for rule in (*READING_RULES, *CORE_RULES)]
    known += [rule.code for profile in profiles for rule in profile.rules]
    known += [rule.code for profile in profiles for rule in registry.house_rules(profile.id)]
    for code in wanted:
        if not any(one.startswith(code) for one in known):
            near = nearest(code, known)
            raise Failure(
                say(f"Không có quy tắc “{code}”", f"No rule “{code}”")
                + (say(f"; có phải là {near}?", f"; did you mean {near}?") if near else "")
            )


def chosen(
    found: Findings,
    keep: tuple[str, ...],
    drop: tuple[str, ...],
    weights: Mapping[str, Severity],
) -> Findings:
    """Return the findings that are kept, each with the severity asked for.

    Args:
        found: every finding.
        keep: codes or beginnings of codes; empty for all.
        drop: the same, left out.
        weights: for a code or beginning its severity; the longest one that fits wins.
    """
    kept = (
        finding
        for finding in found
        if (not keep or finding.code.startswith(keep))
        and not (drop and finding.code.startswith(drop))
    )
    longest_first = sorted(weights, key=len, reverse=True)
    return evolve(
        found,
        items=(
            evolve(finding, severity=weights[fits]) if fits is not None else finding
            for finding in kept
            for fits in [next((c for c in longest_first if finding.code.startswith(c)), None)]
        ),
    )
