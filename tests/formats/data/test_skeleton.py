"""An empty report: it loads, asks for everything, and says with each key what to write."""

import re

import pytest
from jsonschema import Draft7Validator

from qcdc_report.formats.schema import schema_for
from qcdc_report.formats.skeleton import new_yaml
from qcdc_report.formats.yaml import read_yaml
from qcdc_report.outline import (
    Applicability,
    Section,
    UnitKind,
    Wording,
    common_outline,
    fill_slot,
    indicators,
    narrow,
    prompts,
)
from qcdc_report.report import NOT_APPLICABLE, Measures, Yearly
from qcdc_report.report.plain import plain_data

KINDS = (UnitKind.AGENCY, UnitKind.PUBLIC_SERVICE_UNIT)
OUTLINE = narrow(
    fill_slot(
        common_outline(),
        "results",
        [
            Section(
                key="results.agency",
                label="III.1",
                ordinal=1,
                title="Kết quả",
                guidance=(Wording("Nói về kiểm tra.", original="Nói về kiếm tra."),),
            )
        ],
    ),
    {
        "one_stop": {UnitKind.AGENCY: Applicability.REQUIRED},
        "staff_conferences": Applicability.REQUIRED,
        "petition_resolution": Applicability.REQUIRED,
        "worker_conferences": Applicability.NOT_APPLICABLE,
        "exemplary_models": Applicability.REQUIRED,
    },
)
TEXT = new_yaml(OUTLINE, "p", KINDS, ["party-hd36", "state-nd30"])


@pytest.fixture
def report():
    reading = read_yaml(TEXT.encode(), "new.yaml")
    assert reading.findings == ()
    return reading.report


def test_the_first_line_tells_editors_where_the_schema_is():
    """The file that ``qcdc-report schema`` writes, beside the report."""
    assert TEXT.splitlines()[0] == "# yaml-language-server: $schema=p.schema.json"


def test_every_prompt_of_the_outline_has_an_empty_answer(report):
    """In the outline's order."""
    assert list(report.answers) == [section.key for section in prompts(OUTLINE)]
    assert set(report.answers.values()) == {""}


def test_nothing_is_invented(report):
    """No name, number, date, place or province: all of that is the unit's to say."""
    parts = plain_data(report)
    assert parts["unit"] == {"name": ""}
    assert set(parts) == {"qcdc_report", "profile", "unit", "period", "answers", "figures"}
    assert parts["period"] == {"years": [2017, 2018, 2019, 2020, 2021]}


def test_every_sentence_of_guidance_stands_above_its_key_corrected():
    """The source's slips are not taught again."""
    told = re.sub(r"\s*\n\s*#\s*", " ", TEXT)
    for section in prompts(OUTLINE):
        for wording in section.guidance:
            before = told.partition(f"\n  {section.key}: |")[0]
            assert wording.text in before
    assert "kiếm tra" not in TEXT
    assert "217-QD/TW" not in TEXT


def test_required_figures_have_a_line_for_each_year_or_number(report):
    """Nothing is reported yet: neither zero nor not applicable."""
    years = dict.fromkeys(range(2017, 2022))
    nothing = Measures({"received": None, "resolved": None})
    assert report.figures["staff_conferences"] == Yearly(years)
    assert report.figures["petition_resolution"] == Yearly(dict.fromkeys(years, nothing))
    assert report.figures["one_stop"] == Measures({"procedures": None, "interlinked": None})
    assert report.figures["exemplary_models"] is None


def test_figures_that_do_not_apply_say_so(report):
    """Such a figure is answered in advance."""
    assert report.figures["worker_conferences"] is NOT_APPLICABLE


def test_optional_figures_wait_behind_a_comment_sign(report):
    """An empty year would be a gap; without the signs the lines are the figure."""
    assert "new_rural_communes" not in report.figures
    live = re.sub(r"^  # ( *[a-z_0-9]+:(?: +#.*| \{.*)?)$", r"  \1", TEXT, flags=re.MULTILINE)
    reading = read_yaml(live.encode(), "new.yaml")
    assert reading.findings == ()
    assert set(reading.report.figures) == {ind.key for ind in indicators(OUTLINE)}


def test_every_figure_says_of_whom_it_is_asked():
    """Required, optional, not applicable, or one for each kind of unit."""
    assert "Bắt buộc với agency; không bắt buộc" in re.sub(r"\s*\n\s*#\s*", " ", TEXT)
    assert "# Hội nghị cán bộ, công chức, viên chức. Bắt buộc.\n" in TEXT
    assert "# Hội nghị người lao động. Không áp dụng.\n" in TEXT


def test_every_number_has_its_unit_as_a_comment():
    """On its line, or above the lines of the years."""
    for indicator in indicators(OUTLINE):
        for measure in indicator.measures:
            if measure.unit and indicator.key != "worker_conferences":
                assert f"({measure.unit})" in TEXT


def test_lines_fit_an_editor():
    """At most 95 columns."""
    assert max(map(len, TEXT.splitlines())) <= 95


def test_a_single_kind_of_unit_is_filled_in():
    """With several to choose from they are listed in a comment."""
    single = read_yaml(new_yaml(OUTLINE, "p", KINDS[:1]).encode(), "new.yaml").report
    assert single.unit.kind is UnitKind.AGENCY
    assert "agency | public_service_unit" in TEXT


def test_an_answer_written_below_its_key_is_read(report):
    """The way the first comment says."""
    filled = TEXT.replace("  context: |\n", "  context: |\n    Đảng bộ có 09 chi bộ.\n\n    Hết.\n")
    read = read_yaml(filled.encode(), "new.yaml").report
    assert read.answers["context"] == "Đảng bộ có 09 chi bộ.\n\nHết."
    assert read.with_answer("context", "") == report


def test_an_editor_finds_nothing_wrong_in_it(report):
    """The empty report is valid by the schema it names."""
    schema = schema_for(OUTLINE, "p", ["party-hd36", "state-nd30"])
    tree = plain_data(report)
    tree["figures"]["staff_conferences"] = {"2017": None}
    tree["figures"]["petition_resolution"] = {"2017": {"received": None}}
    tree["figures"]["leader_dialogues"] = None
    assert list(Draft7Validator(schema).iter_errors(tree)) == []
