"""Start-up stays light, and stays so by test."""

import subprocess
import sys

import pytest

HEAVY = (
    "docx",
    "lxml",
    "cattrs",
    "docxcompose",
    "markdown_it",
    "pytest",
    "yaml",
    "click",
    "jinja2",
    "pikepdf",
    "matplotlib",
    "narwhals",
)


def _loaded_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {module.partition(".")[0] for module in done.stdout.split()}


def test_importing_the_package_loads_nothing_heavy() -> None:
    """``import qcdc_report`` brings in none of the libraries that only some verbs need."""
    assert _loaded_after("import qcdc_report").isdisjoint(HEAVY)


@pytest.mark.parametrize("module", ["qcdc_report_decree_04_2015", "qcdc_report_decree_60_149_145"])
def test_importing_a_profile_loads_nothing_of_word(module: str) -> None:
    """A profile is data and functions; Word's libraries come when something is written."""
    assert _loaded_after(f"import {module}").isdisjoint({"docx", "lxml", "docxcompose"})


def test_the_registry_reads_no_profile_file_before_it_is_asked() -> None:
    """Who uses records made in Python needs neither YAML's nor cattrs' help."""
    statement = "from qcdc_report.plugins import Registry; Registry().profiles()"
    assert _loaded_after(statement).isdisjoint({"docx", "lxml", "cattrs", "docxcompose"})


def test_every_public_name_can_be_had() -> None:
    """What ``__all__`` promises is there, and ``dir`` shows it."""
    import qcdc_report

    for name in qcdc_report.__all__:
        assert getattr(qcdc_report, name) is not None
        assert name in dir(qcdc_report)
