"""``new``: an empty report with the outline's guidance, to fill in as data, in Word or Excel."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import click

from qcdc_report.api import default_registry
from qcdc_report.cli.failing import Failure, one_message, refuse_existing
from qcdc_report.cli.language import CompletedArgument, command, option, say
from qcdc_report.cli.options import force_option
from qcdc_report.formats.saving import save
from qcdc_report.layout import Standard, standard_for
from qcdc_report.plugins import Registry
from qcdc_report.profile import Profile
from qcdc_report.report import Report, Unit


@command(
    "new",
    "Tạo một báo cáo trống, có hướng dẫn của đề cương ở từng mục.",
    "Make an empty report with the outline's guidance at each section.",
)
@click.argument("profile", metavar="PROFILE", cls=CompletedArgument)
@option(
    "-o",
    "--output",
    "Tệp kết quả: .yaml là dữ liệu, .docx là mẫu Word, .xlsx là mẫu số liệu",
    "The file to write: .yaml is data, .docx a form for Word, .xlsx one for figures",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@option(
    "--standard",
    "Tiêu chuẩn trình bày; mặc định của tệp .docx là tiêu chuẩn mới nhất của Đảng",
    "The presentation standard; of a .docx the Party's newest by default",
    metavar="ID",
)
@force_option
def new_command(profile: str, output: Path, standard: str | None, force: bool) -> int:
    """Write the empty report and print its path."""
    with one_message():
        registry = default_registry()
        make = _maker(output.suffix.lower(), registry)
        chosen = registry.profile(profile)
        refuse_existing(output, force=force)
        click.echo(str(save(output, make(chosen, registry, standard))))
        if make is _yaml:
            _schema_beside(output, chosen, registry, force=force)
    return 0


def _schema_beside(output: Path, profile: Profile, registry: Registry, *, force: bool) -> None:
    """Write the schema to which the report's first line points, and say so on stderr.

    One that is there stays, unless it is to be replaced as the report is.
    """
    from qcdc_report.formats.schema import schema_file, schema_name

    target = output.with_name(schema_name(profile.id))
    if target.exists() and not force:
        return
    ids = [each.id for each in registry.standards()]
    save(target, schema_file(profile.outline, profile.id, ids))
    click.echo(
        say(f"Lược đồ cho trình soạn thảo: {target}", f"Schema for editors: {target}"), err=True
    )


def _yaml(profile: Profile, registry: Registry, standard: str | None) -> bytes:
    from qcdc_report.formats.skeleton import new_yaml

    ids = [each.id for each in registry.standards()]
    given = _page(profile, registry, standard).id if standard else ""
    kinds = sorted(profile.applies_to)
    return new_yaml(profile.outline, profile.id, kinds, ids, given).encode()


def _docx(profile: Profile, registry: Registry, standard: str | None) -> bytes:
    from qcdc_report.formats.docx.form import new_docx

    page = _page(profile, registry, standard)
    return new_docx(profile.outline, profile.id, page, sorted(profile.applies_to))


def _xlsx(profile: Profile, registry: Registry, standard: str | None) -> bytes:
    from qcdc_report.formats.xlsx import new_xlsx

    if standard:
        _page(profile, registry, standard)  # an unknown one is told before a useless one
        raise Failure(
            say(
                "Mẫu số liệu .xlsx không có tiêu chuẩn trình bày; hãy bỏ --standard",
                "A workbook of figures has no presentation standard; leave --standard out",
            )
        )
    return new_xlsx(profile.outline, profile.id, unit_kinds=sorted(profile.applies_to))


def _page(profile: Profile, registry: Registry, wanted: str | None) -> Standard:
    blank = Report(profile=profile.id, unit=Unit(name=""))
    return standard_for(blank, registry.standards(), wanted)


Maker = Callable[[Profile, Registry, str | None], bytes]

_MAKERS: Final[Mapping[str, Maker]] = {"yaml": _yaml, "docx": _docx, "xlsx": _xlsx}
"""For the id of a format what makes an empty report in it."""


def _maker(suffix: str, registry: Registry) -> Maker:
    endings = {
        ending: make for id_, make in _MAKERS.items() for ending in registry.format(id_).suffixes
    }
    if suffix not in endings:
        listed = ", ".join(endings)
        raise Failure(
            say(
                f"“{suffix}” chưa tạo được; hãy dùng đuôi {listed}",
                f"“{suffix}” cannot be made; use the ending {listed}",
            )
        )
    return endings[suffix]
