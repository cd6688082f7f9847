"""A document that a person has changed reads as the page says; the rest stays as it was given."""

import copy
import io
from collections.abc import Callable
from functools import cache

import docx
import pytest
from attrs import evolve
from docx.document import Document as WordDocument

import qcdc_report as qcdc
from programs import ROOT
from qcdc_report.findings import Finding, Place, Severity
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.annotating import annotate_docx
from qcdc_report.formats.docx.data_part import DATA_PART
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.layout import core_standards, lay_out
from qcdc_report.recognition.recognising import recognise
from qcdc_report.recognition.record import Recognition
from qcdc_report.text import Text
from qcdc_report_decree_04_2015 import PROFILE

Edit = Callable[[WordDocument], None]


@cache
def report():
    """Return the example report of a department."""
    return qcdc.load(ROOT / "examples" / "so-a.yaml")


@cache
def written(standard_id):
    """Return the example as a Word file."""
    standard = next(each for each in core_standards() if each.id == standard_id)
    return write_docx(lay_out(report(), PROFILE, standard), standard)


def edited(edit: Edit, standard_id: str = "party-hd36") -> Recognition:
    """Return what the example says after an edit in Word."""
    document = docx.Document(io.BytesIO(written(standard_id)))
    edit(document)
    file = io.BytesIO()
    document.save(file)
    return read(file.getvalue())


def read(content: bytes) -> Recognition:
    """Return what a Word file says."""
    manuscript = read_docx(content, "bao-cao.docx", ReadingOptions())
    return recognise(manuscript, [PROFILE], standards=core_standards())


def told(found: Recognition) -> list[tuple[str, str]]:
    """Return the findings as names and paths."""
    return [(finding.name, finding.path) for finding in found.findings]


def paragraph(document, start):
    """Return the first paragraph that begins so, wherever it stands."""
    every = [*document.paragraphs]
    for table in document.tables:
        every += [each for row in table.rows for cell in row.cells for each in cell.paragraphs]
    return next(each for each in every if each.text.startswith(start))


def replace(document, start, old, new):
    """Change a text in the paragraph that begins so."""
    for run in paragraph(document, start).runs:
        run.text = run.text.replace(old, new)


def table(document, title):
    """Return the table whose first cells have this text."""
    return next(each for each in document.tables if title in [c.text for c in each.rows[0].cells])


def next_table(document, start):
    """Return the table that follows the paragraph that begins so."""
    found = paragraph(document, start)._p
    following = next(each for each in found.itersiblings() if each.tag.endswith("}tbl"))
    return next(each for each in document.tables if each._tbl is following)


def remove(element):
    """Take a paragraph, a row or a table out."""
    element._element.getparent().remove(element._element)


@pytest.mark.parametrize("standard_id", ["party-hd05", "party-hd36", "state-nd30"])
def test_nothing_changed_is_equal(standard_id):
    """Saved again by python-docx the example is the same report, and nothing is told."""
    found = edited(lambda _: None, standard_id)
    assert found.report == report()
    assert told(found) == []


def test_a_changed_word_of_an_answer():
    """The answer is as the page has it now; everything else is as it was."""
    found = edited(lambda page: replace(page, "Đảng bộ Sở A", "86 đảng viên", "88 đảng viên"))
    key = "context"
    changed = report().answers[key].replace("86 đảng viên", "88 đảng viên")
    assert found.report == report().with_answer(key, changed)
    assert told(found) == [("page-disagrees", "answers.context")]
    place = found.findings[0].place.line
    assert found.report.source.line_text(place).startswith("Đảng bộ Sở A")


def test_a_dash_typed_into_a_list():
    """What is added is read as a person means it: a typed dash is a dash."""
    found = edited(
        lambda page: paragraph(page, "Hộp thư góp ý").insert_paragraph_before("- Mô hình mới;")
    )
    key = "leadership.steering_committee"
    given = report().answers[key]
    changed = given.replace("- *Hộp thư", "- Mô hình mới;\n- *Hộp thư")
    assert found.report == report().with_answer(key, changed)
    assert told(found) == [("page-disagrees", f"answers.{key}")]


def test_a_heading_typed_anew():
    """Without its bookmark a heading is known by its words; the text under it stays its answer."""

    def edit(document):
        old = next(each for each in document.paragraphs if 'w:name="tasks"' in each._p.xml)
        old.insert_paragraph_before(old.text, style=old.style)
        remove(old)

    found = edited(edit)
    assert dict(found.report.answers) == dict(report().answers)


def test_an_answer_deleted():
    """A heading without a text is a section without an answer."""

    def edit(document):
        heading = next(each for each in document.paragraphs if 'w:name="tasks"' in each._p.xml)
        following = next(
            each for each in document.paragraphs if 'w:name="proposals"' in each._p.xml
        )
        while heading._p.getnext() is not following._p:
            heading._p.getparent().remove(heading._p.getnext())

    found = edited(edit)
    assert found.report == evolve(report(), answers=report().answers.without("tasks"))
    assert told(found) == [("page-disagrees", "answers.tasks")]


def test_a_changed_figure():
    """The year has the number that the cell has now; the other indicators stay."""

    def edit(document):
        rows = next_table(document, "6. ").rows
        row = next(each for each in rows if each.cells[0].text == "2018")
        row.cells[1].paragraphs[0].runs[0].text = "10"

    found = edited(edit)
    assert found.report.figures["petition_resolution"].years[2018].values["received"] == 10
    assert found.report.figures.without("petition_resolution") == report().figures.without(
        "petition_resolution"
    )
    assert told(found) == [("page-disagrees", "figures.petition_resolution")]


def test_a_deleted_row():
    """The document is gone, the others are as they were given."""
    found = edited(lambda page: remove(table(page, "Trích yếu nội dung").rows[3]))
    given = report().documents
    assert found.report == evolve(report(), documents=(*given[:2], *given[3:]))
    assert told(found) == [("page-disagrees", "documents")]


def test_a_changed_row():
    """One document is as its row says now."""

    def edit(document):
        table(document, "Trích yếu nội dung").rows[3].cells[4].paragraphs[0].runs[0].text = "Khác"

    found = edited(edit)
    given = report().documents
    changed = evolve(given[2], subject="Khác")
    assert found.report == evolve(report(), documents=(*given[:2], changed, *given[3:]))
    assert told(found) == [("page-disagrees", "documents[2]")]


def test_a_deleted_section():
    """Heading and text deleted: the section is not answered any more."""

    def edit(document):
        every = document.paragraphs
        first = next(
            at
            for at, each in enumerate(every)
            if "bookmarkStart" in each._p.xml and 'w:name="tasks"' in each._p.xml
        )
        last = next(at for at, each in enumerate(every) if 'w:name="proposals"' in each._p.xml)
        for each in every[first:last]:
            remove(each)

    found = edited(edit)
    assert found.report == evolve(report(), answers=report().answers.without("tasks"))
    assert told(found) == [("page-disagrees", "answers.tasks")]


@pytest.mark.parametrize("standard_id", ["party-hd36", "state-nd30"])
def test_a_changed_date(standard_id):
    """The day is as the letterhead has it now; the place and the number stay."""
    found = edited(
        lambda page: replace(page, "B, ngày", "ngày 20 tháng 5", "ngày 21 tháng 5"), standard_id
    )
    day = report().letterhead.date.replace(day=21)
    assert found.report == evolve(report(), letterhead=evolve(report().letterhead, date=day))
    assert told(found) == [("page-disagrees", "letterhead.date")]


@pytest.mark.parametrize("standard_id", ["party-hd36", "state-nd30"])
def test_a_changed_signer(standard_id):
    """The name is as it stands now, the recipients stay."""
    found = edited(lambda page: replace(page, "Nguyễn Văn A", "Văn A", "Văn B"), standard_id)
    signature = evolve(report().signature, name="Nguyễn Văn B")
    assert found.report == evolve(report(), signature=signature)
    assert told(found) == [("page-disagrees", "signature.name")]


@pytest.mark.parametrize("standard_id", ["party-hd36", "state-nd30"])
def test_a_changed_number(standard_id):
    """The number is as the letterhead has it now."""
    start = "Số" if standard_id == "party-hd36" else "Số:"
    found = edited(lambda page: replace(page, start, "15", "16"), standard_id)
    assert found.report.letterhead.number in ("16-BC/ĐU", "16/BC-ĐU")
    assert evolve(found.report, letterhead=report().letterhead) == report()
    assert told(found) == [("page-disagrees", "letterhead.number")]


def test_a_recipient_added():
    """The recipients are as they stand now; their punctuation is the standard's."""

    def edit(document):
        archive = paragraph(document, "- Lưu")
        archive.insert_paragraph_before("- Sở B,", style=archive.style)

    found = edited(edit)
    *others, archive = report().recipients
    assert found.report == evolve(report(), recipients=(*others, "Sở B", archive))
    assert told(found) == [("page-disagrees", "recipients")]


def test_a_row_added():
    """The document is read from its row; the others are as they were given."""

    def edit(document):
        rows = table(document, "Trích yếu nội dung").rows
        added = copy.deepcopy(rows[3]._tr)
        rows[3]._tr.addnext(added)
        cell = table(document, "Trích yếu nội dung").rows[4].cells[4]
        cell.paragraphs[0].runs[0].text = "Mới"

    found = edited(edit)
    given = report().documents
    added = evolve(given[2], subject="Mới")
    assert found.report == evolve(report(), documents=(*given[:3], added, *given[3:]))
    assert told(found) == [("page-disagrees", "documents[3]")]


def test_a_text_typed_below_the_title_of_a_part():
    """It belongs to no section: it is kept, and told."""

    def edit(document):
        part = next(each for each in document.paragraphs if 'w:name="part_two"' in each._p.xml)
        following = part._p.getnext()
        added = document.add_paragraph("Lời dẫn của phần này.")
        following.addprevious(added._p)

    found = edited(edit)
    assert [piece.text for piece in found.report.unplaced] == ["Lời dẫn của phần này."]
    assert evolve(found.report, unplaced=()) == report()
    assert told(found) == [("unplaced-text", "unplaced[0]")]


def with_data(change):
    """Return the example with another data part; without it for None."""
    document = docx.Document(io.BytesIO(written("party-hd36")))
    part = next(p for p in document.part.package.iter_parts() if p.partname == f"/{DATA_PART}")
    data = change(part.blob.decode())
    if data is None:
        relation = next(r for r in document.part.rels.values() if r.target_part is part)
        document.part.rels.pop(relation.rId)
    else:
        part._blob = data.encode()
    file = io.BytesIO()
    document.save(file)
    return read(file.getvalue())


def test_without_the_data_part():
    """The page alone gives everything that it shows."""
    found = with_data(lambda _: None)
    assert found.report.answers == report().answers
    assert found.report.documents == report().documents
    assert found.report.unit.kind is None
    assert [name for name, _ in told(found) if name == "page-disagrees"] == []


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace('"version":1', '"version":2'),
        lambda data: data.replace('"qcdc_report":1', '"qcdc_report":7'),
        lambda data: data.replace("{", "[", 1),
        lambda data: data.replace('"answers":{', '"answers":[{'),
        lambda data: data.replace('"staff":120', '"staff":"nhiều"'),
        lambda data: data.replace('"profile":"decree-04-2015"', '"profile":"x"', 1),
        lambda data: data.replace('"rows":{', '"rows":{"x":1,'),
        lambda data: data.replace('"shown":{', '"shown":{"x":1,'),
        lambda data: data[: data.index("{")] + "[" * 100_000 + "</report>",
        lambda data: data[: data.index("{")] + "</report>",
    ],
)
def test_a_data_part_that_cannot_be_used(change):
    """Newer, damaged, of a profile that is not here: one finding at most, and the page is read."""
    found = with_data(change)
    assert found.report.answers == report().answers
    assert [name for name, _ in told(found)].count("page-disagrees") <= 1


def test_data_that_was_changed_is_not_believed():
    """What the page shows wins over data that says otherwise."""
    found = with_data(
        lambda data: data.replace("Nguyễn Văn A", "Kẻ Mạo Danh").replace('"2018":2', '"2018":9')
    )
    assert found.report.signature.name == "Nguyễn Văn A"
    assert found.report.figures["leader_dialogues"].years[2018] == 2


def test_comments_of_a_check_are_no_part_of_the_report():
    """Annotated with its findings a document is the same report; comments of people are kept."""
    finding = Finding(
        code="QC101",
        name="x",
        severity=Severity.ERROR,
        path="answers.tasks",
        said=Text("Thiếu", "Missing"),
        place=Place("bao-cao.docx", 30),
    )
    noted = annotate_docx(written("party-hd36"), [finding], lang="vi")
    assert noted != written("party-hd36")
    assert (read(noted).report, told(read(noted))) == (report(), [])
    document = docx.Document(io.BytesIO(noted))
    run = paragraph(document, "Đảng bộ Sở A").runs[0]
    document.add_comment(run, text="Bổ sung số liệu.", author="Nguyễn Văn B")
    file = io.BytesIO()
    document.save(file)
    found = read(file.getvalue())
    assert [piece.text for piece in found.report.unplaced] == ["Bổ sung số liệu."]
    assert evolve(found.report, unplaced=()) == report()
    assert told(found) == [("unplaced-text", "unplaced[0]")]
