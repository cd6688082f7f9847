"""The page of a rule of reading: what only a reader of files finds, so its check is None."""

import textwrap

from qcdc_report.findings import Rule, Severity, Status
from qcdc_report.text import Text

_PAGE = """\
{title}.

What: {what}

Why: {why}

Legal basis: none; a matter of the file, not of the law.

Wrong:

{wrong}

Right:

{right}

Since: 0.1"""


def rule_of_reading(
    code: str,
    name: str,
    title: Text,
    *,
    what: str,
    why: str,
    wrong: str,
    right: str,
    severity: Severity = Severity.ERROR,
) -> Rule:
    """Return a rule with its page; wrong and right are parts of a file."""
    page = _PAGE.format(
        title=title.en,
        what=what,
        why=why,
        wrong=textwrap.indent(wrong, "    "),
        right=textwrap.indent(right, "    "),
    )
    return Rule(
        code=code,
        name=name,
        title=title,
        severity=severity,
        status=Status("stable", "0.1"),
        page=page,
    )
