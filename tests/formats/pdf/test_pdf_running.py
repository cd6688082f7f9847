"""Running LibreOffice: one message for whatever goes wrong, nothing left behind."""

import os
import stat
import sys
import time
from pathlib import Path

import pytest
from lxml import etree

from formats.docx.word_files import PARTY, every_block
from qcdc_report.formats import FormatFailedError, failures_named
from qcdc_report.formats.pdf import PdfError, pdf_many, write_pdf
from qcdc_report.formats.pdf.dating import dated
from qcdc_report.formats.pdf.hardened import make_profile
from qcdc_report.plugins import Registry
from qcdc_report.tabular import MissingExtraError
from qcdc_report.text import Text

_OOR = "{http://openoffice.org/2001/registry}"

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that puts a script in the place of LibreOffice."""

    def put(script: str) -> None:
        program = tmp_path / "bin" / "soffice"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")

    return put


def test_a_machine_without_libreoffice_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("qcdc_report.formats.pdf.libreoffice._ELSEWHERE", ())
    with pytest.raises(PdfError, match="cài đặt từ"):
        write_pdf(every_block(), PARTY)


@posix
def test_a_libreoffice_that_fails_is_quoted(stand_in) -> None:
    """Its last line is what it had to say."""
    stand_in("echo started; echo 'no such filter'; exit 1")
    with pytest.raises(PdfError) as caught:
        pdf_many([b"x"])
    assert caught.value.said.en == "LibreOffice could not make the PDF: no such filter"


@posix
def test_a_libreoffice_that_makes_something_else_is_refused(stand_in) -> None:
    """A file of that name is not yet a PDF."""
    stand_in('for last; do :; done; echo nonsense > "${last%.docx}.pdf"')
    with pytest.raises(PdfError):
        pdf_many([b"x"])


@posix
def test_a_libreoffice_that_hangs_is_ended_with_its_children(stand_in, tmp_path: Path) -> None:
    """What it began in the background ends too."""
    stand_in(f"(sleep 4; touch {tmp_path}/outlived) & sleep 60")
    began = time.monotonic()
    with pytest.raises(PdfError, match=r"0\.5 giây"):
        pdf_many([b"x"], timeout=0.5)
    assert time.monotonic() - began < 3
    time.sleep(4.5)
    assert not (tmp_path / "outlived").exists()


@posix
def test_libreoffice_is_told_no_secrets(
    stand_in, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the environment it sees what it needs to find programs and fonts."""
    monkeypatch.setenv("MY_SECRET", "1")
    stand_in(f"env > {tmp_path}/seen")
    with pytest.raises(PdfError):
        pdf_many([b"x"])
    seen = (tmp_path / "seen").read_text()
    assert "PATH=" in seen
    assert "MY_SECRET" not in seen


def test_the_profile_is_well_formed_and_shut(tmp_path: Path) -> None:
    """No linked file is fetched, no macro runs."""
    switch = make_profile(tmp_path / "profile")
    assert switch.startswith("-env:UserInstallation=file:///")
    tree = etree.parse(tmp_path / "profile" / "user" / "registrymodifications.xcu")
    settings = {prop.get(f"{_OOR}name"): prop[0].text for (prop,) in tree.getroot()}
    assert settings["BlockUntrustedRefererLinks"] == "true"
    assert settings["DisableMacrosExecution"] == settings["DisableActiveContent"] == "true"
    assert (settings["MacroSecurityLevel"], settings["Link"]) == ("3", "0")


def test_no_files_need_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is started for nothing."""
    monkeypatch.setenv("PATH", "")
    assert pdf_many([]) == []


def test_without_pikepdf_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One message says what to install."""
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    with pytest.raises(MissingExtraError) as caught:
        dated(b"%PDF-", "")
    assert 'pip install "qcdc-report[pdf]"' in caught.value.said.vi


def test_what_a_format_lacks_is_said_in_its_own_words() -> None:
    """It is no fault of the format's code, so it is not wrapped in one."""
    form = Registry.installed().format("docx")
    with pytest.raises(PdfError, match=r"^thiếu$"), failures_named(form):
        raise PdfError(Text("thiếu", "missing"))
    with pytest.raises(FormatFailedError, match="docx"), failures_named(form):
        raise ValueError("x")
