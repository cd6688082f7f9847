"""Reports as YAML: what people write by hand."""

from qcdc_report.formats.data import (
    UnreadableError,
    decoded,
    reading_of,
    reading_without,
    tree_of,
)
from qcdc_report.formats.data.yaml_text import yaml_text
from qcdc_report.formats.format import Reading
from qcdc_report.report import Report, Source
from qcdc_report.report.plain import plain_data


def read_yaml(content: bytes, file: str, /) -> Reading:
    """Read a report from YAML. Never raises for bad input.

    Every scalar is read as text and typed by the field it fills, so that ``no``, ``012`` and
    ``1:30`` stay what they are.

    Args:
        content: the bytes of the file.
        file: its name, for messages.
    """
    try:
        text = decoded(content, file)
        tree = tree_of(text, file)
    except UnreadableError as error:
        return reading_without(error)
    source = Source(file, text, tree.marks)
    return reading_of(tree.value, source, tree.findings, hollow=tree.hollow)


def dump_yaml(report: Report, /) -> bytes:
    """Return a report as YAML in UTF-8. Reading it gives an equal report."""
    return yaml_text(plain_data(report)).encode()
