"""The rules that need Python, one module each; profile.yaml declares the others."""

from qcdc_report_decree_60_149_145.rules.workplace_dialogue import too_few_dialogues

__all__ = ["too_few_dialogues"]
