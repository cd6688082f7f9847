"""Formulas on one line: what a page shows above, below or raised gets a sign that says so.

Without it ½ would read as 12 and 10³ as 103.
"""

from typing import Final

from qcdc_report.formats.docx.seeing.names import Element, T, m

TEXT: Final = m("t")
FORMULAS: Final = frozenset({m("oMath"), m("oMathPara")})

RUN: Final = m("r")

_VAL: Final = m("val")
_SIGNS: Final = {m("num"): "", m("den"): "/", m("sup"): "^", m("sub"): "_"}
_BRACKETS: Final = m("d")

AROUND: Final = frozenset({*_SIGNS, _BRACKETS})
"""Elements that show more than the text in them."""


def around(element: Element) -> tuple[str, str]:
    """Return what stands before and behind the text of a part of a formula."""
    if element.tag == _BRACKETS:
        return _bracket(element, "begChr", "("), _bracket(element, "endChr", ")")
    inner = "".join([part.text or "" for part in element.iter(TEXT, T)])
    sign = _SIGNS[str(element.tag)] if inner else ""
    return (sign, "") if not inner or inner.isalnum() else (f"{sign}(", ")")


def _bracket(element: Element, name: str, usual: str) -> str:
    said = next(element.iterfind(f"{m('dPr')}/{m(name)}"), None)
    return usual if said is None else said.get(_VAL, "")
