"""A chart: a figure of matplotlib that says in words what it shows, and shows itself.

The one module that imports matplotlib when it is imported; ``plotting`` loads it when needed.
"""

from io import BytesIO
from typing import Any, Final

from matplotlib import rc_context, rcdefaults
from matplotlib.figure import Figure

_RESOLUTION: Final = 200


class Chart(Figure):
    """A chart. It is matplotlib's own figure, so whatever can be done to one can be done to it.

    Attributes:
        description: what it shows, in sentences, for whoever cannot see it.
    """

    def __init__(self, *args: Any, description: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.description = description

    def png(self) -> bytes:
        """Return the chart as a PNG picture; the same chart gives the same bytes."""
        into = BytesIO()
        with rc_context():
            rcdefaults()  # not as somebody's notebook is set up
            self.savefig(into, format="png", dpi=_RESOLUTION, metadata={"Software": None})
        return into.getvalue()

    def _repr_png_(self) -> tuple[bytes, dict[str, Any]]:
        """Show the chart in a notebook, with its description for a screen reader."""
        width, _ = self.get_size_inches() * self.get_dpi()
        return self.png(), {"alt": self.description, "width": round(float(width))}
