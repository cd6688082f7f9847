"""The name by which a message calls a section."""

from qcdc_report.outline import Outline, find_section


def label_of(outline: Outline, key: str) -> str:
    """Return the official number of a section, as ``II.2``; its key where it has none."""
    section = find_section(outline, key)
    return key if section is None else section.label
