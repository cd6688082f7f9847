"""A drawing that a notebook shows. Needs matplotlib: imported where something is drawn."""

from typing import Any

from matplotlib.figure import Figure

from qcdc_report.report.pictures import png


class Chart(Figure):
    """A figure of matplotlib that a notebook shows, also where pyplot was never loaded."""

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the picture for the screen."""
        width, height = self.get_size_inches()
        size = {"width": round(width * 96), "height": round(height * 96)}
        return {"image/png": png(self), "text/plain": repr(self)}, {"image/png": size}
