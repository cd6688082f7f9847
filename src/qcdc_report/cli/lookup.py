"""``profiles``, ``outline``, ``schema``: what is there to be reported, and how."""

import json
from pathlib import Path
from typing import Any

import click

from qcdc_report.api import default_registry
from qcdc_report.cli.failing import Failure, one_message, refuse_existing
from qcdc_report.cli.language import CompletedArgument, command, language, option, say
from qcdc_report.cli.options import force_option
from qcdc_report.formats.saving import save
from qcdc_report.outline import Outline, Section, asks, sections
from qcdc_report.profile import Profile

as_json = option("--json", "In dạng JSON", "Print as JSON", is_flag=True)


def print_json(value: object) -> None:
    """Print a value as JSON that keeps Vietnamese letters."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


@command("profiles", "Liệt kê các bộ quy định (profile) đã cài.", "List the installed profiles.")
@as_json
def profiles_command(json: bool) -> int:
    """Print each profile's id, title and owner."""
    registry = default_registry()
    profiles = registry.profiles()
    if json:
        print_json([_profile(profile) for profile in profiles])
        return 0
    for profile in profiles:
        click.echo(f"{profile.id:24} {profile.title.say(language())}")
    if not profiles:
        click.echo(
            say(
                "Chưa cài bộ quy định nào; ví dụ: pip install qcdc-report-decree-04-2015",
                "No profile is installed; for example: pip install qcdc-report-decree-04-2015",
            )
        )
    broken = registry.failures
    if broken:
        names = ", ".join(state.name for state in broken)
        click.echo(
            say(
                f"Plugin không dùng được: {names} (xem qcdc-report plugins)",
                f"Plugins set aside: {names} (see qcdc-report plugins)",
            ),
            err=True,
        )
    return 0


def _profile(profile: Profile) -> dict[str, Any]:
    owner = default_registry().owner(profile.id)
    return {
        "id": profile.id,
        "title": profile.title.vi,
        "title_en": profile.title.en,
        "api_version": profile.api_version,
        "prefix": profile.prefix,
        "applies_to": sorted(profile.applies_to),
        "sources": [
            {"source": basis.source, "article": basis.article} for basis in profile.sources
        ],
        "plugin": owner.name if owner else "",
        "distribution": owner.distribution if owner else "",
        "version": owner.version if owner else "",
    }


@command("outline", "In đề cương của một bộ quy định.", "Print the outline of a profile.")
@click.argument("profile", metavar="PROFILE", cls=CompletedArgument)
@as_json
def outline_command(profile: str, json: bool) -> int:
    """Print sections with their keys, labels, titles and guidance, then the appendices."""
    with one_message():
        outline = default_registry().profile(profile).outline
    if json:
        print_json([_section(section) for section in sections(outline)])
        return 0
    for part in outline.parts:
        click.echo(f"{part.label}. {part.title}")
        for section in part.sections:
            _print_section(section)
    _print_appendices(outline)
    return 0


def _section(section: Section) -> dict[str, Any]:
    return {
        "key": section.key,
        "label": section.label,
        "title": section.title,
        "guidance": [wording.text for wording in asks(section)],
        "required": section.required,
    }


def _print_section(section: Section) -> None:
    margin = "  " * section.level
    mark = "" if section.required or section.children else say(" (không bắt buộc)", " (optional)")
    click.echo(f"{margin}{section.label}. {section.title}{mark}  [{section.key}]")
    for wording in section.guidance:
        click.echo(click.wrap_text(wording.text, 96, f"{margin}    ", f"{margin}    "))
    for child in section.children:
        _print_section(child)


def _print_appendices(outline: Outline) -> None:
    if outline.documents is not None:
        appendix = outline.documents
        click.echo(f"Phụ lục {appendix.number}. {appendix.title}  [{appendix.key}]")
        click.echo("  " + " | ".join(column.title for column in appendix.columns))
    if outline.figures is not None:
        figures = outline.figures
        click.echo(f"Phụ lục {figures.number}. {figures.title}  [{figures.key}]")
        for group in figures.groups:
            click.echo(f"  {group.item}. {group.title}")
            for indicator in group.indicators:
                measures = ", ".join(m.key for m in indicator.measures)
                click.echo(f"     [{figures.key}.{indicator.key}] {measures}")


@command(
    "schema",
    "In JSON Schema của một bộ quy định, cho trình soạn thảo.",
    "Print a profile's JSON Schema, for editors.",
)
@click.argument("profile", metavar="[PROFILE]", required=False, cls=CompletedArgument)
@option(
    "--profile-file",
    "In JSON Schema của chính tệp bộ quy định viết bằng YAML",
    "Print the JSON Schema of profile files themselves",
    is_flag=True,
)
@option(
    "-o",
    "--output",
    "Ghi ra tệp",
    "Write to a file",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
)
@force_option
def schema_command(
    profile: str | None, profile_file: bool, output: Path | None, force: bool
) -> int:
    """Print or write the schema."""
    if (profile is None) is not profile_file:
        raise Failure(
            say(
                "Cần đúng một trong hai: PROFILE, --profile-file",
                "Give one of the two: PROFILE, --profile-file",
            )
        )
    with one_message():
        content = _schema(profile)
        if output is None:
            click.echo(content, nl=False)
        else:
            refuse_existing(output, force=force)
            click.echo(str(save(output, content)))
    return 0


def _schema(profile: str | None) -> bytes:
    """Return the schema of a profile's reports; without one, that of profile files."""
    if profile is None:
        from qcdc_report.formats.profile_schema import profile_file_schema

        schema = profile_file_schema()
        return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
    from qcdc_report.formats.schema import schema_file

    registry = default_registry()
    chosen = registry.profile(profile)
    return schema_file(chosen.outline, chosen.id, [each.id for each in registry.standards()])
