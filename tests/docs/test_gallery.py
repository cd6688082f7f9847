"""The gallery shows real pages of every profile and standard, and says when it cannot."""

import importlib
import re
import shutil
from pathlib import Path

import pytest

import qcdc_report as qcdc
from programs import program

ROOT = Path(__file__).parents[2]


@pytest.fixture
def gallery(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("gallery")


def test_without_libreoffice_the_page_says_so(gallery, tmp_path, monkeypatch):
    """A note that names what is missing, and no picture that is not there."""
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "soffice" else f"/bin/{name}")
    page = gallery.write_gallery(tmp_path).read_text("utf-8")
    assert "soffice is not installed" in page
    assert "{image}" not in page


@pytest.mark.slow
def test_each_profile_and_standard_has_its_pages(gallery, tmp_path):
    """First page, signature, both appendices; drawn once, and again only when something changed."""
    for name in gallery.PROGRAMS:
        program(name)
    page = gallery.write_gallery(tmp_path).read_text("utf-8")
    shown = re.findall(r"_gallery/(\S+\.png)", page)
    registry = qcdc.default_registry()
    assert page.count("\n### ") == len(registry.profiles()) * len(registry.standards())
    assert len(shown) >= 4 * page.count("\n### ")
    drawn = {name: (tmp_path / name).stat().st_mtime_ns for name in shown}
    gallery.write_gallery(tmp_path)
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in shown} == drawn
