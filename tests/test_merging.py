"""``merge`` and ``merge_reports``: from files and reports to one Word file."""

from pathlib import Path

import docx
import pytest
from attrs import evolve

import qcdc_report as qcdc
from word_by_hand import typed_file

EXAMPLES = Path(__file__).parents[1] / "examples"


def _text(path: Path) -> str:
    return "\n".join(one.text or "" for one in docx.Document(str(path)).element.body.iter("{*}t"))


def test_files_become_one_and_say_what_they_became(tmp_path: Path) -> None:
    """In their order, whether they are Word files or data."""
    typed, out = typed_file(tmp_path), tmp_path / "out" / "tat-ca.docx"
    done = qcdc.merge([typed, EXAMPLES / "so-a.yaml", str(typed)], out)
    assert [part.file for part in done.parts] == [
        str(typed),
        str(EXAMPLES / "so-a.yaml"),
        str(typed),
    ]
    assert [part.title for part in done.parts] == ["bao-cao", "so-a", "bao-cao"]
    assert done.stripped == ()
    text = _text(out)
    assert text.count("quá tải người bệnh") == 2
    assert text.index("quá tải") < text.index("Đảng bộ Sở A trực thuộc") < text.rindex("quá tải")


def test_titles_and_contents_are_as_asked(tmp_path: Path) -> None:
    """One title for each file, neither more nor fewer."""
    typed, out = typed_file(tmp_path), tmp_path / "tat-ca.docx"
    qcdc.merge([typed, typed], out, contents=True, titles=["Sở A", "Sở B"])
    assert _text(out).startswith("MỤC LỤC\nSở A\n")
    with pytest.raises(ValueError, match="zip"):
        qcdc.merge([typed, typed], out, titles=["Sở A"])
    with pytest.raises(ValueError, match="nothing"):
        qcdc.merge([], out)


def test_one_path_is_one_file(tmp_path: Path) -> None:
    """And not its letters; pages are numbered in one of two ways."""
    typed, out = typed_file(tmp_path), tmp_path / "tat-ca.docx"
    assert [part.file for part in qcdc.merge(str(typed), out).parts] == [str(typed)]
    for merging, given in ((qcdc.merge, [typed]), (qcdc.merge_reports, [])):
        with pytest.raises(ValueError, match="page_numbers"):
            merging(given, out, page_numbers="anew")


def test_every_bad_file_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    """The file that was there is there still."""
    out = tmp_path / "tat-ca.docx"
    out.write_bytes(b"cu")
    bad = [tmp_path / name for name in ("a.docx", "b.docx")]
    for path in bad:
        path.write_bytes(b"%PDF-1.7")
    with pytest.raises(qcdc.ReportFileError) as caught:
        qcdc.merge([bad[0], typed_file(tmp_path), bad[1]], out)
    assert [finding.place.file for finding in caught.value.findings] == [str(one) for one in bad]
    assert "PDF" in caught.value.findings[0].message
    assert out.read_bytes() == b"cu"
    broken = tmp_path / "c.yaml"
    broken.write_text("a: [", encoding="utf-8")
    with pytest.raises(qcdc.ReportFileError, match=r"c\.yaml"):
        qcdc.merge([broken, bad[0]], out)


def test_reports_become_one_document(tmp_path: Path) -> None:
    """Each with all its pages; the table of contents names the units."""
    reports = [qcdc.load(EXAMPLES / name) for name in ("so-a.yaml", "truong-c.yaml")]
    out = qcdc.merge_reports(reports, tmp_path / "tat-ca.docx", contents=True)
    text = _text(out)
    assert text.startswith(f"MỤC LỤC\n{reports[0].unit.name}\n")
    alone = [_text(qcdc.render(one, tmp_path / "mot.docx")) for one in reports]
    assert all(one in text for one in alone)
    with pytest.raises(ValueError, match="nothing"):
        qcdc.merge_reports([], out)


def test_reports_of_different_standards_keep_each_its_own(tmp_path: Path) -> None:
    """They are merged as files then; the fonts of one are not those of the other."""
    one = qcdc.load(EXAMPLES / "so-a.yaml")
    assert one.letterhead is not None
    other = evolve(one, letterhead=evolve(one.letterhead, standard="state-nd30"))
    out = qcdc.merge_reports([one, other, one], tmp_path / "tat-ca.docx")
    text = _text(out)
    alone = [_text(qcdc.render(each, tmp_path / "mot.docx")) for each in (one, other)]
    assert alone[0] != alone[1]
    assert all(each in text for each in alone)
    mixed = docx.Document(str(out))
    same = docx.Document(str(qcdc.merge_reports([one, one], tmp_path / "cung.docx")))
    assert len(list(mixed.styles)) > len(list(same.styles))


def test_a_merged_file_carries_no_data(tmp_path: Path) -> None:
    """It is not one report; reading it finds none of the data that documents carry."""
    report = qcdc.load(EXAMPLES / "so-a.yaml")
    out = qcdc.merge_reports([report], tmp_path / "tat-ca.docx")
    names = [str(part.partname) for part in docx.Document(str(out)).part.package.iter_parts()]
    assert not any("customXml" in name for name in names)
    rendered = docx.Document(str(qcdc.render(report, tmp_path / "mot.docx")))
    assert any("customXml" in str(part.partname) for part in rendered.part.package.iter_parts())
