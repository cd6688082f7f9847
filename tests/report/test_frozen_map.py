"""A mapping that cannot change."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.report import FrozenMap

ITEMS = st.dictionaries(st.text(max_size=3), st.integers())


@given(items=ITEMS)
def test_it_is_the_mapping_it_was_made_of(items):
    """Same items, same order, whichever way they come."""
    frozen = FrozenMap(items)
    assert frozen == items
    assert frozen == FrozenMap(items.items()) == FrozenMap(frozen)
    assert list(frozen) == list(items)
    assert len(frozen) == len(items)


@given(items=ITEMS)
def test_equal_maps_hash_alike_in_any_order(items):
    """Order is kept for reading, not for comparing, as in dicts."""
    backwards = FrozenMap(reversed(items.items()))
    assert backwards == FrozenMap(items)
    assert hash(backwards) == hash(FrozenMap(items))


@pytest.mark.parametrize("other", [{}, {"a": 2}, {"a": 1, "b": 1}, "a", None, [("a", 1)]])
def test_other_values_are_not_equal(other):
    """Neither other mappings nor things that are none."""
    assert FrozenMap({"a": 1}) != other


@given(items=ITEMS)
def test_it_survives_pickles_and_copies(items):
    """Reports travel between processes."""
    frozen = FrozenMap(items)
    pickled = pickle.loads(pickle.dumps(frozen))  # noqa: S301 - our own
    for again in (pickled, copy.copy(frozen), copy.deepcopy(frozen)):
        assert again == frozen
        assert list(again) == list(frozen)


def test_it_cannot_change():
    """Not by item, not by attribute, not through what it was made of."""
    items = {"a": 1}
    frozen = FrozenMap(items)
    items["a"] = 2
    assert frozen["a"] == 1
    with pytest.raises(TypeError):
        frozen["a"] = 2
    with pytest.raises(AttributeError):
        frozen._items = {}
    with pytest.raises(AttributeError):
        frozen.other = 1


def test_changed_copies():
    """A new key comes last, a known one keeps its place, and the first map stays."""
    frozen = FrozenMap({"a": 1, "b": 2})
    assert list(frozen.with_item("a", 3).items()) == [("a", 3), ("b", 2)]
    assert list(frozen.with_item("c", 3)) == ["a", "b", "c"]
    assert frozen.without("a") == {"b": 2}
    assert frozen.without("z") == frozen == {"a": 1, "b": 2}
    assert "a" in frozen
    assert "z" not in frozen
    assert repr(frozen) == "FrozenMap({'a': 1, 'b': 2})"
