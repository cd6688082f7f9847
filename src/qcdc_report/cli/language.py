"""Which language the command line speaks, and click commands whose help has both."""

import os
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from qcdc_report.text import Text
from qcdc_report.text.speech import Language

ENVIRONMENT = "QCDC_REPORT_LANG"
"""Environment variable: ``vi`` or ``en``; ``--lang`` wins over it."""

_speaking: ContextVar[Language] = ContextVar("language", default="vi")

F = TypeVar("F", bound=Callable[..., Any])


def language() -> Language:
    """Return the language in force."""
    return _speaking.get()


def say(vi: str, en: str) -> str:
    """Return whichever of the two is in the language in force."""
    return en if language() == "en" else vi


def choose_language(arguments: Sequence[str]) -> None:
    """Take the language from the environment or from ``--lang`` anywhere in the arguments.

    Done before click parses them, so that usage errors and ``--help`` speak it too.
    """
    wanted = os.environ.get(ENVIRONMENT, "vi")
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            wanted = arguments[position + 1]
        elif argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
    _speaking.set("en" if wanted == "en" else "vi")


class BilingualCommand(click.Command):
    """A command whose help is a ``Text``."""

    def __init__(self, *args: Any, about: Text, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the help's first line, whole: sentences are short by their writing."""
        del limit
        return self.about.say(language()).partition("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the language in force."""
        self.help = self.about.say(language())
        super().format_help_text(ctx, formatter)


class _Completed(click.Parameter):
    """A parameter for which a shell offers what is installed."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what may be typed here."""
        from qcdc_report.cli.completing import offered

        known = offered(self.metavar, incomplete)
        return super().shell_complete(ctx, incomplete) if known is None else known


class CompletedArgument(_Completed, click.Argument):
    """An argument for which a shell offers what is installed."""


class BilingualOption(_Completed, click.Option):
    """An option whose help is a ``Text``."""

    def __init__(self, *args: Any, about: Text, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.about = about

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's line of help in the language in force."""
        self.help = self.about.say(language())
        return super().get_help_record(ctx)


def command(name: str, vi: str, en: str) -> Callable[[Callable[..., Any]], BilingualCommand]:
    """Make a function into a command, with ``--lang`` beside its own options."""

    def of(function: Callable[..., Any]) -> BilingualCommand:
        spoken = option(
            "--lang",
            "Ngôn ngữ thông báo",
            "Language of messages",
            type=click.Choice(["vi", "en"]),
            default="vi",
            show_default=True,
            expose_value=False,
        )(function)
        return click.command(name, cls=BilingualCommand, about=Text(vi, en))(spoken)

    return of


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """Make an option; the last two names are its help in Vietnamese and English."""
    *flags, vi, en = names
    return click.option(*flags, cls=BilingualOption, about=Text(vi, en), **settings)
