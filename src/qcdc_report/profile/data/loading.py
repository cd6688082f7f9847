"""A profile file read: strictly, with every problem at its line and column in one message."""

from importlib.resources.abc import Traversable
from pathlib import Path

from qcdc_report.findings import Findings
from qcdc_report.parsing import UnreadableError, decoded, problem_at, tree_of
from qcdc_report.profile.data.building import outline_of, profile_of
from qcdc_report.profile.data.contents import content_problems
from qcdc_report.profile.data.frame import frame_problems
from qcdc_report.profile.data.profile_keys import ProfileKeys
from qcdc_report.profile.failing import ProfileFileError
from qcdc_report.profile.record import Profile
from qcdc_report.report import Source
from qcdc_report.report.problems import ReportDataError
from qcdc_report.report.structure import value_from


def load_profile(path: str | Path | Traversable) -> Profile:
    """Return the profile that a YAML file describes; its keys are in the profile file reference.

    Args:
        path: the file, or one inside a package: ``files("my_profile") / "profile.yaml"``.

    Raises:
        ProfileFileError: the file is no profile; every problem is listed with its place.
        OSError: the file cannot be opened.
    """
    file = Path(path) if isinstance(path, str) else path
    return read_profile(file.read_bytes(), str(path))


def read_profile(content: bytes, file: str) -> Profile:
    """Return the profile that the bytes of a YAML file describe.

    Args:
        content: the bytes.
        file: its name, for messages.

    Raises:
        ProfileFileError: it is no profile; every problem is listed with its place.
    """
    try:
        text = decoded(content, file)
        tree = tree_of(text, file)
    except UnreadableError as error:
        raise ProfileFileError(Findings(error.findings)) from None
    source = Source(file, text, tree.marks)
    if tree.findings:
        raise ProfileFileError(Findings(tree.findings))
    try:
        keys = value_from(tree.value, ProfileKeys)
        _refuse(ReportDataError(frame_problems(keys)))
        outline = outline_of(keys)
        _refuse(ReportDataError(content_problems(keys, outline)))
    except ReportDataError as error:
        found = (problem_at(problem, source) for problem in error.problems)
        raise ProfileFileError(Findings(found)) from None
    return profile_of(keys, outline)


def _refuse(error: ReportDataError) -> None:
    if error.problems:
        raise error
