"""How fast the file of one report of 16 pages is read, side by side with plain YAML loaders.

    python benchmarks/load.py [--rounds N]      # ruamel.yaml is optional: pip install ruamel.yaml

The loaders only make dicts and guess types. ``read_yaml`` makes a checked report with the place
of every value; it may take twice as long as the report takes to become a Word file, no longer.
"""

from collections.abc import Callable
from typing import Any

import yaml
from sample import sample_profile, sample_report, sample_standard
from timing import table

from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.json import dump_json, read_json
from qcdc_report.formats.yaml import dump_yaml, read_yaml
from qcdc_report.layout import lay_out

_YARDSTICK = "write_docx, from Report"
_SLOW = 5  # of so many rounds a slow way takes part in one


def contenders() -> dict[str, tuple[Callable[[], object], int]]:
    """Return for each way what reads the file once, and in how many rounds it takes part."""
    report, profile, standard = sample_report(), sample_profile(), sample_standard()
    content, as_json = dump_yaml(report), dump_json(report)
    print(
        f"The file has {len(content) / 1000:.0f} kB of YAML, {len(as_json) / 1000:.0f} of JSON.\n"
    )
    ways: dict[str, tuple[Callable[[], object], int]] = {
        _YARDSTICK: (lambda: write_docx(lay_out(report, profile, standard), standard), 1),
        "read_yaml: report and places": (lambda: read_yaml(content, "r.yaml"), 1),
        "read_json: report": (lambda: read_json(as_json, "r.json"), 1),
        "PyYAML CSafeLoader: dicts": (lambda: yaml.load(content, yaml.CSafeLoader), 1),
        "PyYAML CSafeLoader: nodes": (lambda: yaml.compose(content, yaml.CSafeLoader), 1),
        "PyYAML SafeLoader: dicts": (lambda: yaml.load(content, yaml.SafeLoader), _SLOW),
    }
    try:
        ways.update(_with_ruamel(content))
    except ImportError:
        print("ruamel.yaml is not installed (pip install ruamel.yaml): left out\n")
    return ways


def _with_ruamel(content: bytes) -> dict[str, tuple[Callable[[], object], int]]:
    from ruamel.yaml import YAML

    def way(typ: str) -> Callable[[], Any]:
        return lambda: YAML(typ=typ, pure=True).load(content)

    return {
        "ruamel.yaml safe: dicts": (way("safe"), _SLOW),
        "ruamel.yaml rt: dicts and places": (way("rt"), _SLOW),
    }


def main() -> None:
    """Print the table."""
    print(table(contenders(), _YARDSTICK, title="x rendering", rounds=40))


if __name__ == "__main__":
    main()
