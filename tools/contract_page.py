"""Write the page on the contract of a profile from the checks that hold a profile to it.

python tools/contract_page.py           writes docs/reference/profile-contract.md
python tools/contract_page.py --check   says whether it is up to date
"""

import inspect
import sys
from pathlib import Path

from qcdc_report.testing import CHECKS

PAGE = Path(__file__).parents[1] / "docs/reference/profile-contract.md"

_HEAD = """\
# The contract of a profile

Made by `tools/contract_page.py`; do not edit.

What every profile promises, each promise a test. A profile's package takes them over in eight
lines:

```python
from pathlib import Path

from qcdc_report.testing import ProfileContract
from qcdc_report_decree_04_2015 import PROFILE


class TestDecree(ProfileContract):
    profile = PROFILE
    entry_point = "decree-04-2015"
    good = Path("tests/good-report.yaml")
    cases = Path("tests/cases")
```

In a notebook `check_profile(PROFILE)` returns what is broken as a list of texts; with `good=` and
`cases=` it asks as much as the class does. Both need the extra `testing`. A promise that cannot be
kept yet is overridden by a test that calls `super()` under
`@pytest.mark.xfail(strict=True, reason="…")`; the test `test_nobody_weakened_the_contract` accepts
nothing else. A new minor version may bring new promises.
"""


def page() -> str:
    """Return the page."""
    parts = [_HEAD]
    for check in CHECKS:
        text = inspect.getdoc(check) or ""
        parts.append(f"## {check.__name__}\n\n{text.replace('``', '`')}\n")
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or only say whether it is up to date."""
    if "--check" in arguments:
        current = PAGE.exists() and PAGE.read_text("utf-8") == page()
        if not current:
            print(f"{PAGE} is out of date: python tools/contract_page.py")
        return int(not current)
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
