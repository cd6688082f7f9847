"""An outline of another kind, as data only: core is not wired to one outline or its appendices."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

import qcdc_report as qcdc
from qcdc_report.blocks import Heading, Table
from qcdc_report.formats.profile_schema import profile_file_schema
from qcdc_report.formats.schema import schema_for
from qcdc_report.formats.skeleton import new_yaml
from qcdc_report.layout import lay_out
from qcdc_report.outline import is_ahead
from qcdc_report.profile import Profile, check_report

FOLDER = Path(__file__).parents[1] / "examples/profiles"
FILE, REPORT = FOLDER / "dan-van.yaml", FOLDER / "dan-van-2025.yaml"


@pytest.fixture(scope="module")
def profile() -> Profile:
    return qcdc.load_profile(FILE)


@pytest.fixture(scope="module")
def report() -> qcdc.Report:
    return qcdc.load(REPORT)


def test_it_is_clean(profile: Profile, report: qcdc.Report) -> None:
    """No rule of core asks for the resolution, its dates, or a second appendix."""
    assert list(qcdc.check(REPORT, profile=profile)) == []


def test_its_rules_find_faults(profile: Profile, report: qcdc.Report) -> None:
    """The rules of the file are at work."""
    worse = report.with_figures("models", {"registered": 3, "recognised": 4})
    worse = worse.with_figures("meetings", {"held": 4, "periodic": 1, "sudden": 1})
    worse = worse.with_answer("work.democracy", "Phường đã niêm yết mức thu tại trụ sở.")
    own = [f.code for f in check_report(worse, profile) if f.code.startswith("DV")]
    assert sorted(own) == ["DV101", "DV102", "DV103", "DV104", "DV104"]


def test_a_task_is_no_instruction_wherever_the_outline_puts_it(
    profile: Profile, report: qcdc.Report
) -> None:
    """“Nêu rõ trách nhiệm” is a task under measures, and a left-over instruction elsewhere."""
    assert is_ahead(profile.outline, "measures")
    assert not is_ahead(profile.outline, "situation")
    task = "Nêu rõ trách nhiệm của từng đồng chí cấp ủy viên phụ trách tổ dân phố."
    found = {
        key: [f.code for f in check_report(report.with_answer(key, task), profile)]
        for key in ("measures", "situation")
    }
    assert "QC303" not in found["measures"]
    assert "QC303" in found["situation"]


@pytest.mark.parametrize("standard", ["party-hd36", "party-hd05", "state-nd30"])
def test_its_page_has_its_own_parts_in_order(
    profile: Profile, report: qcdc.Report, standard: str
) -> None:
    """Requests stand in part one, before part two begins; there is one appendix, of figures."""
    chosen = next(s for s in qcdc.default_registry().standards() if s.id == standard)
    document = lay_out(report, profile, chosen)
    keys = [block.key for block in document.blocks if isinstance(block, Heading)]
    assert keys.index("requests") < keys.index("part_two") < keys.index("direction")
    tables = [block.key for block in document.blocks if isinstance(block, Table)]
    assert [key for key in tables if key] == ["figures.meetings", "figures.models"]


@pytest.mark.parametrize("ending", ["docx", "html", "md", "txt"])
def test_every_format_writes_it(profile: Profile, report: qcdc.Report, ending: str) -> None:
    """No format knows the common outline."""
    assert len(qcdc.render_bytes(report, ending, profile=profile)) > 1000


def test_word_is_read_back(profile: Profile, report: qcdc.Report, tmp_path: Path) -> None:
    """Answers and figures of an outline that recognition has never heard of."""
    done = qcdc.render(report, tmp_path / "a.docx", profile=profile)
    again = qcdc.read(done, profile=profile)
    assert again.answers == report.answers
    assert again.figures == report.figures


def test_its_schemas_hold(profile: Profile) -> None:
    """The file follows the schema of profile files; the report, and an empty one, its own."""
    text = FILE.read_text("utf-8")
    assert list(Draft7Validator(profile_file_schema()).iter_errors(yaml.safe_load(text))) == []
    schema = Draft7Validator(schema_for(profile.outline, profile.id))
    empty = new_yaml(profile.outline, profile.id, sorted(profile.applies_to), ["party-hd36"])
    for content in (REPORT.read_text("utf-8"), empty):
        # Scalars are read as text, so dates are text to the schema too.
        tree = yaml.load(content, _Texts)  # noqa: S506 - a safe loader with fewer types
        assert list(schema.iter_errors(tree)) == []


class _Texts(yaml.SafeLoader):
    """YAML whose dates stay text, as editors and JSON have them."""


_Texts.yaml_implicit_resolvers = {
    first: [(tag, how) for tag, how in known if tag != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
