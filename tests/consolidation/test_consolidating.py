"""Many reports made one: nothing is lost, nothing counts twice, everything says whose it is."""

import pickle

import pytest
from attrs import evolve

import qcdc_report as qcdc
from qcdc_report.plugins import UnknownProfileError
from qcdc_report.report import Report
from unit_reports import PARENT, unit_reports


def unit(name, profile="decree-04-2015", **parts):
    """Return a short report."""
    return Report.new(profile=profile, unit={"name": name, "parent": "Khối B"}, **parts)


def test_answers_stand_under_each_prompt_by_unit():
    """In the order given; a list or a table stands below the name."""
    summary = qcdc.consolidate(
        [
            unit("Sở B", answers={"context": "Có 9 chi bộ.\n\nĐoàn kết."}),
            unit("Sở A", answers={"context": "- Thuận lợi\n- Khó khăn", "tasks": "Đối thoại."}),
            unit("Công ty *C*", "decree-60-149-145", answers={"context": "Có 2 xí nghiệp."}),
            unit("Sở D", answers={"context": "  "}),
        ]
    )
    assert summary.answers["context"] == (
        "**Sở B:** Có 9 chi bộ.\n\nĐoàn kết.\n\n"
        "**Sở A:**\n\n- Thuận lợi\n- Khó khăn\n\n"
        "**Công ty \\*C\\*:** Có 2 xí nghiệp."
    )
    assert summary.answers["tasks"] == "**Sở A:** Đối thoại."
    assert [part.answered for part in summary.consolidates.units] == [
        ("context",),
        ("context", "tasks"),
        ("context",),
        (),
    ]


def test_units_are_sorted_when_asked():
    """As a Vietnamese dictionary does, answers and parts alike."""
    names = ["Sở Đào tạo", "Sở Dân tộc", "Sở Tài chính", "Sở Tái định cư", "Sở Ăn", "Sở An"]
    reports = [unit(name, answers={"context": "Có."}) for name in names]
    ordered = ["Sở An", "Sở Ăn", "Sở Dân tộc", "Sở Đào tạo", "Sở Tài chính", "Sở Tái định cư"]
    as_given, by_name = (qcdc.consolidate(reports, sort=sort) for sort in (False, True))
    assert [part.unit.name for part in as_given.consolidates.units] == names
    assert [part.unit.name for part in by_name.consolidates.units] == ordered
    assert by_name.answers["context"] == "\n\n".join(f"**{name}:** Có." for name in ordered)


def document(number, date="2018-01-02", issuer="Khối B", **more):
    """Return one document as plain data."""
    return {"kind": "Kế hoạch", "number": number, "date": date, "issuer": issuer, **more}


def test_a_document_of_many_units_stands_once_with_all_of_them():
    """The same number, day and issuer, however written; what is missing is filled in."""
    summary = qcdc.consolidate(
        [
            unit("Sở A", documents=[document("5-KH/ĐUK")]),
            unit("Sở B", documents=[document("05-kh/đuk", issuer="KHỐI  B", subject="sơ kết")]),
        ]
    )
    (only,) = summary.documents
    assert (only.number, only.issuer, only.subject) == ("5-KH/ĐUK", "Khối B", "sơ kết")
    assert only.units == ("Sở A", "Sở B")


@pytest.mark.parametrize(
    "other",
    [
        document("6-KH/ĐUK"),
        document("5-KH/ĐUK", date="2018-01-03"),
        document("5-KH/ĐUK", issuer="Khối C"),
        document("5-KH/ĐUK", date=None),
    ],
    ids=["number", "day", "issuer", "no day"],
)
def test_documents_that_differ_stay_apart(other):
    """Each unit numbers its own from 1, so that a number alone says little."""
    summary = qcdc.consolidate(
        [unit("A", documents=[document("5-KH/ĐUK")]), unit("B", documents=[other])]
    )
    assert [each.units for each in summary.documents] in ([("A",), ("B",)], [("B",), ("A",)])


def test_documents_stand_by_type_then_issuer_then_day():
    """Types in their usual order, unknown ones last."""
    given = [
        document("3-BC/A", kind="Báo cáo"),
        document("1", kind="Sổ tay"),
        document("9-NQ/B", kind="Nghị quyết", issuer="Sở B"),
        document("8-NQ/A", kind="Nghị quyết", issuer="Sở A", date="2019-01-01"),
        document("7-NQ/A", kind="Nghị quyết", issuer="Sở A", date="2017-01-01"),
    ]
    summary = qcdc.consolidate([unit("A", documents=given)])
    numbers = [each.number for each in summary.documents]
    assert numbers == ["7-NQ/A", "8-NQ/A", "9-NQ/B", "3-BC/A", "1"]


def test_what_could_not_be_placed_says_whose_it_is():
    """Nothing read is dropped."""
    report = unit("Sở A", unplaced=[{"text": "Khen thưởng", "place": "đoạn 9"}])
    (piece,) = qcdc.consolidate([report]).unplaced
    assert (piece.text, piece.place) == ("Khen thưởng", "Sở A: đoạn 9")


def test_the_body_is_the_one_that_all_name_as_their_parent():
    """Or the one that is given; never guessed."""
    assert qcdc.consolidate([unit("A"), unit("B")]).unit.name == "Khối B"
    assert qcdc.consolidate([unit("A")], unit="Khối C").unit.name == "Khối C"
    whole = qcdc.consolidate([unit("A")], unit={"name": "Khối C", "parent": "Tỉnh ủy D"})
    assert whole.unit.parent == "Tỉnh ủy D"
    other = Report.new(profile="decree-04-2015", unit={"name": "B", "parent": "Khối C"})
    orphan = Report.new(profile="decree-04-2015", unit={"name": "B"})
    for reports, said in (
        ([unit("A"), other], "Khối B; Khối C"),
        ([orphan], "cấp trên"),
        ([], "nào"),
    ):
        with pytest.raises(qcdc.ConsolidationError, match=said) as error:
            qcdc.consolidate(reports)
        assert pickle.loads(pickle.dumps(error.value)).said == error.value.said  # noqa: S301


def test_the_period_reaches_from_the_first_day_to_the_last():
    """Unless one is given."""
    one = unit("A", period={"start": "2017-01-01", "end": "2021-12-31", "years": [2017, 2018]})
    two = unit("B", period={"start": "2018-01-01", "end": "2022-05-12", "years": [2018, 2019]})
    period = qcdc.consolidate([one, two]).period
    assert (str(period.start), str(period.end), period.years) == (
        "2017-01-01",
        "2022-05-12",
        (2017, 2018, 2019),
    )
    assert qcdc.consolidate([one], period={"years": [2017]}).period.years == (2017,)


def test_units_of_another_period_are_told_together():
    """One odd unit makes the whole longer than that of all others; that is one message, not 500."""
    reports = [unit(name, period={"end": "2022-05-12"}) for name in "ABCDE"]
    odd = unit("G", period={"end": "2025-12-31"})
    findings = qcdc.validate(qcdc.consolidate([*reports, odd]))
    (told,) = [finding for finding in findings if finding.code == "QC604"]
    assert told.message.startswith("Kỳ báo cáo của “A”, “B”, “C” và 2 đơn vị khác kết thúc")
    assert told.path == "consolidates.units[0].period.end"


def test_one_name_alone_is_no_list_of_names():
    """Its letters would all be missing units."""
    with pytest.raises(TypeError, match="list of names"):
        qcdc.consolidate([unit("A")], expects="Sở A")


def test_the_frame_is_taken_as_report_new_takes_it():
    """Letterhead, signature and recipients."""
    summary = qcdc.consolidate(
        [unit("A")],
        letterhead={"number": "1-BC/ĐUK", "date": "2022-06-01"},
        signature={"name": "Nguyễn Văn A"},
        recipients=["Tỉnh ủy"],
    )
    assert (summary.letterhead.number, summary.signature.name) == ("1-BC/ĐUK", "Nguyễn Văn A")
    assert summary.recipients == ("Tỉnh ủy",)


def test_a_consolidated_report_stands_for_its_units():
    """Consolidating in two steps gives what consolidating at once gives."""
    reports = unit_reports(9)
    at_once = qcdc.consolidate(reports)
    parts = [qcdc.consolidate(each, unit="Cụm") for each in (reports[:4], reports[4:])]
    in_steps = qcdc.consolidate(parts, unit=PARENT)
    assert in_steps == at_once
    assert qcdc.consolidate([in_steps], unit=PARENT) == at_once


def test_a_consolidated_report_of_nobody_stands_for_no_one():
    """Its answers would be nobody's among those of units."""
    bare = Report.new(profile="consolidated", unit={"name": "Cụm 1"}, answers={"tasks": "Có."})
    with pytest.raises(qcdc.ConsolidationError, match="“Cụm 1” không nêu đơn vị nào"):
        qcdc.consolidate([unit("A"), bare])


def test_a_profile_that_is_not_installed_is_named():
    """As everywhere."""
    with pytest.raises(UnknownProfileError, match="no-such"):
        qcdc.consolidate([unit("A", "no-such")])


def test_the_profile_of_a_copy_whose_units_went_is_that_of_all_profiles():
    """A hand-made report can still be checked, and is told what it lacks."""
    bare = Report.new(profile="consolidated", unit={"name": "Khối B"})
    assert "QC608" in {finding.code for finding in qcdc.validate(bare)}


def test_reports_without_fault_make_a_report_without_fault():
    """What speaks of one unit only says nothing about many."""
    summary = evolve(
        qcdc.consolidate(
            [qcdc.load(f"examples/{name}.yaml") for name in ("so-a", "cong-ty-cap-nuoc-b")],
            unit={"name": "Đảng ủy Khối B", "parent": "Tỉnh ủy B"},
            letterhead={"number": "15-BC/ĐUK", "place": "B", "date": "2022-06-01"},
            signature={"authority": "T/M BAN THƯỜNG VỤ", "post": "BÍ THƯ", "name": "Nguyễn Văn A"},
            recipients=["Tỉnh ủy", "Lưu Đảng ủy"],
        )
    )
    assert [(finding.code, finding.path) for finding in qcdc.validate(summary)] == []
