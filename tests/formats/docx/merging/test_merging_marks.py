"""Bookmarks, fields, drawings, controls, notes and comments: each name and number once."""

from collections import Counter

import pytest

from formats.docx.merging.merging_files import by_hand, made, merged, paragraphs, texts, xml
from formats.docx.reading.package_files import HEAD, WORD, zipped
from formats.docx.word_files import W, body, find, part, parts, text_of, values

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def _field(code: str, shown: str = "1") -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def _codes(content: bytes) -> list[str]:
    """Return what the fields of the text say, those of one run and those of several."""
    simple = [one.get(f"{W}instr") for one in find(body(content), ".//w:fldSimple")]
    return simple + [one.text for one in find(body(content), ".//w:instrText")]


_MARKED = (
    '<w:p><w:bookmarkStart w:id="0" w:name="Muc_1"/><w:bookmarkStart w:id="1" w:name="b"/>'
    '<w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id="0"/><w:bookmarkEnd w:id="1"/>'
    '<w:bookmarkStart w:id="2" w:name="_GoBack"/><w:bookmarkEnd w:id="2"/></w:p>'
)


def test_bookmarks_have_names_and_numbers_of_their_own() -> None:
    """Overlapping ones still end where they ended; the cursor's last place is no bookmark."""
    content = merged(*[by_hand(_MARKED, {})] * 3)
    starts = find(body(content), ".//w:bookmarkStart")
    names = [one.get(f"{W}name") for one in starts]
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if name.startswith("Muc")] == ["Muc_1", "Muc_1_2", "Muc_1_3"]
    assert not [name for name in names if name.startswith("_GoBack")]
    numbers = [one.get(f"{W}id") for one in starts]
    ends = [one.get(f"{W}id") for one in find(body(content), ".//w:bookmarkEnd")]
    assert Counter(numbers) == Counter(ends)
    assert max(Counter(numbers).values()) == 1
    last = find(body(content), "w:p")[2]
    first, second = (
        one.get(f"{W}id")
        for one in find(last, "w:bookmarkStart")
        if one.get(f"{W}name") in {"Muc_1_3", "b_3"}
    )
    assert [e for e in ends if e in {first, second}] == [first, second]


def test_a_long_bookmark_stays_within_what_word_allows() -> None:
    """Forty letters."""
    name = "Mot_ten_dai_dung_bon_muoi_chu_cai_o_day1"
    assert len(name) == 40
    file = by_hand(
        f'<w:p><w:bookmarkStart w:id="0" w:name="{name}"/><w:bookmarkEnd w:id="0"/></w:p>', {}
    )
    marks = find(body(merged(file, file)), ".//w:bookmarkStart")
    renamed = [one.get(f"{W}name") for one in marks if one.get(f"{W}name").startswith("Mot")]
    assert renamed == [name, f"{name[:38]}_2"]


@pytest.mark.parametrize(
    ("code", "becomes"),
    [
        (" REF Muc_1 \\h ", " REF Muc_1_2 \\h "),
        (" PAGEREF muc_1 \\h ", " PAGEREF Muc_1_2 \\h "),
        (' HYPERLINK \\l "Muc_1" ', ' HYPERLINK \\l "Muc_1_2" '),
        (' HYPERLINK "https://example.vn" ', ' HYPERLINK "https://example.vn" '),
        (" TOC \\b Muc_1 \\h ", " TOC \\b Muc_1_2 \\h "),
        (' TOC \\o "1-3" \\h ', ' TOC \\o "1-3" \\h \\u \\b _Part2Whole '),
        (' TOC \\o "1-3" \\u ', ' TOC \\o "1-3" \\u \\b _Part2Whole '),
        (' TOC \\h \\c "Bảng" ', ' TOC \\h \\c "Bảng" \\b _Part2Whole '),
        (" SEQ Bảng \\* ARABIC ", " SEQ Bảng \\* ARABIC \\r 1 "),
        (" SEQ Bảng \\r 5 ", " SEQ Bảng \\r 5 "),
        (" PAGE ", " PAGE "),
        (" DATE \\@ dd/MM ", " DATE \\@ dd/MM "),
    ],
)
def test_fields_follow_what_they_name(code: str, becomes: str) -> None:
    """In the second file, whose bookmarks have other names; in one run or in several."""
    second = by_hand(_MARKED + _field(code), {})
    assert _codes(merged(by_hand(_MARKED, {}), second)) == [becomes]
    quoted = code.replace('"', "&quot;")
    simple = f'<w:p><w:fldSimple w:instr="{quoted}"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    assert _codes(merged(by_hand(_MARKED, {}), by_hand(_MARKED + simple, {}))) == [becomes]


def test_a_field_is_read_through_runs_that_cut_it() -> None:
    """Word cuts an instruction where it likes."""
    cut = _field(" PAGEREF Muc</w:instrText></w:r><w:r><w:instrText>_1 \\h ")
    content = merged(by_hand(_MARKED, {}), by_hand(_MARKED + cut, {}))
    assert "".join(code or "" for code in _codes(content)) == " PAGEREF Muc_1_2 \\h "


def test_the_bookmark_that_a_table_of_contents_asks_for_is_there() -> None:
    """Around the whole part, so that updating the table collects nothing of other files."""
    file = by_hand(_field(' TOC \\o "1-3" ') + "<w:p><w:r><w:t>cuối</w:t></w:r></w:p>", {})
    content = merged(file, file)
    (start,) = find(body(content), "w:bookmarkStart[@w:name='_Part2Whole']")
    number = start.get(f"{W}id")
    (end,) = find(body(content), f".//w:bookmarkEnd[@w:id='{number}']")
    after = [text_of(one) for one in find(start, "following::w:p[following::w:sectPr]")]
    assert text_of(end.getparent()) == "cuối"
    assert len(after) == 2


@pytest.mark.parametrize("code", [" DOCPROPERTY x ", " TITLE ", " FILENAME \\* Upper ", " AUTHOR "])
def test_what_a_file_says_of_itself_becomes_text(code: str) -> None:
    """For the merged file would say something else of itself."""
    content = merged(by_hand(_field(code, "Sở A"), {}))
    assert texts(content) == ["Sở A"]
    assert _codes(content) == []


def test_a_field_within_the_instruction_of_a_field_goes_with_it() -> None:
    """What was not seen is not seen now."""
    inner = (
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ẩn</w:t>'
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>'
    )
    content = merged(by_hand(_field(f" DOCPROPERTY {inner} ", "hiện"), {}))
    assert texts(content) == ["hiện"]


def test_drawings_and_controls_have_numbers_of_their_own() -> None:
    """A control's number stays where it is free."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    block = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{drawing}"><wp:extent cx="1" cy="1"/>'
        '<wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r></w:p>'
        '<w:sdt><w:sdtPr><w:tag w:val="context"/><w:id w:val="-12345"/><w:dataBinding '
        'w:xpath="/a" w:storeItemID="{0}"/><w:placeholder><w:docPart w:val="x"/></w:placeholder>'
        "</w:sdtPr><w:sdtContent><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    content = merged(*[by_hand(block, {})] * 3)
    drawings = [one.get("id") for one in body(content).iter(f"{{{drawing}}}docPr")]
    assert len(set(drawings)) == 3
    controls = values(body(content), ".//w:sdtPr/w:id")
    assert len(set(controls)) == 3
    assert controls[0] == "-12345"
    assert values(body(content), ".//w:sdtPr/w:tag") == ["context"] * 3
    assert not find(body(content), ".//w:dataBinding | .//w:placeholder")


def test_shapes_of_before_2010_keep_their_kind() -> None:
    """They refer to it by a name that another file may have."""
    shape = (
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/>'
        '<v:shape id="s1" type="#_x0000_t202" style="mso-next-textbox:#s2"/><v:shape id="s2"/>'
        "</w:pict></w:r></w:p>"
    )
    content = merged(by_hand(shape, {}), by_hand(shape, {}))
    shapes = list(body(content).iter("{urn:schemas-microsoft-com:vml}*"))
    names = [one.get("id") for one in shapes]
    assert len(set(names)) == len(names) == 6
    assert [one.get("type") for one in shapes if one.get("type")] == [
        f"#{names[0]}", f"#{names[3]}",
    ]  # fmt: skip
    assert shapes[4].get("style") == f"mso-next-textbox:#{names[5]}"


def _notes(kind: str, *texts_: str) -> tuple[str, str]:
    """Return a part of notes: two lines, as Word has them, and notes numbered from 2."""
    each = "".join(
        f'<w:{kind} w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for number, text in enumerate(texts_, 2)
    )
    lines = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}"><w:p/></w:{kind}>'
        for number, name in enumerate(("separator", "continuationSeparator"))
    )
    return (f"{kind}s", f'<w:{kind}s xmlns:w="{WORD}">{lines}{each}</w:{kind}s>')


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stay_with_their_text(kind: str) -> None:
    """Numbered through, counted from 1 in each file; a mark without a note is gone."""
    marks = "".join(f'<w:p><w:r><w:{kind}Reference w:id="{n}"/></w:r></w:p>' for n in (3, 2, 9))
    files = [by_hand(marks, {f"{kind}s": _notes(kind, f"{name}1", f"{name}2")}) for name in "ab"]
    content = merged(*files)
    notes = {
        one.get(f"{W}id"): "".join(one.itertext()) for one in part(content, f"word/{kind}s.xml")
    }
    shown = [notes[one.get(f"{W}id")] for one in find(body(content), f".//w:{kind}Reference")]
    assert shown == ["a2", "a1", "b2", "b1"]
    restart = [
        values(one, f"w:{kind}Pr/w:numRestart") for one in find(body(content), ".//w:sectPr")
    ]
    assert restart == [[], ["eachSect"]]
    lines = find(part(content, "word/settings.xml"), f"w:{kind}Pr/w:{kind}")
    assert [notes[one.get(f"{W}id")] for one in lines] == ["", ""]


def test_endnotes_stand_at_the_end_of_their_file() -> None:
    """At the end of a section, in Word's words; other sections of the file pass theirs on."""
    mark = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    turned = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    notes = {"endnotes": _notes("endnote", "cuối")}
    content = merged(by_hand(f"{turned}<w:p>{mark}</w:p>", notes), by_hand(turned, {}))
    passed = [len(find(one, "w:noEndnote")) for one in find(body(content), ".//w:sectPr")]
    assert passed == [1, 0, 0, 0]
    settings = part(content, "word/settings.xml")
    assert values(settings, "w:endnotePr/w:pos") == ["sectEnd"]


def test_comments_stay_with_their_text_and_with_their_answers() -> None:
    """Numbers are unique; answers name the comment that they answer."""
    ids = ("11111111", "22222222")
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="A"><w:p w14:paraId="{id_}"><w:r><w:t>{number}</w:t>'
        "</w:r></w:p></w:comment>"
        for number, id_ in enumerate(ids)
    )
    threads = "http://schemas.microsoft.com/office/word/2012/wordml"
    text = (
        '<w:p w14:paraId="33333333" xmlns:w14="W14">'
        + "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in (0, 1, 7))
        + "<w:r><w:t>a</w:t></w:r>"
        + "".join(
            f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>'
            for n in (0, 1, 7)
        )
        + "</w:p>"
    )
    file = by_hand(
        text.replace("W14", _W14),
        {
            "comments": (
                "comments",
                f'<w:comments xmlns:w="{WORD}" xmlns:w14="{_W14}">{comments}</w:comments>',
            ),
            "commentsExtended": (
                "commentsExtended",
                f'<w15:commentsEx xmlns:w15="{threads}"><w15:commentEx w15:paraId="{ids[0]}"/>'
                f'<w15:commentEx w15:paraId="{ids[1]}" w15:paraIdParent="{ids[0]}" w15:done="1"/>'
                "</w15:commentsEx>",
            ),
        },
    )
    content = merged(file, file)
    listed = part(content, "word/comments.xml")
    assert ["".join(one.itertext()) for one in listed] == ["0", "1", "0", "1"]
    numbers = [one.get(f"{W}id") for one in listed]
    assert numbers == ["0", "1", "2", "3"]
    marks = [one.get(f"{W}id") for one in find(body(content), ".//w:commentReference")]
    assert marks == numbers
    paragraphs_ = [one.get(f"{{{_W14}}}paraId") for one in find(listed, ".//w:p")]
    assert len(set(paragraphs_)) == 4
    answers = [
        (one.get(f"{{{threads}}}paraId"), one.get(f"{{{threads}}}paraIdParent"))
        for one in part(content, "word/commentsExtended.xml")
    ]
    assert answers == [
        (paragraphs_[0], None), (paragraphs_[1], paragraphs_[0]),
        (paragraphs_[2], None), (paragraphs_[3], paragraphs_[2]),
    ]  # fmt: skip
    assert not body(content).xpath("//@*[local-name()='paraId']")


def test_prefixes_that_mean_something_else_in_another_file_are_told_apart() -> None:
    """A file may call its namespaces as it likes."""
    odd = f'{HEAD}<x:document xmlns:x="{WORD}" xmlns:w="urn:other"><x:body><x:p><x:r><x:t>lạ</x:t></x:r></x:p></x:body></x:document>'  # noqa: E501 - one document
    plain = f'{HEAD}<document xmlns="{WORD}"><body><p><r><t>trần</t></r></p></body></document>'
    files = []
    for document in (odd, plain):
        file = parts(by_hand("", {}))
        file["word/document.xml"] = document.encode()
        files.append(zipped(file))
    content = merged(made(paragraphs("a")), *files, made(xml("<w:p><w:r><w:t>b</w:t></w:r></w:p>")))
    assert texts(content) == ["a", "lạ", "trần", "b"]
