"""The command line ``qcdc-report``: words in, exit code out; the work is the library's."""

from qcdc_report.cli.main import main

__all__ = ["main"]
