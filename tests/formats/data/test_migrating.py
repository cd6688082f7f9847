"""Files of older versions are brought to the present step by step; newer ones are refused."""

import pytest

from qcdc_report.formats.data import MIGRATIONS, migrated, reading_of, tree_of
from qcdc_report.formats.yaml import read_yaml
from qcdc_report.report import FORMAT_VERSION, Source

# Made-up history: version 1 had `organisation`, version 2 a name alone under `unit`.
HISTORY = {
    1: lambda tree: {
        ("unit" if key == "organisation" else key): value for key, value in tree.items()
    },
    2: lambda tree: {**tree, "unit": {"name": tree["unit"]}},
}


def read(text):
    tree = tree_of(text, "r.yaml")
    return reading_of(tree.value, Source("r.yaml", text, tree.marks), migrations=HISTORY, current=3)


@pytest.mark.parametrize(
    "text",
    [
        "qcdc_report: 1\nprofile: p\norganisation: A\n",
        "qcdc_report: 2\nprofile: p\nunit: A\n",
        "qcdc_report: 3\nprofile: p\nunit: {name: A}\n",
    ],
)
def test_every_version_reads_as_the_same_report(text):
    """From version 1 in two steps, from 2 in one, from 3 in none."""
    reading = read(text)
    assert reading.findings == ()
    assert (reading.report.profile, reading.report.unit.name) == ("p", "A")


def test_a_file_without_a_version_is_of_the_first():
    """It is read, with a warning at its first line."""
    reading = read("profile: p\norganisation: A\n")
    assert reading.report.unit.name == "A"
    assert [(f.name, f.severity, f.line) for f in reading.findings] == [
        ("missing-version", "warning", 1)
    ]


@pytest.mark.parametrize("version", [0, -1, 4, 99])
def test_a_version_to_which_no_steps_lead_is_refused(version):
    """Nothing of such a file is believed."""
    reading = read(f"qcdc_report: {version}\nprofile: p\nunit: {{name: A}}\n")
    (finding,) = reading.findings
    assert reading.report is None
    assert (finding.name, finding.line, finding.path) == ("unsupported-version", 1, "qcdc_report")


def test_a_newer_file_says_what_to_install():
    """The version the file is in, and the command."""
    (finding,) = read("qcdc_report: 4\nprofile: p\n").findings
    assert "phiên bản 4" in finding.hint
    assert "pip install" in finding.hint


def test_a_problem_after_migration_is_placed_at_what_the_file_has():
    """Where the migrated path does not stand in the file, its nearest ancestor counts."""
    (finding,) = read("qcdc_report: 2\nprofile: p\nunit: [A]\n").findings
    assert (finding.path, finding.line) == ("unit.name", 3)


def test_steps_do_not_change_what_they_are_given():
    """The tree of the file is left as it was."""
    tree = {"profile": "p", "organisation": "A"}
    assert migrated(tree, 1, HISTORY, 3) == {"profile": "p", "unit": {"name": "A"}}
    assert tree == {"profile": "p", "organisation": "A"}


def test_the_library_knows_a_step_from_every_version_that_was():
    """A version without a step to the next would shut its files out."""
    assert set(MIGRATIONS) == set(range(1, FORMAT_VERSION))


def test_the_version_is_no_part_of_the_report():
    """It is written anew with the version of the library."""
    report = read_yaml(b"qcdc_report: 1\nprofile: p\nunit: {name: A}\n", "r.yaml").report
    assert not hasattr(report, "qcdc_report")
