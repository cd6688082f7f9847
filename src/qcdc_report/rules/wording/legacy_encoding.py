"""QC306: text in the encoding of a font from before Unicode."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.wording.texts import every_text, legacy_parts
from qcdc_report.text import Text
from qcdc_report.text.legacy import Encoding, convert, is_sure

_NAMES: Final[dict[Encoding, Text]] = {
    "tcvn3": Text("TCVN3 (phông .VnTime)", "TCVN3 (font .VnTime)"),
    "vni": Text("VNI (phông VNI-Times)", "VNI (font VNI-Times)"),
}
_SHOWN: Final = 40


@make_rule(
    "QC306",
    "legacy-encoding",
    title=Text("Chữ còn ở bảng mã TCVN3 hoặc VNI", "Text in the encoding of an old font"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def legacy_encoding(report: Report, outline: Outline) -> Iterator[Hit]:
    """A text is written for the fonts of before Unicode.

    What: no text is in TCVN3 (`kÕt qu¶`, fonts `.VnTime`) or VNI (`keát quaû`, fonts `VNI-Times`).
    Each line is looked at by itself; one too short to tell is taken for what the whole text is.
    The fix is the line in Unicode, offered where every word becomes a Vietnamese syllable.

    Why: an official page is set in Times New Roman, in which such text cannot be read, nor found,
    nor checked by any other rule.

    Legal basis: Decree 30/2020/NĐ-CP, Phụ lục I, and HD 36 and HD 05-HD/VPTW: Unicode by TCVN
    6909:2001. None of them is in the register.

    Wrong:

        answers:
          context: §¶ng bé Së A cã 09 chi bé víi 86 ®¶ng viªn.

    Right:

        answers:
          context: Đảng bộ Sở A có 09 chi bộ với 86 đảng viên.

    Since: 0.1
    """
    del outline
    for path, text in every_text(report):
        for offset, part, encoding in legacy_parts(text):
            yield _hit(path, offset, part, encoding)


def _hit(path: str, offset: int, text: str, encoding: Encoding) -> Hit:
    right = convert(text, encoding)
    name, bare = _NAMES[encoding], right.strip()
    short = bare if len(bare) <= _SHOWN else f"{bare[:_SHOWN]}…"
    return Hit(
        path=path,
        said=Text(f"Chữ còn ở bảng mã {name.vi}", f"This text is in {name.en}"),
        advice=Text(f"Chuyển sang Unicode: “{short}”", f"Convert it to Unicode: “{short}”"),
        offset=offset,
        fix=Fix(offset, text, right) if is_sure(text, encoding) else None,
    )
