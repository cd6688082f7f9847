"""A plugin that harms the process it runs in, by the name of the unit; for workers to load."""

import os
import signal
import time
from pathlib import Path

from qcdc_report.findings import Severity, Status, make_rule
from qcdc_report.formats import Format
from qcdc_report.plugins import hookimpl
from qcdc_report.text import Text

if "TROUBLE_AT_START" in os.environ:
    os._exit(7)

KILLED, HANGING, UNLUCKY, HUNGRY = "Bị giết", "Treo", "Rủi ro", "Đói"


@make_rule(
    "ZZ901",
    "trouble",
    title=Text("Phá tiến trình", "Harms the process"),
    severity=Severity.NOTE,
    status=Status("stable", "1.0"),
)
def trouble(report, outline):
    """What: nothing; it does what the unit's name says."""
    match report.unit.name:
        case name if name == KILLED:
            os.kill(os.getpid(), signal.SIGKILL)
        case name if name == HANGING:
            time.sleep(600)
        case name if name == UNLUCKY:
            flag = Path(os.environ["TROUBLE_FLAG"])
            if not flag.exists():
                flag.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    yield from ()


def greedy(report):
    """Write little for most units, and want 8 GB for one."""
    if report.unit.name == HUNGRY:
        return bytes(bytearray(8 * 1024**3))
    return b"little"


@hookimpl
def qcdc_rules(profile_id):
    return [trouble]


@hookimpl
def qcdc_formats():
    return [
        Format(id="greedy", title=Text("Tham", "Greedy"), suffixes=(".greedy",), write_data=greedy)
    ]
