"""What blocks print, as texts: the same in every format."""

from qcdc_report.blocks import Appendix, Heading

DASHES = ("-", "+", "•")
"""What stands before an item of a list, by level; deeper levels print the last one."""


def heading_line(block: Heading | Appendix) -> str:
    """Return a heading on one line: ``II- Công tác …``, ``Phần thứ nhất. Kết quả …``.

    The page has the title of a part or an appendix on a line below its label.
    """
    if isinstance(block, Heading):
        label, separator = block.marker, " " if block.level else ". "
    else:
        label, separator = block.label, ". "
    return separator.join(filter(None, (label, block.title)))


def dash(level: int) -> str:
    """Return what stands before an item of a list; ``level`` counts from 1."""
    return DASHES[min(level, len(DASHES)) - 1]
