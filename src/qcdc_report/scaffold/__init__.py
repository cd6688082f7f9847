"""A new profile as a package of its own: written whole, working at once."""

from qcdc_report.scaffold.writing import ScaffoldError, new_profile

__all__ = ["ScaffoldError", "new_profile"]
