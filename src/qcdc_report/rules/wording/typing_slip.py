"""QC308: known slips of the keyboard."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.wording.slip_table import MISPLACED_TONE, SLIPS, Slip
from qcdc_report.rules.wording.texts import every_text, paragraphs_of
from qcdc_report.text import Text

_WORD: Final = r"(?i)\b(\w*)([òóỏõọ])(a)(ch?|[imopty]|n[gh]?)\b"
"""A word with its tone on the wrong vowel: what stands before it, both vowels, the ending."""


@frozen
class _Found:
    start: int
    wrong: str
    right: str


@make_rule(
    "QC308",
    "typing-slip",
    title=Text("Lỗi gõ thường gặp", "A known slip of the keyboard"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def typing_slip(report: Report, outline: Outline) -> Iterator[Hit]:
    """A text has a word that can only be mistyped.

    What: three sorts of slips, none of which any Vietnamese sentence can hold: a short list of
    words (`kiếm tra`, `thống kế`, `dân chũ`, `bổ xung`), a tone mark on the wrong vowel (`họat
    động`), a function word twice in a row (`của của`). Accepted double spellings such as `qui chế`
    or `văn hoá` are no slips.

    Why: the outline of 2022 itself has `kiếm tra` and `thống kế`, and reports copy them.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: Ban Chỉ đạo kiếm tra họat động của của 09 chi bộ và thống kế số đảng viên.

    Right:

        answers:
          context: Ban Chỉ đạo kiểm tra hoạt động của 09 chi bộ và thống kê số đảng viên.

    Since: 0.1
    """
    del outline
    texts = list(every_text(report))
    words = {word for _, text in texts for part in paragraphs_of(text) for word in part.words}
    everything = "\n".join(text for _, text in texts).lower()
    slips = [
        slip
        for slip in SLIPS
        # The first two tests are quick and leave next to nothing for the third.
        if words.issuperset(slip.words)
        and slip.wrong in everything
        and slip.pattern().search(everything)
    ]
    if not slips and compiled(MISPLACED_TONE).search(everything) is None:
        return
    for path, text in texts:
        found = [*_known(text, slips), *_misplaced(text)]
        for one in sorted(found, key=lambda one: one.start):
            yield _hit(path, one)


def _known(text: str, slips: list[Slip]) -> Iterator[_Found]:
    for slip in slips:
        for match in slip.pattern().finditer(text):
            yield _Found(match.start(), match.group(), _as_capital_as(match.group(), slip.right))


def _misplaced(text: str) -> Iterator[_Found]:
    for match in compiled(_WORD).finditer(text):
        onset, vowel, a, ending = match.groups()
        marked = unicodedata.normalize("NFD", vowel)
        right = unicodedata.normalize("NFC", f"{onset}{marked[0]}{a}{marked[1]}{ending}")
        yield _Found(match.start(), match.group(), right)


def _as_capital_as(written: str, right: str) -> str:
    if written.isupper():
        return right.upper()
    return right.capitalize() if written[0].isupper() else right


def _hit(path: str, found: _Found) -> Hit:
    return Hit(
        path=path,
        said=Text(
            f"“{found.wrong}” là lỗi gõ của “{found.right}”",
            f"“{found.wrong}” is a slip for “{found.right}”",
        ),
        offset=found.start,
        fix=Fix(found.start, found.wrong, found.right),
    )
