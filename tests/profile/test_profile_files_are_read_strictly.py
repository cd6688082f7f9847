"""Everything that is wrong with a profile file is told at once, each at its place."""

import contextlib
import copy
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from profile_files import FILE
from qcdc_report.formats.profile_schema import profile_file_schema
from qcdc_report.profile import Profile, ProfileFileError, read_profile


def problems(text: str) -> list[str]:
    """Return ``line:column message hint`` of each problem of a file."""
    with pytest.raises(ProfileFileError) as caught:
        read_profile(text.encode(), "p.yaml")
    return [f"{f.line}:{f.column} {f.message} {f.hint}" for f in caught.value.findings]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: {vi: Phường", "titel: {vi: Phường", ["Thiếu khóa bắt buộc “title”", "“titel”"]),
        ("qcdc_profile: 1", "qcdc_profile: 2", ["Chỉ đọc được phiên bản 1"]),
        ("id: phuong\n", "id: Phường A\n", ["“Phường A” không đúng dạng"]),
        ("prefix: PH", "prefix: QC", ["QC là tiền tố của phần lõi"]),
        ("applies_to: [agency]", "applies_to: [agencies]", ["Có phải là “agency”?"]),
        ("sources: [L10_2022]", "sources: [L10_2023]", ["6:11", "Có phải là “L10_2022”?"]),
        ("key: results.other", "key: result.other", ["không nằm dưới “results”"]),
        ("key: results.other", "key: results.publicity", ["ghi hai lần"]),
        ("key: quorum", "key: meetings", ["ghi hai lần"]),
        ("shape: counts", "shape: count_s", ["“count_s”"]),
        ("khác, required: false", "khác, required: no", ["true hoặc false"]),
        ("of: quorum.present", "of: quorum.presents", ["Có phải là “quorum.present”?"]),
        ("at_least: 2/3", "at_least: two", ["không phải phân số"]),
        ("section: results.publicity", "section: results.publicly", ["results.publicity"]),
        ("phrases: [dự toán]", "phrases: []", ["“phrases” không được để trống"]),
        ("phrases: [dự toán]", "phrases: […]", ["“…” không đúng dạng"]),
        ("code: PH102", "code: PH101", ["“PH101” ghi hai lần"]),
        ("code: PH102", "code: XX102", ["“XX102” không đúng dạng"]),
        ("severity: error\n    share", "severity: fatal\n    share", ["“fatal”"]),
        ("documents: [L10_2022]", "documents: [L10]", ["Không có “L10”"]),
        ("    subset:", "    sum: {parts: [quorum], total: quorum}\n    subset:", ["đúng một"]),
        ("doubtful: [party_body]", "doubtful: [enterprise]", ["đã có ở refused"]),
    ],
)
def test_a_wrong_word_is_named_at_its_place(old: str, new: str, expected: list[str]) -> None:
    """Unknown keys, unknown words, references to nothing, codes of somebody else's."""
    changed = FILE.replace(old, new, 1)
    assert changed != FILE
    told = "\n".join(problems(changed))
    assert all(part in told for part in expected), told
    assert "None" not in told


def test_all_problems_come_in_one_message() -> None:
    """Nobody has to run a check ten times."""
    changed = FILE.replace("L10_2022", "L10_2023").replace("quorum.invited", "quorum.invites")
    assert len(problems(changed)) == 4 + 3


def test_an_empty_file_and_a_broken_one_are_refused() -> None:
    """What is no mapping, and what is no YAML."""
    for text in ("", "- a", "a: ["):
        assert problems(text)


def _paths(tree: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to everything in a tree, from the top."""
    below = tree.items() if isinstance(tree, dict) else enumerate(tree)
    found = []
    for key, value in below:
        found.append((*here, key))
        if isinstance(value, dict | list):
            found += _paths(value, (*here, key))
    return found


TREE = yaml.safe_load(FILE)
PLACES = _paths(TREE)
JUNK = st.one_of(
    st.none(), st.text(max_size=8), st.integers(-3, 3), st.just([]), st.just({}), st.just(["x"])
)


@settings(deadline=None)  # the first file prepares the converter
@given(st.sampled_from(PLACES), JUNK)
def test_a_file_is_a_profile_or_refused(place: tuple[Any, ...], junk: object) -> None:
    """Whatever stands anywhere in a file, nothing but the one error comes out."""
    tree = copy.deepcopy(TREE)
    at = tree
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = junk
    with contextlib.suppress(ProfileFileError):
        profile = read_profile(yaml.safe_dump(tree, allow_unicode=True).encode(), "p.yaml")
        assert isinstance(profile, Profile)


def test_the_schema_admits_what_is_read_and_refuses_an_unknown_key() -> None:
    """Editors and the reader agree."""
    schema = profile_file_schema()
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    assert list(validator.iter_errors(TREE)) == []
    assert list(validator.iter_errors({**TREE, "rule": []}))
    assert list(validator.iter_errors({**TREE, "rules": [{"code": "PH101"}]}))
