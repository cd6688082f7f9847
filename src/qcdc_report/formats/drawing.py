"""Measures of a page that no presentation standard sets: the same in every format that draws."""

ABOVE_SIGNATURE = 12
"""Room between the last line of the body and the signature, pt."""

LINE_GAP = 2
"""Room between a text and the solid line under it, pt."""

LINE_WIDTH = 0.75
"""Thickness of such a line, pt."""

BORDER_WIDTH = 0.5
"""Thickness of the lines of a table, pt."""

CELL_PADDING = 1.5
"""Room left and right of the text in a cell of a table, mm."""
