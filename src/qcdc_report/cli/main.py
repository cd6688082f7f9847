"""The command ``qcdc-report``: its sub-commands, and the one place where failures end."""

import os
import sys
from collections.abc import Sequence
from contextvars import copy_context
from importlib import import_module
from typing import Any

import click

from qcdc_report.cli.language import choose_language, say

COMMANDS = {
    "new": "new",
    "check": "check",
    "render": "render",
    "read": "read",
    "annotate": "annotate",
    "batch": "batch",
    "merge": "merge",
    "consolidate": "consolidate",
    "profiles": "lookup",
    "outline": "lookup",
    "schema": "lookup",
    "rules": "explaining",
    "explain": "explaining",
    "plugins": "health",
    "doctor": "health",
    "new-profile": "new_profile",
}
"""Each command and the module of this package it stands in, in the order of ``--help``."""


DEBUG = "QCDC_REPORT_DEBUG"
"""Environment variable: when set, an internal failure shows its traceback."""


class _Commands(click.Group):
    """The group; a command's module is imported when the command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"qcdc_report.cli.{COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, f"{cmd_name.replace('-', '_')}_command")
        return found

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = say(
            "Báo cáo thực hiện quy chế dân chủ ở cơ sở: tạo, kiểm tra, trình bày.",
            "Reports on grassroots democracy: make, check, lay out.",
        )
        super().format_help_text(ctx, formatter)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from qcdc_report import __version__

        click.echo(f"qcdc-report {__version__}")
        ctx.exit()


@click.group(cls=_Commands, name="qcdc-report")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version)
@click.option("--lang", type=click.Choice(["vi", "en"]), expose_value=False)
def qcdc_report() -> None:
    """Reports on grassroots democracy."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Returns:
        0 fine, 1 findings at error level, 2 wrong usage or unreadable input, 3 internal or I/O.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    # In a context of its own, so that a caller's language stays what it was.
    return copy_context().run(_run, words)


def _run(words: list[str]) -> int:
    from qcdc_report.cli.failing import Exit, Failure, complain, usage_message

    choose_language(words)
    _speak_utf8()
    try:
        outcome: Any = qcdc_report.main(words, prog_name="qcdc-report", standalone_mode=False)
    except click.UsageError as error:
        complain(usage_message(error))
        if error.ctx is not None:
            click.echo(say("Xem: ", "See: ") + f"{error.ctx.command_path} --help", err=True)
        return Exit.USAGE
    except Failure as failure:
        failure.show()
        return failure.code
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("Đã dừng.", "Stopped."), err=True)
        return 130
    except BrokenPipeError:
        # Whoever read our output has enough of it; that is no failure.
        sys.stderr.close()
        return Exit.FINE
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        complain(_internal(error))
        return Exit.INTERNAL
    return int(outcome or 0)


def _internal(error: Exception) -> str:
    cause = f"{type(error).__name__}: {error}"
    return say(
        f"lỗi bên trong phần mềm ({cause}). Đặt {DEBUG}=1, chạy lại và gửi kết quả cho người "
        "phát triển.",
        f"internal failure ({cause}). Set {DEBUG}=1, run again and send us the output.",
    )


def _speak_utf8() -> None:
    """Print Vietnamese also where the console's encoding is an old one."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None and (stream.encoding or "").lower() not in ("utf-8", "utf8"):
            reconfigure(encoding="utf-8", errors="replace")
