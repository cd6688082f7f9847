"""Libraries that only some features need: told by the name of the extra that brings them."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from qcdc_report.text import Text


class MissingExtraError(ImportError):
    """A library that is not installed; ``said`` names the extra that brings it."""

    def __init__(self, said: Text, extra: str) -> None:
        super().__init__(said.vi)
        self.said = said
        self.extra = extra

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[Text, str]]:
        """Pickle by its parts: the error crosses from worker processes."""
        return (type(self), (self.said, self.extra))


@contextmanager
def needs_extra(extra: str) -> Iterator[None]:
    """Import the libraries of an extra inside this, and do nothing else there.

    Args:
        extra: as in ``qcdc-report[html]``.

    Raises:
        MissingExtraError: one of them is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise _missing(error.name or extra, extra) from error


def imported(module: str, extra: str) -> Any:
    """Return a module of an optional library, for whoever cannot name it in an import.

    Args:
        module: as ``pandas`` or ``matplotlib.figure``.
        extra: of this package, that installs it.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        library = module.partition(".")[0]
        if error.name is None or error.name.partition(".")[0] != library:
            raise  # it is there and lacks something itself
        raise _missing(library, extra) from error


def _missing(library: str, extra: str) -> MissingExtraError:
    command = f'pip install "qcdc-report[{extra}]"'
    return MissingExtraError(
        Text(
            f"Chức năng này cần thư viện {library}; cài bằng: {command}",
            f"This needs the library {library}; install it with: {command}",
        ),
        extra,
    )
