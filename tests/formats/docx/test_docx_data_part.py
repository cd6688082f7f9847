"""The data part: a document carries its data where Word and LibreOffice keep it."""

import zipfile
from io import BytesIO

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from layout.samples import full_report, plain_profile, standard
from qcdc_report.formats.docx import write_docx
from qcdc_report.formats.docx.data_part import DATA_NAMESPACE, DATA_PART
from qcdc_report.layout import lay_out

NAMES = {DATA_PART, "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"}


def written(data):
    """Return the parts of a document that carries this data."""
    page = standard("state-nd30")
    document = evolve(lay_out(full_report(), plain_profile(), page), data=data)
    with zipfile.ZipFile(BytesIO(write_docx(document, page))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@settings(deadline=None, max_examples=50)
@given(
    data=st.text(
        st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\ufffe\uffff"),
        min_size=1,
    )
)
def test_the_part_holds_the_data_letter_by_letter(data):
    """Whatever the data is, an XML parser gives it back."""
    root = etree.fromstring(written(data)[DATA_PART])
    assert (root.tag, root.text) == (f"{{{DATA_NAMESPACE}}}report", data)


def test_a_document_without_data_has_no_such_part():
    """No empty part, no relation that leads to nothing."""
    parts = written("")
    assert not NAMES & set(parts)
    assert b"customXml" not in parts["word/_rels/document.xml.rels"]
    assert b"customXml" not in parts["[Content_Types].xml"]


def test_the_part_is_found_from_the_text():
    """The main part is related to it, and the part to its properties."""
    parts = written("{}")
    assert set(parts) >= NAMES
    assert b'Target="../customXml/item1.xml"' in parts["word/_rels/document.xml.rels"]
    assert b"/customXml/itemProps1.xml" in parts["[Content_Types].xml"]
