"""What only a reader of files can find: of data, and of documents made in Word."""

from typing import Final

from qcdc_report.findings import Finding, Place, Rule
from qcdc_report.rules.reading.data import DATA_RULES
from qcdc_report.rules.reading.documents import DOCUMENT_RULES
from qcdc_report.text import Text

READING_RULES: Final[tuple[Rule, ...]] = (*DATA_RULES, *DOCUMENT_RULES)
"""The rules of reading, in the order of their codes."""

_BY_NAME: Final = {rule.name: rule for rule in READING_RULES}


def reading_rule(name: str) -> Rule:
    """Return the rule of reading with this name.

    Raises:
        KeyError: no rule has the name; a fault of the caller.
    """
    return _BY_NAME[name]


def reading_finding(
    name: str, place: Place, said: Text, advice: Text | None = None, path: str = ""
) -> Finding:
    """Return a finding of a rule of reading.

    Args:
        name: the rule's name, such as ``syntax-error``.
        place: where in the file.
        said: the message.
        advice: what to do, if that is clear.
        path: the key and the place inside it, where the file was understood that far.

    Raises:
        KeyError: no rule has the name.
    """
    rule = _BY_NAME[name]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        path=path,
        said=said,
        advice=advice,
        place=place,
    )


RULE_FAILED: Final = reading_rule("rule-failed")
"""What becomes of a rule that raises: a finding that names it, while the others go on."""
