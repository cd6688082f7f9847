"""Libraries that only some formats need, installed with an extra: how to say that one is missing."""

from collections.abc import Iterator
from contextlib import contextmanager

from qcdc_report.formats.format import FormatFailedError
from qcdc_report.text import Text


class MissingExtraError(FormatFailedError):
    """A format that cannot be used because a library it needs is not installed."""


def missing_extra(extra: str, library: str) -> MissingExtraError:
    """Return the error that names the extra to install.

    Args:
        extra: as in ``qcdc-report[html]``.
        library: the module that is missing.
    """
    command = f'pip install "qcdc-report[{extra}]"'
    return MissingExtraError(
        Text(
            f"Chưa cài thư viện “{library}” mà định dạng này cần; hãy chạy: {command}",
            f"The library “{library}”, which this format needs, is not installed; run: {command}",
        )
    )


@contextmanager
def needs_extra(extra: str) -> Iterator[None]:
    """Import the libraries of an extra inside this, and nothing else.

    Raises:
        MissingExtraError: one of them is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise missing_extra(extra, error.name or extra) from error
