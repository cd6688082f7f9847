"""``python -m qcdc_report`` is the command ``qcdc-report``."""

import sys

from qcdc_report.cli import main

sys.exit(main())
