"""Workbooks as openpyxl reads them, and what only their XML tells."""

import csv
import datetime as dt
import io
import subprocess
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook

from programs import program
from qcdc_report.findings import Finding, Place, Severity
from qcdc_report.text import Text


def opened(content: bytes) -> Workbook:
    """Return a workbook as another library reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def values(content: bytes) -> dict[str, list[tuple[object, ...]]]:
    """Return for each sheet's name its rows of values, text as Excel shows it."""
    return {
        sheet.title: [tuple(map(_shown, row)) for row in sheet.iter_rows(values_only=True)]
        for sheet in opened(content).worksheets
    }


def sheet_parts(content: bytes) -> list[str]:
    """Return the XML of each sheet."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        return [parts.read(name).decode() for name in names]


def shown_by_libreoffice(content: bytes, folder: Path) -> dict[str, list[list[str]]]:
    """Return for each sheet its cells as LibreOffice shows them."""
    source = folder / "book.xlsx"
    source.write_bytes(content)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    subprocess.run(
        [
            *(program("soffice"), f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", every_sheet, "--outdir", str(folder), str(source)),
        ],
        capture_output=True,
        check=True,
        timeout=180,
    )
    return {
        path.stem.removeprefix("book-"): list(csv.reader(path.read_text("utf-8").splitlines()))
        for path in folder.glob("book-*.csv")
    }


def finding(message: str = "sai") -> Finding:
    """Return a finding with a place."""
    return Finding(
        code="QC999",
        name="test",
        severity=Severity.WARNING,
        path="figures.one_stop",
        said=Text(message, "wrong"),
        advice=Text("sửa", "fix"),
        place=Place("so-a.yaml", 12, 3),
    )


def _shown(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value.date()
    return unescape(value) if isinstance(value, str) else value
