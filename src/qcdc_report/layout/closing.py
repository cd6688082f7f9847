"""What stands below the body: the recipients on the left, the signature on the right."""

import re
from collections.abc import Iterator

from qcdc_report.blocks import Signature
from qcdc_report.layout.opening import addressees
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.symbols import BLANK
from qcdc_report.report import Report
from qcdc_report.text import collapse_spaces, fold

RECIPIENTS_LABEL = "Nơi nhận:"
"""What stands above the recipients."""

_ARCHIVE = re.compile(r"lưu(?:\s*:\s*|\s+|$)(?P<holder>.*)", re.IGNORECASE)
_CLERK = re.compile(r"VT\b\s*,?\s*")
_AS_ABOVE = "nhu tren"


def signature(report: Report, standard: Standard) -> Signature:
    """Return recipients and signature as printed.

    Post and name are the unit's words; a name not given leaves room to write it.
    """
    given = report.signature
    return Signature(
        recipients_label=RECIPIENTS_LABEL,
        recipients=recipient_lines(report, standard),
        authority=authority_line(given.authority, standard),
        post=collapse_spaces(given.post),
        name=collapse_spaces(given.name),
    )


def authority_line(authority: str, standard: Standard) -> str:
    """Return on whose behalf the signer signs, its prefix as the standard writes it.

    ``T/M``, ``K/T``, ``T/L`` in Party documents; ``TM.``, ``KT.``, ``TL.``, ``TUQ.`` in State
    ones; ``Q.`` in both. What begins with none of them stays as it is.
    """
    written = collapse_spaces(authority)
    prefixes = standard.authority_prefixes
    for prefix in sorted(prefixes, key=len, reverse=True):
        rest = written[len(prefix) :]
        ends = prefix.endswith(".") or rest.startswith(" ")
        if written[: len(prefix)].upper() == prefix and ends:
            return f"{prefixes[prefix]} {rest.strip()}"
    return written


def recipient_lines(report: Report, standard: Standard) -> tuple[str, ...]:
    """Return ``Nơi nhận`` line by line: dash, name, the standard's punctuation, a stop at the end.

    The archive line comes last. ``Như trên`` comes first where the report carries ``Kính gửi``;
    a standard without that line for reports names the addressees here instead. No recipients
    give a blank form.
    """
    names = list(_names(report, standard))
    if not names:
        names = [BLANK, standard.archive_pattern.format(holder=BLANK)]
    *others, last = names
    return (*(f"- {name}{standard.recipient_end}" for name in others), f"- {last}.")


def _names(report: Report, standard: Standard) -> Iterator[str]:
    given = [bare_name(name) for name in report.recipients]
    above = addressees(report, standard)
    if above is not None and standard.as_above:
        first = [standard.as_above]
    elif above is None:
        first = [bare_name(name) for name in report.letterhead.addressees]
    else:
        first = []
    if first:
        taken = {_AS_ABOVE, *map(fold, first)}
        given = [name for name in given if fold(name) not in taken]
    archive = [found for name in given if (found := _ARCHIVE.fullmatch(name))]
    yield from filter(None, first)
    yield from (name for name in given if name and not _ARCHIVE.fullmatch(name))
    yield from (_archive_line(found["holder"], standard) for found in archive)


def bare_name(name: str) -> str:
    """Return a recipient without the dash and punctuation a unit may have typed."""
    return collapse_spaces(name).lstrip("-– ").rstrip(" ;,.")


def _archive_line(holder: str, standard: Standard) -> str:
    # VT (the clerk's office) is part of the State's line and no part of the Party's.
    named = _CLERK.sub("", holder, count=1)
    if "VT" not in standard.archive_pattern:
        named = named or holder
    return standard.archive_pattern.format(holder=named).rstrip(" ,:")
