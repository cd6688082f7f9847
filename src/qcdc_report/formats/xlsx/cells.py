"""What was typed into a cell of the form: a number, a state, a name, or something unclear."""

from decimal import Decimal
from typing import Final

from qcdc_report.formats.xlsx.keys import Kind
from qcdc_report.formats.xlsx.workbook import Untold
from qcdc_report.layout.figure_words import DOES_NOT_APPLY, NOT_REPORTED
from qcdc_report.report.figures import NOT_APPLICABLE, NotApplicable
from qcdc_report.report.scalars import ScalarError, as_decimal, as_integer, as_text
from qcdc_report.text import Text, fold, format_decimal

_NOT_APPLICABLE: Final = {NOT_APPLICABLE.value, fold(DOES_NOT_APPLY)}
_NOT_REPORTED: Final = {"", fold(NOT_REPORTED)}
_DIGITS: Final = ".15g"  # what Excel keeps and shows of a number
_UNTOLD: Final = Text(
    "Ô chứa lỗi, hoặc công thức chưa có kết quả", "The cell holds an error or an uncomputed formula"
)
_PLACES: Final = Decimal("1e-12")


def is_empty(cell: object) -> bool:
    """Say whether nothing was filled in."""
    return isinstance(cell, str) and fold(cell) in _NOT_REPORTED


def state_in(cell: object) -> NotApplicable | None:
    """Return the state that was typed instead of a value, if one was."""
    return NOT_APPLICABLE if isinstance(cell, str) and fold(cell) in _NOT_APPLICABLE else None


def number_in(cell: object, kind: Kind) -> int | Decimal:
    """Return the number in a cell that is neither empty nor a state.

    Raises:
        ScalarError: it holds something else, or a number that may be two different ones.
    """
    if isinstance(cell, Untold):
        raise ScalarError("wrong-type", _UNTOLD)
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        raise ScalarError(
            "wrong-type",
            Text("Ô chứa ngày, giờ hoặc đúng/sai", "The cell holds a date, a time or true/false"),
            Text("Điền lại số vào ô", "Type the number again"),
        )
    if kind == "integer":
        return _whole(cell)
    if isinstance(cell, str):
        return as_decimal(cell.strip().removesuffix("%").rstrip())
    number = _exact(cell)
    if kind == "percent" and 0 < abs(number) <= 1:
        raise _which(number, number * 100, "%")
    return as_decimal(number)


def names_in(cell: object) -> tuple[str, ...]:
    """Return the names in a cell, one on each of its lines.

    Raises:
        ScalarError: it holds no text, or a character that no document can hold.
    """
    if isinstance(cell, Untold):
        raise ScalarError("wrong-type", _UNTOLD)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        cell = f"{cell:{_DIGITS}}"
    return tuple(line.strip() for line in as_text(cell).splitlines() if line.strip())


def _whole(cell: str | float) -> int:
    if isinstance(cell, str):
        return as_integer(cell.strip())
    number = _exact(cell)
    if number == number.to_integral_value() and abs(number) < 10**15:
        return int(number)
    thousandfold = number * 1000
    if thousandfold == thousandfold.to_integral_value() and abs(number) < 1000:
        # 1.205 typed where the dot is decimal: one thousand two hundred and five, most likely.
        raise _which(number, thousandfold, "")
    return as_integer(number.normalize())


def _exact(cell: float) -> Decimal:
    number = Decimal(f"{cell:{_DIGITS}}")
    return number.quantize(_PLACES).normalize() if _is_long(number) else number


def _is_long(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent < -12 and abs(number) < 10**12


def _which(one: Decimal, other: Decimal, unit: str) -> ScalarError:
    numbers = [f"{format_decimal(number.normalize())}{unit}" for number in (one, other)]
    return ScalarError(
        "bad-number",
        Text(f"Không rõ là {numbers[0]} hay {numbers[1]}", f"{numbers[0]} or {numbers[1]}?"),
        Text("Điền lại số vào ô của mẫu", "Type the number again in the form's cell"),
    )
