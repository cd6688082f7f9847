"""Finding plugins and asking them what they offer: the only place that knows pluggy."""

from qcdc_report.plugins.hookspecs import GROUP, hookimpl
from qcdc_report.plugins.registry import Registry
from qcdc_report.plugins.state import (
    Offer,
    PluginState,
    UnknownFormatError,
    UnknownProfileError,
)

__all__ = [
    "GROUP",
    "Offer",
    "PluginState",
    "Registry",
    "UnknownFormatError",
    "UnknownProfileError",
    "hookimpl",
]
