"""``plugins`` and ``doctor``: what is installed, what is broken, what is missing."""

import platform
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

import attrs
import click

from qcdc_report.api import default_registry
from qcdc_report.cli.failing import Exit
from qcdc_report.cli.language import command, option, say
from qcdc_report.cli.lookup import as_json, print_json
from qcdc_report.plugins import PluginState

_LIBRARIES = ("attrs", "cattrs", "pluggy", "PyYAML", "markdown-it-py", "python-docx", "lxml")


@command("plugins", "Liệt kê các plugin và tình trạng của chúng.", "List plugins and their state.")
@as_json
@option("--errors", "Chỉ các plugin bị lỗi", "Only broken ones", is_flag=True)
def plugins_command(json: bool, errors: bool) -> int:
    """Print each plugin; a broken one with its cause."""
    registry = default_registry()
    states = registry.failures if errors else registry.plugins
    if json:
        print_json([attrs.asdict(state) for state in states])
        return 0
    for state in states:
        click.echo(_plugin_line(state))
        if state.cause:
            click.echo(f"    {state.cause}")
            module = state.target.partition(":")[0]
            click.echo(say("    Thử: ", "    Try: ") + f'python -c "import {module}"')
    return 0


def _plugin_line(state: PluginState) -> str:
    word = {
        "loaded": say("dùng được", "loaded"),
        "broken": say("BỊ LỖI", "BROKEN"),
        "disabled": say("đã tắt", "disabled"),
    }[state.state]
    package = f"{state.distribution} {state.version}".strip()
    return f"{state.name:24} {word:10} {package:40} {', '.join(state.hooks)}".rstrip()


@attrs.frozen
class _Sign:
    """One thing the doctor looked at."""

    state: Literal["ok", "warning", "error"]
    subject: str
    detail: str


@command(
    "doctor",
    "Kiểm tra môi trường: phiên bản, plugin, phông chữ, LibreOffice.",
    "Check the environment: versions, plugins, fonts, LibreOffice.",
)
@as_json
def doctor_command(json: bool) -> int:
    """Print what works; exit 3 when something needed does not."""
    signs = list(_signs())
    if json:
        print_json([attrs.asdict(sign) for sign in signs])
    else:
        for sign in signs:
            mark = {"ok": "✓", "warning": "!", "error": "✗"}[sign.state]
            click.echo(f"{mark} {sign.subject}: {sign.detail}")
    return Exit.INTERNAL if any(sign.state == "error" for sign in signs) else Exit.FINE


def _signs() -> Iterator[_Sign]:
    yield _Sign("ok", "Python", platform.python_version())
    for name in ("qcdc-report", *_LIBRARIES):
        yield _library(name)
    yield _libyaml()
    yield from _plugin_signs()
    yield _program("LibreOffice", ("soffice", "libreoffice"))
    yield _font("Times New Roman", ("Times New Roman", "Liberation Serif", "Tinos"))


def _library(name: str) -> _Sign:
    try:
        return _Sign("ok", name, version(name))
    except PackageNotFoundError:
        return _Sign("error", name, say("chưa cài", "not installed"))


def _libyaml() -> _Sign:
    import yaml

    if yaml.__with_libyaml__:
        return _Sign("ok", "libyaml", say("có", "present"))
    return _Sign(
        "warning", "libyaml", say("không có: đọc YAML chậm", "missing: YAML is read slowly")
    )


def _plugin_signs() -> Iterator[_Sign]:
    registry = default_registry()
    for state in registry.failures:
        yield _Sign("error", f"plugin {state.name} ({state.distribution})", state.cause)
    ids = ", ".join(profile.id for profile in registry.profiles())
    if ids:
        yield _Sign("ok", "profiles", ids)
    else:
        yield _Sign("warning", "profiles", say("chưa cài bộ quy định nào", "none installed"))


def _program(name: str, commands: tuple[str, ...]) -> _Sign:
    for candidate in commands:
        path = shutil.which(candidate)
        if path:
            return _Sign("ok", name, path)
    return _Sign(
        "warning", name, say("không thấy (chỉ cần để in ra PDF)", "not found (only for PDF)")
    )


def _font(name: str, families: tuple[str, ...]) -> _Sign:
    """Look for the font with fontconfig; Windows and macOS have it."""
    if platform.system() in ("Windows", "Darwin"):
        return _Sign("ok", name, platform.system())
    import subprocess

    tool = shutil.which("fc-list")
    if tool is None:
        return _Sign("warning", name, say("không có fc-list để tìm", "no fc-list to look with"))
    listed = subprocess.run(  # noqa: S603 - fontconfig's own program, no input of anybody's
        [tool, ":", "family"], capture_output=True, text=True, check=False, timeout=30
    ).stdout
    for family in families:
        if family in listed:
            return _Sign("ok", name, family)
    return _Sign(
        "warning",
        name,
        say("không thấy phông này hay phông cùng cỡ chữ", "neither it nor a metric twin found"),
    )
