"""The keys of a profile file made into an outline and a profile record."""

from typing import Any

import attrs

from qcdc_report.findings import LegalBasis
from qcdc_report.outline import (
    Outline,
    common_outline,
    fill_slot,
    narrow,
    outline_from,
    sections_from,
)
from qcdc_report.profile.data.profile_keys import ProfileKeys
from qcdc_report.profile.data.ruling import rule_of
from qcdc_report.profile.record import API_VERSION, Profile


def outline_of(keys: ProfileKeys) -> Outline:
    """Return the outline a file describes. Only for keys whose frame was found sound."""
    if keys.outline is not None:
        outline = outline_from(_tree(keys.outline))
        return _with_common_columns(outline)
    assert keys.slot is not None
    filling = sections_from([_tree(section) for section in keys.slot.sections])
    return fill_slot(common_outline(), keys.slot.fills, filling)


def _with_common_columns(outline: Outline) -> Outline:
    """Return the outline with the usual columns of issued documents, where it names none."""
    common = common_outline().documents
    if outline.documents is None or outline.documents.columns or common is None:
        return outline
    return attrs.evolve(outline, documents=attrs.evolve(outline.documents, columns=common.columns))


def profile_of(keys: ProfileKeys, outline: Outline) -> Profile:
    """Return the profile record. Only for keys that were found sound."""
    for name, asked in keys.applicability.items():
        if asked.otherwise is not None:
            outline = narrow(outline, {name: asked.otherwise})
        if by_kind := asked.by_kind():
            outline = narrow(outline, {name: by_kind})
    return Profile(
        id=keys.id,
        title=keys.title.text,
        api_version=API_VERSION,
        outline=outline,
        rules=tuple(sorted(map(rule_of, keys.rules), key=lambda rule: rule.code)),
        applies_to=frozenset(keys.applies_to),
        prefix=keys.prefix,
        sources=tuple(LegalBasis(basis.source, basis.article) for basis in keys.sources),
    )


def _tree(keys: Any) -> dict[str, Any]:
    """Return keys as the tree that outlines are made of: what is left out is not there."""
    return attrs.asdict(keys, filter=_is_said)


def _is_said(field: "attrs.Attribute[Any]", value: object) -> bool:
    return field.default is attrs.NOTHING or (value is not None and value not in ((), {}))
