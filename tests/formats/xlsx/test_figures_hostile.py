"""Workbooks that are none, damaged, or made to do harm: one message each, in time."""

import io
import random
import re
import time
import zipfile

import pytest

from formats.docx.word_files import PARTY, every_block
from formats.xlsx.filled_forms import Form, form
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.options import Limits, ReadingOptions
from qcdc_report.formats.xlsx import read_xlsx
from qcdc_report.formats.xlsx.errors import WorkbookReadError

_SHEET = "xl/worksheets/sheet1.xml"


def _with_part(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(form())) as old, zipfile.ZipFile(made, "w", 8) as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == name else old.read(info))
    return made.getvalue()


def _with_rows(rows: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(form())) as archive:
        sheet = archive.read(_SHEET).decode()
    return _with_part(
        _SHEET, re.sub("</sheetData>", rows + "</sheetData>", sheet, count=1).encode()
    )


def _refused(content: bytes, options: ReadingOptions | None = None) -> WorkbookReadError:
    start = time.process_time()
    with pytest.raises(WorkbookReadError) as refused:
        read_xlsx(content, "so-lieu.xlsx", options)
    assert time.process_time() - start < 5
    assert refused.value.advice is not None
    return refused.value


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"chi tieu;2019\n",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"PK\x05\x06" + bytes(18),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    """The message says what to do about it."""
    assert _refused(content).code.startswith("in.")


def test_a_word_file_is_no_workbook() -> None:
    """An Office file of another kind."""
    assert _refused(write_docx(every_block(), PARTY)).code == "in.not_xlsx"


def test_another_workbook_is_not_the_form() -> None:
    """Figures are never taken from cells that nobody marked."""
    with zipfile.ZipFile(io.BytesIO(form())) as archive:
        texts = archive.read("xl/sharedStrings.xml").replace(b"qcdc-report:figures", b"x")
    assert _refused(_with_part("xl/sharedStrings.xml", texts)).code == "in.not_figures_form"


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="999999999999"><c r="A999999999999"><v>1</v></c></row>',
        "<row r='1048576'><c><v>1</v></c></row>",
        '<x:row xmlns:x="y" r="1000000"><x:c r="ZZ1000000"><x:v>1</x:v></x:c></x:row>',
        "<row>" + "<c><v>1</v></c>" * 200_001 + "</row>",
    ],
)
def test_cells_far_apart_are_refused(rows: str) -> None:
    """A reader that made a table of them would take all memory there is."""
    assert _refused(_with_rows(rows)).code == "in.sheet_too_large"


def test_empty_cells_far_away_do_no_harm() -> None:
    """Programs write those for the looks of whole columns."""
    read = read_xlsx(_with_rows('<row r="1048576"><c r="XFD1048576" s="1"/></row>'), "")
    assert read.findings == ()


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """By what the zip file says of itself, and by what comes out of it."""
    bomb = _with_part("xl/theme/theme1.xml", bytes(2_000_000))
    assert _refused(bomb, ReadingOptions(limits=Limits(total_bytes=10**6))).code == "in.zip_total"
    dense = Limits(ratio_floor=10**6)
    assert _refused(bomb, ReadingOptions(limits=dense)).code == "in.zip_ratio"
    small = ReadingOptions(limits=Limits(file_bytes=1_000))
    assert _refused(form(), small).code == "in.too_large"


def test_entities_are_refused() -> None:
    """No part of a workbook declares any."""
    evil = b'<!DOCTYPE a [<!ENTITY b "ha">]><sst>&b;</sst>'
    assert _refused(_with_part("xl/sharedStrings.xml", evil)).code == "in.doctype"


@pytest.mark.parametrize(
    "changes",
    [
        {"values petition_resolution 2019": "values exemplary_models 2019"},
        {"name exemplary_models": "name petition_resolution"},
        {"columns leader_dialogues": "columns " + "x" * 500},
        {"received integer": "2019 integer", "resolved integer": "- integer"},
        {"received integer": "[31m integer"},
        {"values": "values " * 3},
    ],
)
def test_keys_that_somebody_changed_do_no_harm(changes: dict[str, str]) -> None:
    """A figure goes astray, and a rule will say so; nothing fails."""
    filled = Form(form())
    years = {2017: {"received": 2171, "resolved": 2172}, 2019: {"received": 2191}}
    filled.fill({"petition_resolution": years, "exemplary_models": ["Một"]})
    filled.fill({"leader_dialogues": {2019: 2193}})
    for (cell,) in filled.sheet.iter_rows(max_col=1):
        for old, new in changes.items():
            cell.value = str(cell.value).replace(old, new)
    for row in filled.rows("columns petition_resolution"):
        for cell in filled.sheet[row]:
            cell.value = changes.get(str(cell.value), cell.value)
    read = read_xlsx(filled.saved(), "")
    kept = f"{read.figures} {[one.text for one in read.unplaced]}"
    assert all(said in kept for said in ("2171", "2172", "2191", "2193", "Một"))


def test_any_damage_ends_in_figures_or_in_the_one_error() -> None:
    """Bytes changed, cut and put in, in the zip file and in its parts."""
    seed = random.randrange(10**6)  # noqa: S311 - no secret
    dice = random.Random(seed)  # noqa: S311 - no secret
    with zipfile.ZipFile(io.BytesIO(form())) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(150):
        name = dice.choice([*contents, ""])
        damaged = bytearray(contents[name] if name else form())
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(damaged))
            match dice.randrange(3):
                case 0:
                    damaged[at] = dice.randrange(256)
                case 1:
                    del damaged[at : at + dice.randint(1, 40)]
                case 2:
                    damaged[at:at] = damaged[: dice.randint(1, 40)]
            damaged = damaged or bytearray(b"x")
        try:
            read_xlsx(_with_part(name, bytes(damaged)) if name else bytes(damaged), "")
        except WorkbookReadError:
            continue
        except BaseException as error:  # noqa: BLE001 - a panic of native code is no Exception
            pytest.fail(f"seed {seed}, part {name!r}: {error!r}")
