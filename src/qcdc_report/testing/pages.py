"""A rule's page taken apart: its sections, and the reports it shows as wrong and as right."""

import re
import textwrap
from collections.abc import Mapping
from typing import Any

import yaml

from qcdc_report.findings import Rule

SECTIONS = ("What", "Why", "Legal basis", "Wrong", "Right", "Since")
"""The sections every page has, in this order."""

_HEADING = re.compile(rf"^({'|'.join(SECTIONS)}):", re.MULTILINE)


def page_sections(rule: Rule) -> dict[str, str]:
    """Return the sections of a rule's page, in the order in which they stand."""
    _, *parts = _HEADING.split(rule.page)
    return {
        title: textwrap.dedent(text).strip()
        for title, text in zip(parts[::2], parts[1::2], strict=True)
    }


def page_example(rule: Rule, section: str) -> Mapping[str, Any]:
    """Return the part of a report that a page shows under ``Wrong`` or ``Right``.

    Raises:
        ValueError: the page shows none, or it is no YAML mapping.
    """
    try:
        tree = yaml.load(page_sections(rule).get(section, ""), yaml.CSafeLoader)
    except yaml.YAMLError as cause:
        raise ValueError(f"{rule.code}: {section}: {cause}") from cause
    if isinstance(tree, dict):
        return tree
    raise ValueError(f"{rule.code}: {section}: not a part of a report")


def with_example(base: Mapping[str, Any], example: Mapping[str, Any]) -> dict[str, Any]:
    """Return a good report, given as plain data, with the part that a page shows.

    An answer or a figure replaces the one of the same key; anything else replaces its whole part
    of the report.
    """
    return {
        **base,
        **{
            key: {**base.get(key, {}), **part} if key in ("answers", "figures") else part
            for key, part in example.items()
        },
    }
