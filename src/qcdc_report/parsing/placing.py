"""A problem of plain data as a finding at its line and column."""

from qcdc_report.findings import Finding, Place
from qcdc_report.report import Source
from qcdc_report.report.problems import Problem
from qcdc_report.rules.reading import reading_finding


def problem_at(problem: Problem, source: Source) -> Finding:
    """Return what is wrong at a path of a file's data as a finding at its place."""
    place = source.locate(problem.path)
    if place.line is None and problem.kind == "missing-key":
        place = Place(source.file, 1, 1)  # a key of the file itself; any line would do
    return reading_finding(problem.kind, place, problem.said, problem.advice, problem.path)
