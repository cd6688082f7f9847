"""Every word of a document is in the report, in an unplaced piece, or in the title of a heading."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import qcdc_report as qcdc
from free_reports import FreeReport, free_reports
from qcdc_report.formats.docx.seeing import read_docx
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.layout import core_standards
from qcdc_report.manuscript import Cell, Grid, Manuscript, ManuscriptError, Passage, passages
from qcdc_report.outline import sections
from qcdc_report.profile import Profile
from qcdc_report.recognition import Recognition, recognise
from qcdc_report.recognition.keeping import texts_of
from qcdc_report.report import DashList, Node, Prose, Run, parse_narrative, plain_text

PROFILES = qcdc.default_registry().profiles()
PROFILE = PROFILES[0]

_WORD = re.compile(r"[^\W_]+")

_SAMPLE = (
    "Đảng ủy đã tổ chức hội nghị cán bộ công chức năm 2019 có 12/12 người; QCDC, NĐ-CP 5*3"
    " a_b | \\ I. II/ 1. 1.1. a) - + Phần thứ hai: kết quả (1) **đậm** _nghiêng_ # `x` <b>"
    " 98,5% “dân chủ”"
)
WORDS = st.sampled_from(_SAMPLE.split())
TEXTS = st.lists(WORDS, max_size=9).map(" ".join)
HEADINGS = st.sampled_from(
    [
        f"{mark}{name}{ending}"
        for section in sections(PROFILE.outline)
        for name in (section.title, section.title.upper())
        for mark in ("", "I. ", "2/ ", "- ", "a) ")
        for ending in ("", ":", ": đã thực hiện tốt", ", đã thực hiện tốt.")
    ]
)
FIRST = Passage(runs=(Run("I. ĐẶC ĐIỂM, TÌNH HÌNH", bold=True),), anchors=("context",))
DASHED, WITH_A_NUMBER = (  # begin like the title of an item of figures
    Passage(runs=(Run("tổ ", bold=True), Run(text)), marker="-", list_level=0)
    for text in ("chức hội", "chức hội 1. Đảng")
)


@st.composite
def paragraphs(draw: st.DrawFn) -> Passage:
    """Draw a paragraph: a heading or text, in pieces of different looks, with line breaks."""
    texts = draw(st.lists(st.one_of(HEADINGS, TEXTS), min_size=1, max_size=3))
    joint = draw(st.sampled_from([" ", "\n", "\t"]))
    text = joint.join(texts)
    cut = draw(st.integers(0, len(text)))
    bold = draw(st.booleans())
    runs = tuple(run for run in (Run(text[:cut], bold=bold), Run(text[cut:])) if run.text)
    markers = ["", "", "", "-", "1.", "a)", "IV.", "Điều 5."]
    # A number that Word prints before nothing is no text.
    marker = draw(st.sampled_from(markers)) if text.strip() else ""
    return Passage(runs=runs, marker=marker, list_level=0 if marker else None)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Draw a table with or without lines, its cells with up to three paragraphs."""
    cells = st.builds(Cell, content=st.lists(paragraphs(), max_size=3).map(tuple))
    width = draw(st.integers(1, 3))
    row = st.lists(cells, min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(row, min_size=1, max_size=3).map(tuple))
    return Grid(rows=rows, bordered=draw(st.sampled_from([True, False, None])))


def words(texts: object) -> Counter[str]:
    return Counter(word for text in texts_of(texts) for word in _WORD.findall(text))


def kept(read: Recognition) -> Counter[str]:
    """Return the words of answers, unplaced pieces and headings."""
    report = read.report
    return words(
        (
            shown(report),
            tuple(piece.text for piece in report.unplaced),
            tuple(placement.title for placement in read.placements),
        )
    )


@settings(deadline=None, max_examples=40)
@given(st.lists(st.one_of(paragraphs(), grids()), max_size=8))
@example([Passage(runs=(Run("Kiến nghị, đề xuất"),)), DASHED])
@example([Passage(runs=(Run("Kiến nghị, đề xuất"),)), WITH_A_NUMBER])
def test_each_word_of_the_body_is_kept_once(blocks: list[Passage | Grid]) -> None:
    """Below the first heading no word is dropped and none is doubled, whatever follows it."""
    body = (FIRST, *blocks)
    read = recognise(Manuscript(blocks=body), PROFILES, profile=PROFILE)
    assert kept(read) == words(body)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.one_of(paragraphs(), grids()), max_size=6),
    st.lists(st.builds(Passage, runs=TEXTS.map(lambda text: (Run(text),))), max_size=2),
)
def test_each_word_of_a_file_is_kept(blocks: list[Passage | Grid], outside: list[Passage]) -> None:
    """The same for what stands above all headings, and for notes and comments."""
    read = recognise(Manuscript(blocks=tuple(blocks), outside=tuple(outside)), PROFILES)
    assert not missing(read, (*blocks, *outside))


@pytest.mark.parametrize("free", free_reports(), ids=lambda free: free.name)
def test_each_word_of_a_free_report_is_kept(free: FreeReport) -> None:
    """Letterhead, signature and appendices included."""
    read = recognise(free.manuscript, PROFILES, standards=core_standards())
    assert not missing(read, free.manuscript.blocks)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_page_number_is_no_text(profile: Profile) -> None:
    """What Word counts by itself in a header is not kept; words beside it are."""
    outside = tuple(
        Passage(runs=(Run(text),), where="header") for text in ("2", "Trang 2/5", "- 3 -", "MẬT 2")
    )
    read = recognise(Manuscript(outside=outside), PROFILES, profile=profile)
    assert [piece.text for piece in read.report.unplaced] == ["MẬT 2"]


def missing(read: Recognition, blocks: tuple[Passage | Grid, ...]) -> set[str]:
    """Return the typed words of blocks that a recognition has nowhere, however they are written."""
    report = read.report
    everything = (read.title, tuple(p.title for p in read.placements), report, shown(report))
    known = {word.casefold() for word in words(everything)} | _PRINTED
    typed = tuple(passage.text for passage in passages(blocks))
    found = {word.casefold() for word in words(typed) if word.isalpha() and len(word) > 1}
    return found - known


def shown(report: qcdc.Report) -> tuple[str, ...]:
    """Return the texts of the answers as a page shows them, without Markdown."""
    nodes = [node for text in report.answers.values() for node in parse_narrative(text)]
    return tuple(plain_text(runs) for node in nodes for runs in _runs_of(node))


def _runs_of(node: Node) -> Iterator[tuple[Run, ...]]:
    if isinstance(node, Prose):
        yield node.runs
    elif isinstance(node, DashList):
        yield from (item.runs for item in node.items)
    else:
        yield from (*node.header, *(cell for row in node.rows for cell in row))


_HEADS = (
    "đảng cộng sản việt nam hòa xã hội chủ nghĩa độc lập tự do hạnh phúc số ngày tháng năm"
    " nơi nhận lưu vt kính gửi"
)
_PRINTED = frozenset(_HEADS.split())


def test_the_measure_sees_a_loss() -> None:
    """The accounting itself: a word that is taken away is missed."""
    blocks = (FIRST, Passage(runs=(Run("Đơn vị có chín người"),)))
    read = recognise(Manuscript(blocks=blocks), PROFILES, profile=PROFILE)
    assert kept(read) == words(blocks)
    assert missing(read, (*blocks, Passage(runs=(Run("thừa"),)))) == {"thừa"}
    assert [p.number for p in passages(blocks)] == [0, 0]


CORPUS = os.environ.get("QCDC_DOCX_CORPUS", "")


@pytest.mark.skipif(not CORPUS, reason="QCDC_DOCX_CORPUS names no folder of Word files")
def test_each_word_of_a_strangers_file_is_kept() -> None:
    """Word files about other things are read without a failure, their words kept as unplaced."""
    read_any = 0
    for path in sorted(Path(CORPUS).rglob("*.docx")):
        try:
            seen = read_docx(path.read_bytes(), path.name, ReadingOptions())
        except ManuscriptError:
            continue
        found = recognise(seen, PROFILES, standards=core_standards())
        assert not missing(found, (*seen.blocks, *seen.outside)), path.name
        read_any += 1
    assert read_any
