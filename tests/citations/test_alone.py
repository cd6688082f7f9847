"""The register is of use to others without the rest of the library."""

import subprocess
import sys

ABOVE = ("rules", "blocks", "profile", "layout", "formats", "plugins", "api", "cli", "testing")


def test_the_register_brings_in_nothing_that_stands_above_it():
    """Asking what was in force loads neither rules nor profiles, pluggy nor Word's libraries."""
    script = (
        "import datetime, sys\n"
        "from qcdc_report.citations import find, in_force\n"
        "assert in_force(find('ND04_2015'), datetime.date(2022, 3, 22))\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "qcdc_report.citations.register" in loaded
    assert not loaded & {f"qcdc_report.{name}" for name in ABOVE}
    assert not loaded & {"pluggy", "docx", "lxml", "cattrs"}
