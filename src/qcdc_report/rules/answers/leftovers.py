"""QC301 and QC302: what was left in the text from the form it was written on."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, sections
from qcdc_report.report import Report
from qcdc_report.rules.answers.missing import has_text
from qcdc_report.rules.answers.searching import letters, offset_of_letter
from qcdc_report.text import Text

_NOTE_TO_WRITER = re.compile(r"\bLưu ý\s*:", re.IGNORECASE)
_LONG_ENOUGH = 40
"""Letters of a guidance sentence below which a unit may well have written it itself."""

_PLACEHOLDER = re.compile(
    r"""
      …[….]*…[….]* | \.{6,}                                 # a long run
    | (?<!\w)(?<![,;]\ ) (?: \.{4,} | …\.+ | \.+… )          # a run that ends no word and no list
    | (?:…|\.{3}) \s* (?=%|/\s*[\d…])                       # before a percent sign or a stroke
    | (?:…|\.{3})(?=đồng\b) | (?<!\w)(?<![,;]\ )(?:…|\.{3})(?=\ đồng\b)
    | (?<=[\d…]/) \s* (?:…|\.{3})                           # after a stroke
    | : \s* (?:…|\.{3})                                     # where a value is due
    | (?<!các\ )(?<!từng\ )(?<!nhiều\ ) \b(?:ngày|tháng|năm)\ (?:…|\.{3})   # or a date
    | \| \s* (?:…|\.{3}) \s* (?=\|)                         # alone in a cell
    | ^[ \t]* (?:[-*+][ \t]+)? (?:…|\.{3}) [.;]? [ \t]*$     # alone on a line
    | \[ \s* (?:…|\.{2,}|_+|x+)? \s* \]                     # [ ] or […]
    | _{4,} | (?<!\w)_{3}(?!\w)
    | \bx{3,}\b | \bX{4,}\b                                 # XXX is thirty
    """,
    re.VERBOSE | re.MULTILINE,
)
_MAY_HOLD_ONE = re.compile(r"…|\.{3}|\[|___|x{3}", re.IGNORECASE)
"""What no placeholder is without; most answers have none of it and are read only once."""
_SHORT_PLACEHOLDER = re.compile(r"…|\.{2,}|_{2,}|\bx{3,}\b|\bX{4,}\b|\[[^\]]*\]")


@make_rule(
    "QC301",
    "guidance-left-in-answer",
    title=Text(
        "Câu hướng dẫn của đề cương còn nằm trong nội dung",
        "A sentence of the outline's guidance is left in an answer",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def guidance_left_in_answer(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer still holds a sentence that only says what to write.

    What: no answer holds a whole guidance sentence of the outline, or a note to the writer (“Lưu
    ý:”). Capitals, tone marks, spaces and emphasis make no difference.

    Why: guidance is for the writer; in a report it reads as if the unit had nothing of its own to
    say.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: >-
            Lưu ý: nêu những thuận lợi, khó khăn. Đảng bộ có 09 chi bộ với 86 đảng viên.

    Right:

        answers:
          context: Đảng bộ có 09 chi bộ với 86 đảng viên.

    Since: 0.1
    """
    sentences = _guidance(outline)
    for key, answer in report.answers.items():
        bare = letters(answer)
        starts = []
        for wanted, sentence in sentences.items():
            if wanted in bare:
                starts.append(offset_of_letter(answer, bare.index(wanted)))
                yield _left(key, sentence, starts[-1])
        for note in _NOTE_TO_WRITER.finditer(answer):
            if not any(0 <= start - note.end() <= 2 for start in starts):
                yield _left(key, note.group(), note.start())


@lru_cache(maxsize=32)
def _guidance(outline: Outline) -> Mapping[str, str]:
    """Return the sentences that a report never prints: for the letters of each, the sentence.

    A corrected sentence and the one as the source has it often have the same letters.
    """
    wordings = [
        wording
        for section in sections(outline)
        for wording in (*section.guidance, *section.instructions)
    ]
    texts = (text for wording in wordings for text in (wording.original, wording.text))
    sentences = (text.removeprefix("- ").removeprefix("Lưu ý: ") for text in texts)
    return {letters(text): text for text in sentences if len(text) >= _LONG_ENOUGH}


def _left(key: str, text: str, offset: int) -> Hit:
    short = text if len(text) <= 60 else text[:57] + "…"
    return Hit(
        path=f"answers.{key}",
        said=Text(
            f"Còn câu hướng dẫn của đề cương: “{short}”",
            f"Guidance of the outline is left here: “{short}”",
        ),
        advice=Text("Xóa câu này và viết nội dung của đơn vị", "Delete it and write your own"),
        offset=offset,
    )


@make_rule(
    "QC302",
    "placeholder-left",
    title=Text("Còn chỗ trống chưa điền", "A blank was not filled in"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def placeholder_left(report: Report, outline: Outline) -> Iterator[Hit]:
    """A text still has a placeholder where something should stand.

    What: no text has a run of dots (`……`, `.....`), dots before `%` or `đồng`, empty brackets
    (`[ ]`), a line (`___`) or `xxx`. A single `…` that ends a list of examples is no placeholder.

    Why: the place was meant to be filled in before the report was sent.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          leadership.dissemination: Có …… đảng viên tham dự, đạt ……%.

    Right:

        answers:
          leadership.dissemination: Có 88/91 đảng viên tham dự, đạt 96,70%.

    Since: 0.1
    """
    del outline
    for key, answer in report.answers.items():
        if not has_text(answer) or _MAY_HOLD_ONE.search(answer) is None:
            continue
        found = list(_PLACEHOLDER.finditer(answer))
        if found:
            first = found[0]
            yield Hit(
                path=f"answers.{key}",
                said=Text(
                    f"Còn {len(found)} chỗ trống chưa điền: “{first.group().strip()}”",
                    f"Not filled in ({len(found)}): “{first.group().strip()}”",
                ),
                offset=first.start(),
            )
    for path, text, pattern in _short_texts(report):
        blank = pattern.search(text)
        if blank is not None:
            yield Hit(
                path=path,
                said=Text(f"Còn chỗ trống chưa điền: “{text}”", f"A blank not filled in: “{text}”"),
                offset=blank.start(),
            )


def _short_texts(report: Report) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Yield the report's other texts; a subject may end with dots, a number may not."""
    head, signature = report.letterhead, report.signature
    fields = {
        "unit.name": report.unit.name,
        "unit.parent": report.unit.parent,
        "letterhead.number": head.number,
        "letterhead.place": head.place,
        "signature.authority": signature.authority,
        "signature.post": signature.post,
        "signature.name": signature.name,
    }
    for path, text in fields.items():
        yield path, text, _SHORT_PLACEHOLDER
    for index, document in enumerate(report.documents):
        yield f"documents[{index}].number", document.number, _SHORT_PLACEHOLDER
        yield f"documents[{index}].issuer", document.issuer, _SHORT_PLACEHOLDER
        yield f"documents[{index}].subject", document.subject, _PLACEHOLDER
