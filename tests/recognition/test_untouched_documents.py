"""The short cut for a document as this library wrote it: none for any that was touched.

That it comes to the same as the long way is a fact of ``test_own_round_trip``.
"""

import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import qcdc_report as qcdc
from layout.samples import plain_profile, standard
from pictures import png
from programs import ROOT
from qcdc_report.blocks import Picture
from qcdc_report.formats import Limits, ReadingOptions
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.data_part import DATA_PART
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.docx.untouched import read_untouched
from qcdc_report.layout import core_standards, lay_out
from qcdc_report.manuscript import ManuscriptError
from qcdc_report.profile import Profile
from qcdc_report.recognition.recognising import recognise
from qcdc_report.recognition.record import Recognition
from qcdc_report.report import Report
from qcdc_report_decree_04_2015 import PROFILE as DECREE_04
from qcdc_report_decree_60_149_145 import PROFILE as DECREE_60

PROFILES = {profile.id: profile for profile in (DECREE_04, DECREE_60, plain_profile())}
TEXT = "word/document.xml"


def shortly(
    content: bytes, profile: Profile | None = None, limits: Limits | None = None
) -> Recognition | None:
    """Return what a file says by the short cut; None where there is no short cut."""
    offered = tuple(PROFILES.values()) if profile is None else (profile,)
    options = ReadingOptions(limits=limits or Limits())
    return read_untouched(content, "bao-cao.docx", options, offered, core_standards())


def at_length(content: bytes) -> Recognition:
    """Return what a file says to whoever looks at its pages."""
    manuscript = read_docx(content, "bao-cao.docx", ReadingOptions())
    return recognise(manuscript, tuple(PROFILES.values()), standards=core_standards())


def written(report: Report) -> bytes:
    """Return a report as a Word file."""
    page = standard("party-hd36")
    return write_docx(lay_out(report, DECREE_04, page), page)


@cache
def report() -> Report:
    """Return the example."""
    return qcdc.load(ROOT / "examples" / "so-a.yaml")


@cache
def example() -> bytes:
    """Return the example as a Word file."""
    return written(report())


@cache
def parts() -> dict[str, bytes]:
    """Return the parts of the example."""
    with zipfile.ZipFile(io.BytesIO(example())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(changed: dict[str, bytes]) -> bytes:
    """Return parts as a file that somebody else zipped."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in changed.items():
            archive.writestr(name, part)
    return file.getvalue()


def test_zipped_by_another_program_it_is_still_untouched():
    """What counts are the parts, not how they were packed."""
    assert shortly(zipped(parts())) == at_length(example())


@pytest.mark.parametrize("name", list(parts()))
def test_one_byte_less_in_any_part_and_the_page_is_looked_at(name):
    """Each part is compared to its last byte: styles may hide text, relations may lead away."""
    part = parts()[name]
    assert shortly(zipped({**parts(), name: part[:-1]})) is None
    assert shortly(zipped({**parts(), name: part + b" "})) is None


@settings(deadline=None, max_examples=80)
@given(at=st.integers(0, len(parts()[TEXT]) - 1), byte=st.integers(0, 255))
def test_any_byte_of_the_text_counts(at, byte):
    """One byte of the text is another, and there is no short cut."""
    part = bytearray(parts()[TEXT])
    part[at] = byte if byte != part[at] else byte ^ 1
    assert shortly(zipped({**parts(), TEXT: bytes(part)})) is None


@settings(deadline=None, max_examples=50)
@given(at=st.integers(0, len(parts()[DATA_PART]) - 1), byte=st.integers(0x20, 0x7E))
def test_other_data_is_read_the_same_either_way(at, byte):
    """One byte of the data is another: no short cut, or what the page cannot show is other."""
    part = bytearray(parts()[DATA_PART])
    part[at] = byte
    content = zipped({**parts(), DATA_PART: bytes(part)})
    found = shortly(content)
    assert found is None or found == at_length(content)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("86 đảng viên", "88 đảng viên"),
        ('w:val="QCDCBody"/></w:pPr>', 'w:val="QCDCBody"/><w:keepNext/></w:pPr>'),
        ("<w:body>", "<w:body><w:p/>"),
        ("<w:r><w:t>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>"),
        ('w:name="context"', 'w:name="tasks"'),
    ],
)
def test_an_edited_page_is_looked_at(old, new):
    """A word, a look, a paragraph, hidden text, a heading of another section."""
    text = parts()[TEXT].decode()
    assert old in text
    assert shortly(zipped({**parts(), TEXT: text.replace(old, new, 1).encode()})) is None


def test_page_and_data_that_were_both_edited_are_looked_at():
    """Data that was made to agree with another page is proved against this one."""
    other = written(report().with_answer("tasks", "Khác."))
    with zipfile.ZipFile(io.BytesIO(other)) as archive:
        forged = {**parts(), DATA_PART: archive.read(DATA_PART)}
    assert shortly(zipped(forged)) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts | {"word/footnotes.xml": b"<a/>"},
        lambda parts: parts | {"word/media/a.png": bytes(3_000_000)},
        lambda parts: {name: part for name, part in parts.items() if name != "word/header1.xml"},
        lambda parts: {name.replace("header1", "header2"): part for name, part in parts.items()},
        lambda parts: {name.replace("document.xml", "text.xml"): parts[name] for name in parts},
        lambda parts: {name.replace("app.xml", "app.bin"): parts[name] for name in parts},
        lambda parts: {name: part for name, part in parts.items() if name != DATA_PART},
        lambda parts: parts | {TEXT: b""},
        lambda parts: parts | {TEXT: b"\xff\xfe"},
        lambda parts: parts | {DATA_PART: b"{}"},
        lambda parts: parts | {TEXT: b'<w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="'},
    ],
)
def test_parts_more_or_less_or_of_nonsense(change: Callable[[dict[str, bytes]], dict[str, bytes]]):
    """A part that is not ours, one that is missing, one that is nothing at all."""
    assert shortly(zipped(change(dict(parts())))) is None


def test_pictures_are_looked_at():
    """A chart may not come out the same again, so the page is read as a person sees it."""
    page = standard("party-hd36")
    document = lay_out(report(), DECREE_04, page)
    picture = Picture(content=png(), description="Biểu đồ", width=10)
    document = evolve(document, blocks=(*document.blocks, picture))
    assert shortly(write_docx(document, page)) is None


@pytest.mark.parametrize("profile", [DECREE_60, plain_profile()])
def test_under_another_profile_it_is_looked_at(profile):
    """Whoever asks for another profile gets what that one makes of the page."""
    assert shortly(example(), profile) is None


def test_a_standard_in_an_old_font_is_looked_at():
    """There would be something to tell of its text."""
    page = evolve(standard("party-hd36"), font=".VnTime")
    content = write_docx(lay_out(report(), DECREE_04, page), page)
    found = read_untouched(content, "a.docx", ReadingOptions(), (DECREE_04,), (page,))
    assert found is None


@pytest.mark.parametrize(
    "limits",
    [
        {"file_bytes": 1_000},
        {"entries": 3},
        {"total_bytes": 1_000},
        {"part_bytes": 1_000},
        {"relations": 2},
        {"elements": 100},
        {"characters": 1_000},
        {"rows": 3},
        {"cells": 10},
        {"nesting": 0},
    ],
)
def test_the_limits_hold(limits):
    """A file beyond a limit is refused as ever: the short cut does not go round it."""
    assert shortly(example(), limits=Limits(**limits)) is None
    with pytest.raises(ManuscriptError):
        read_docx(example(), "a.docx", ReadingOptions(limits=Limits(**limits)))


def test_read_takes_it(tmp_path, monkeypatch):
    """``read`` of a file that nobody has touched makes no manuscript."""
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(example())

    def never(*_: object) -> None:
        raise AssertionError("the long way")

    monkeypatch.setattr("qcdc_report.formats.docx.seeing.read_docx", never)
    reading = qcdc.read_file(path)
    assert reading.report == report()
    assert reading.report.source.file == str(path)
    assert [placed.key for placed in reading.placements][:2] == ["part_one", "context"]
