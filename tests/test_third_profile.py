"""Somebody else's profile, written in a few lines, needs no change to core."""

import json
from pathlib import Path
from textwrap import dedent

import pytest

import qcdc_report as qcdc
from qcdc_report.cli import main

PLUGIN = """
    from qcdc_report.outline import Section, common_outline, fill_slot
    from qcdc_report.plugins import hookimpl
    from qcdc_report.profile import API_VERSION, Profile
    from qcdc_report.text import Text

    WARD = Section(
        key="results.ward", label="III.1", ordinal=1, title="Kết quả tại phường", required=True
    )

    @hookimpl
    def qcdc_profiles():
        outline = fill_slot(common_outline(), "results", [WARD])
        title = Text("Phường", "Ward")
        return [Profile(id="ward", title=title, api_version=API_VERSION, outline=outline)]
"""

REPORT = """
    qcdc_report: 1
    profile: ward
    unit: {name: Đảng ủy Phường A, parent: Đảng bộ thành phố B}
    letterhead: {standard: party-hd36, number: 7-BC/ĐU, place: B, date: 2022-05-20}
    answers:
      results.ward: Phường A đã tổ chức 12 hội nghị.
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install the plugin as pip would leave it, and return a report's path."""
    (tmp_path / "ward_profile.py").write_text(dedent(PLUGIN), "utf-8")
    info = tmp_path / "ward_profile-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: ward-profile\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[qcdc_report]\nward = ward_profile\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    qcdc.default_registry.cache_clear()
    report = tmp_path / "phuong-a.yaml"
    report.write_text(dedent(REPORT), "utf-8")
    return report


@pytest.fixture(autouse=True)
def _fresh_registry() -> object:
    yield
    qcdc.default_registry.cache_clear()


def test_it_is_listed(installed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``profiles`` shows it with the distribution it came from."""
    assert main(["profiles", "--json"]) == 0
    profiles = {profile["id"]: profile for profile in json.loads(capsys.readouterr().out)}
    assert profiles["ward"]["distribution"] == "ward-profile"


def test_it_checks(installed: Path) -> None:
    """Core's rules run over its outline: its own section is answered, the common ones are not."""
    paths = {finding.path for finding in qcdc.check(installed).errors}
    assert "answers.context" in paths
    assert "answers.results.ward" not in paths


def test_it_renders(installed: Path, tmp_path: Path) -> None:
    """Core's renderers show a section they have never heard of."""
    done = qcdc.render(qcdc.load(installed), tmp_path / "phuong-a.docx")
    texts = [p.text for p in qcdc.to_document(qcdc.load(installed)).paragraphs]
    assert done.stat().st_size > 4000
    assert any("Kết quả tại phường" in text for text in texts)
    assert "Phường A đã tổ chức 12 hội nghị." in texts
