"""``batch``: many files checked, rendered, read or annotated, whatever becomes of one of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from qcdc_report.api import default_registry
from qcdc_report.batching import (
    BatchError,
    BatchOptionError,
    FolderInUseError,
    batch,
    progress,
    save_summary,
)
from qcdc_report.batching.pool import MEMORY, TIMEOUT
from qcdc_report.batching.saving import WRITERS
from qcdc_report.batching.storage import located
from qcdc_report.batching.tasks import JOBS
from qcdc_report.cli.failing import Exit, Failure, name_broken_plugins, one_message
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.findings import Severity


@command(
    "batch",
    "Kiểm tra, trình bày, đọc hoặc ghi nhận xét hàng loạt tệp; chạy lại thì làm tiếp.",
    "Check, render, read or annotate many files; run again to go on.",
)
@click.argument("paths", metavar="DIR…", nargs=-1, required=True)
@option(
    "-o",
    "--output",
    "Thư mục ghi kết quả và nhật ký",
    "Folder for what is written, and for the journal",
    metavar="DIR",
    required=True,
)
@option(
    "--job",
    "Việc cần làm",
    "What is done with each file",
    type=click.Choice(JOBS),
    default="render",
    show_default=True,
)
@option("--to", "Định dạng, cách nhau bằng dấu phẩy", "Formats, with commas", metavar="FORMAT,…")
@option("-p", "--profile", "Bộ quy định", "Profile", metavar="PROFILE")
@option("--standard", "Tiêu chuẩn trình bày", "Presentation standard", metavar="ID")
@option(
    "--workers",
    "Số tiến trình; mặc định bằng số lõi",
    "Processes; as many as there are cores by default",
    metavar="N",
    type=click.IntRange(min=1),
)
@option(
    "--timeout",
    "Số giây tối đa cho một tệp",
    "Seconds that one file may take",
    metavar="S",
    type=click.FloatRange(min=0, min_open=True),
    default=TIMEOUT,
    show_default=True,
)
@option(
    "--memory",
    "Bộ nhớ tối đa của một tiến trình (MB)",
    "Memory that one process may have (MB)",
    metavar="MB",
    type=click.IntRange(min=1),
    default=MEMORY,
    show_default=True,
)
@option(
    "--summary",
    f"Ghi bản tổng kết ({', '.join(WRITERS)})",
    f"Write the summary ({', '.join(WRITERS)})",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
)
def batch_command(
    paths: tuple[str, ...],
    output: str,
    job: str,
    to: str | None,
    profile: str | None,
    standard: str | None,
    workers: int | None,
    timeout: float,
    memory: int,
    summary: Path | None,
) -> int:
    """Do the work and print the summary; exit 1 for errors in reports, 2 when a file failed."""
    with one_message(), _batch_told():
        if summary is not None:
            _refuse_summary(summary, paths, output)
        name_broken_plugins(default_registry())
        running = batch(
            paths,
            output,
            to=to.split(",") if to else None,
            job=job,  # type: ignore[arg-type] # click admits only these
            workers=workers,
            timeout=timeout,
            memory=memory,
            profile=profile,
            standard=standard,
            lang=language(),
            on_event=progress(language()),
        )
        done = running.run()
        if not done.files:
            listed = ", ".join(paths)
            raise Failure(say(f"Không có báo cáo nào trong {listed}", f"No report in {listed}"))
        click.echo(done.text(language()))
        if summary is not None:
            click.echo(str(save_summary(done, summary, language())))
    if done.failed:
        return Exit.USAGE
    return Exit.FINDINGS if done.number(Severity.ERROR) else Exit.FINE


def _refuse_summary(summary: Path, paths: tuple[str, ...], output: str) -> None:
    """Refuse an ending that is none, and a place where a report is read or would be looked for."""
    if summary.suffix.lower() not in WRITERS:
        raise Failure(
            say(
                f"--summary cần đuôi tệp là một trong: {', '.join(WRITERS)}",
                f"--summary takes a file that ends in one of: {', '.join(WRITERS)}",
            )
        )
    place, out = Path(located(str(summary))), Path(located(output))
    for given in map(Path, map(located, paths)):
        inside = given in place.parents and out not in place.parents
        if place == given or (inside and place.suffix.lower() == ".json"):
            raise Failure(
                say(
                    f"--summary {summary} nằm ở nơi đọc báo cáo; hãy ghi vào {output} hoặc nơi "
                    "khác",
                    f"--summary {summary} is where reports are read; write it into {output}, or "
                    "elsewhere",
                )
            )


@contextmanager
def _batch_told() -> Iterator[None]:
    """Turn what stops a batch into a failure, and say after an interruption how to go on."""
    try:
        yield
    except (BatchOptionError, FolderInUseError) as error:
        raise Failure(error.said.say(language())) from error
    except BatchError as error:
        raise Failure(error.said.say(language()), Exit.INTERNAL) from error
    except KeyboardInterrupt:
        again = say("Chạy lại lệnh này để làm tiếp.", "Run the command again to go on.")
        click.echo(again, err=True)
        raise
