"""Every failure as one clear message and an exit code; no traceback reaches a user."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path

import click

from qcdc_report.api import ReportFileError
from qcdc_report.cli.language import language, say
from qcdc_report.formats import FormatFailedError
from qcdc_report.formats.saving import SaveError
from qcdc_report.layout import RendererError, UnknownStandardError
from qcdc_report.manuscript import ManuscriptError
from qcdc_report.plugins import Registry, UnknownFormatError, UnknownProfileError
from qcdc_report.profile import ProfileFileError
from qcdc_report.tabular import MissingExtraError
from qcdc_report.text.speech import either


class Exit(IntEnum):
    """What the process says to its caller."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    INTERNAL = 3


class Failure(click.ClickException):
    """A failure with its message and exit code."""

    def __init__(self, message: str, code: Exit = Exit.USAGE) -> None:
        super().__init__(message)
        self.code = code

    def show(self, file: object = None) -> None:
        """Print the message for a person; ``file`` is click's and has no use here."""
        del file
        complain(self.message)


def complain(message: str) -> None:
    """Print an error for a person."""
    click.echo(f"{say('Lỗi', 'Error')}: {message}", err=True)


@contextmanager
def one_message() -> Iterator[None]:
    """Turn what the library and the system raise into a ``Failure``."""
    try:
        yield
    except (ProfileFileError, ReportFileError) as error:
        lines = [finding.told(language()) for finding in error.findings]
        raise Failure("\n".join(lines)) from error
    except UnknownProfileError as error:
        lang = language()
        raise Failure(f"{error.said.say(lang)}. {error.advice.say(lang)}") from error
    except ManuscriptError as error:
        lang = language()
        raise Failure(_sentences(error.said.say(lang), either(error.advice, lang))) from error
    except (MissingExtraError, UnknownFormatError, UnknownStandardError) as error:
        raise Failure(error.said.say(language())) from error
    except (RendererError, FormatFailedError) as error:
        raise Failure(error.said.say(language()), Exit.INTERNAL) from error
    except SaveError as error:
        cause = error.strerror or str(error)
        raise Failure(
            say(
                f"không ghi được {error.filename}: {cause}",
                f"cannot write {error.filename}: {cause}",
            ),
            Exit.INTERNAL,
        ) from error
    except FileNotFoundError as error:
        raise Failure(say(f"Không có tệp {error.filename}", f"No file {error.filename}")) from error
    except IsADirectoryError as error:
        raise Failure(
            say(f"{error.filename} là thư mục", f"{error.filename} is a folder")
        ) from error
    except OSError as error:
        cause = f"{error.filename or ''}: {error.strerror or error}"
        raise Failure(cause, Exit.INTERNAL) from error


def _sentences(said: str, advice: str) -> str:
    return f"{said.rstrip('.')}. {advice}" if advice else said


def refuse_existing(path: Path, *, force: bool) -> None:
    """Refuse to replace a file unless the person said so.

    Raises:
        Failure: the file exists.
    """
    if path.exists() and not force:
        raise Failure(
            say(
                f"{path} đã có; dùng --force nếu muốn ghi đè",
                f"{path} exists; use --force to replace it",
            )
        )


def name_broken_plugins(registry: Registry) -> None:
    """Say on the error stream which plugins are set aside: their rules did not run."""
    for state in registry.failures:
        complain(
            say(
                f"plugin {state.name} không dùng được, đã bỏ qua: {state.cause}",
                f"plugin {state.name} is broken and was set aside: {state.cause}",
            )
        )


def usage_message(error: click.UsageError) -> str:
    """Return click's complaint in the language in force."""
    if language() == "en":
        return error.format_message()
    if isinstance(error, click.NoSuchOption):
        return f"Không có tùy chọn {error.option_name}" + _perhaps(error.possibilities)
    if isinstance(error, click.MissingParameter):
        name = error.param.make_metavar(error.ctx) if error.param and error.ctx else ""
        return f"Thiếu {name or 'tham số'}"
    if isinstance(error, click.BadParameter):
        name = error.param.opts[0] if error.param and error.param.opts else ""
        wanted = _wanted(error.param.type, error.message) if error.param else ""
        return f"Giá trị không hợp lệ cho {name}: {wanted or error.message}"
    if error.message.startswith("No such command"):
        return "Không có lệnh " + error.message.removeprefix("No such command ").rstrip(".")
    return f"Cách dùng không đúng: {error.format_message()}"


def _wanted(kind: object, message: str) -> str:
    """Return in Vietnamese what an option takes; empty where only click can tell what is wrong."""
    if isinstance(kind, click.Choice):
        return f"cần một trong: {', '.join(map(str, kind.choices))}"
    if isinstance(kind, click.IntRange | click.FloatRange):
        number = "số nguyên" if isinstance(kind, click.IntRange) else "số"
        return f"cần {number} {'lớn hơn' if kind.min_open else 'từ'} {kind.min}"
    if isinstance(kind, click.Path) and message.endswith("is a directory."):
        return "cần một tệp, đây là thư mục"
    return ""


def _perhaps(possibilities: object) -> str:
    names = ", ".join(str(name) for name in possibilities or ())  # type: ignore[attr-defined] # click types it Sequence | None
    return f"; có phải là {names}?" if names else ""
