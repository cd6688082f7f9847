"""The rules that need Python, one module each; profile.yaml declares the others."""

from qcdc_report_decree_04_2015.rules.staff_conference import staff_conference_not_yearly

__all__ = ["staff_conference_not_yearly"]
