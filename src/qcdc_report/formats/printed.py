"""What blocks print, as texts: the same in every format."""

from qcdc_report.blocks import Addressees, Appendix, Heading

DASHES = ("-", "+", "•")
"""What stands before an item of a list, by level; deeper levels print the last one."""


def addressee_lines(block: Addressees) -> tuple[str, ...]:
    """Return ``Kính gửi``: one addressee on its line, several each under a dash.

    Decree 30/2020/NĐ-CP, Appendix I: each ends in a semicolon, the last in a full stop.
    """
    if len(block.names) < 2:
        return tuple(f"Kính gửi: {name}" for name in block.names)
    *others, last = block.names
    return ("Kính gửi:", *(f"- {name};" for name in others), f"- {last}.")


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
