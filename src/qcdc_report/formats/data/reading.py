"""From the tree of a file to a report, with every problem as a finding at its place."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import evolve

from qcdc_report.findings import Finding, Place
from qcdc_report.formats.data.migrating import MIGRATIONS, Migration, migrated
from qcdc_report.formats.format import Reading
from qcdc_report.parsing import UnreadableError, problem_at, too_many
from qcdc_report.report import FORMAT_VERSION, Source
from qcdc_report.report.problems import MOST_PROBLEMS, Problem
from qcdc_report.report.scalars import ScalarError, as_integer
from qcdc_report.report.structure import salvage
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

_VERSION_KEY = "qcdc_report"


def reading_of(
    value: Any,
    source: Source,
    found: Collection[Finding] = (),
    *,
    hollow: Collection[str] = (),
    migrations: Mapping[int, Migration] = MIGRATIONS,
    current: int = FORMAT_VERSION,
) -> Reading:
    """Return what can be had of a report, and everything that is wrong.

    Args:
        value: the tree of the file.
        source: the file; it becomes the report's.
        found: what was found while the tree was made.
        hollow: paths whose values are unknown, of which enough was said.
        migrations: the steps from older versions of the format.
        current: the version of the format that is read.
    """
    try:
        tree, notes = _of_this_version(value, source, migrations, current)
    except UnreadableError as error:
        return Reading(report=None, findings=(*found, *error.findings))
    report, problems = salvage(tree)
    if report is not None:
        report = evolve(report, source=source)
    told = [problem_at(problem, source) for problem in problems if problem.path not in hollow]
    findings = (*found, *notes, *told, *_other_form(source))
    if len(findings) > MOST_PROBLEMS:
        findings = (*findings[:MOST_PROBLEMS], too_many(Place(source.file)))
    return Reading(report=report, findings=findings)


def reading_without(error: UnreadableError) -> Reading:
    """Return the reading of a file of which nothing can be had."""
    return Reading(report=None, findings=error.findings)


def _of_this_version(
    value: Any, source: Source, migrations: Mapping[int, Migration], current: int
) -> tuple[Mapping[str, Any], list[Finding]]:
    """Return the tree without its version, in the current one, and what is to be said of it."""
    if not isinstance(value, dict):
        raise UnreadableError(_no_report(value, source))
    tree = {key: item for key, item in value.items() if key != _VERSION_KEY}
    written = value.get(_VERSION_KEY)
    notes = [_no_version(source)] if written is None else []
    try:
        version = 1 if written is None else as_integer(written)
    except ScalarError as error:
        return tree, [
            problem_at(Problem(error.kind, _VERSION_KEY, error.said, error.advice), source)
        ]
    reached = migrated(tree, version, migrations, current)
    if reached is None:
        raise UnreadableError(_unsupported(version, current, source.locate(_VERSION_KEY)))
    return reached, notes


def _no_report(value: Any, source: Source) -> Finding:
    if value is None:
        said = Text("Tệp trống", "The file is empty")
    else:
        said = Text(
            "Tệp không phải một báo cáo: cần các khóa như “profile: …”, “unit: …”",
            "The file is no report: keys such as “profile: …”, “unit: …” are expected",
        )
    advice = Text(
        "Tạo báo cáo trống: qcdc-report new PROFILE -o FILE.yaml",
        "Make an empty report: qcdc-report new PROFILE -o FILE.yaml",
    )
    return reading_finding("unreadable-file", Place(source.file, 1, 1), said, advice)


def _no_version(source: Source) -> Finding:
    said = Text(
        "Thiếu phiên bản của định dạng; coi như phiên bản 1",
        "The version of the format is missing; version 1 is assumed",
    )
    advice = Text("Thêm dòng đầu: qcdc_report: 1", "Begin the file with: qcdc_report: 1")
    return reading_finding("missing-version", Place(source.file, 1, 1), said, advice, _VERSION_KEY)


def _other_form(source: Source) -> Iterator[Finding]:
    """Say once where a file's text is not in the normal form that a report holds."""
    if unicodedata.is_normalized("NFC", source.text):
        return
    lines = enumerate(source.text.splitlines(), start=1)
    first = next((n for n, line in lines if not unicodedata.is_normalized("NFC", line)), 1)
    said = Text(
        "Chữ trong tệp là Unicode tổ hợp, không phải dựng sẵn (NFC)",
        "The file's letters are decomposed, not in Unicode normal form C",
    )
    advice = Text(
        "Báo cáo vẫn đọc được; check --fix đổi tệp sang dựng sẵn",
        "The report is read all the same; check --fix puts the file into form C",
    )
    yield reading_finding("not-nfc", Place(source.file, first, 1), said, advice)


def _unsupported(version: int, current: int, place: Place) -> Finding:
    if version > current:
        said = Text(
            f"Tệp viết theo phiên bản {version} của định dạng; bản này chỉ đọc đến {current}",
            f"The file is in version {version} of the format; this package reads up to {current}",
        )
        advice = Text(
            f"Cài bản qcdc-report đọc được phiên bản {version}: pip install -U qcdc-report",
            f"Install a qcdc-report that reads version {version}: pip install -U qcdc-report",
        )
    else:
        said = Text(
            f"Không có phiên bản {version} của định dạng",
            f"There is no version {version} of the format",
        )
        advice = Text(f"Viết: {_VERSION_KEY}: {current}", f"Write: {_VERSION_KEY}: {current}")
    return reading_finding("unsupported-version", place, said, advice, _VERSION_KEY)
