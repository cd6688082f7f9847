"""The example reports: the good ones are clean, the faulty ones are found out, exactly."""

import json
from pathlib import Path

import pytest

import qcdc_report as qcdc

EXAMPLES = Path(__file__).parents[1] / "examples"
FAULTY = sorted(EXAMPLES.glob("*-loi.yaml"))


def found_in(path: Path) -> list[list[object]]:
    """Return code, severity, path and line of each finding."""
    return [[f.code, str(f.severity), f.path, f.line] for f in qcdc.check(path)]


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_faulty_example_has_its_expected_findings(path: Path) -> None:
    """Every fault that was put in is found at its line, and nothing else."""
    expected = json.loads((EXAMPLES / "expected" / f"{path.stem}.json").read_text("utf-8"))
    assert found_in(path) == expected


def test_every_good_example_has_a_faulty_copy() -> None:
    """A report for each profile, and a copy of each."""
    good = {path.stem for path in EXAMPLES.glob("*.yaml")} - {path.stem for path in FAULTY}
    assert {path.stem.removesuffix("-loi") for path in FAULTY} == good
