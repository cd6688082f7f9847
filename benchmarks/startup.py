"""What importing the library costs a fresh Python, side by side with the libraries it stands on.

    python benchmarks/startup.py [--rounds N]

Each way is a process of its own. What Python takes by itself is in every row. The house limit is
1.25 times ``import attrs, pluggy``.
"""

import subprocess
import sys
from collections.abc import Callable

from timing import table

_YARDSTICK = "import attrs, pluggy"
_STATEMENTS = (
    "pass",
    _YARDSTICK,
    "import qcdc_report",
    "import qcdc_report; qcdc_report.load, qcdc_report.validate, qcdc_report.render",
    "import qcdc_report.cli",
    "import qcdc_report_decree_04_2015",
)


def contenders() -> dict[str, tuple[Callable[[], object], int]]:
    """Return for each statement what runs it in a fresh Python."""
    return {statement: (_runner(statement), 1) for statement in _STATEMENTS}


def _runner(statement: str) -> Callable[[], object]:
    command = [sys.executable, "-c", statement]
    return lambda: subprocess.run(command, check=True)


def main() -> None:
    """Print the table."""
    print(table(contenders(), _YARDSTICK, title=f"x {_YARDSTICK}", rounds=20))


if __name__ == "__main__":
    main()
