"""Vietnamese text as values: normal form, numbers, dates, tone folding, likeness of keys."""

from qcdc_report.text.collation import same_name, vietnamese_key
from qcdc_report.text.dates import official_date, short_date
from qcdc_report.text.normal import collapse_spaces, fold, is_xml_safe, nfc, xml_safe
from qcdc_report.text.numbers import alphabet_letter, format_decimal, format_integer, roman
from qcdc_report.text.speech import SaidError, Text, either, join_words, nearest

__all__ = [
    "SaidError",
    "Text",
    "alphabet_letter",
    "collapse_spaces",
    "either",
    "fold",
    "format_decimal",
    "format_integer",
    "is_xml_safe",
    "join_words",
    "nearest",
    "nfc",
    "official_date",
    "roman",
    "same_name",
    "short_date",
    "vietnamese_key",
    "xml_safe",
]
