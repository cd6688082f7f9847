"""The summary of a batch as a file: text, CSV, JSON or a workbook."""

import csv
import io
import json
from collections.abc import Callable
from itertools import chain, islice
from pathlib import Path

from qcdc_report.batching.errors import BatchOptionError
from qcdc_report.batching.results import STATUS_WORDS, FileResult
from qcdc_report.batching.summary import (
    FAILED_HEADER,
    RULE_HEADER,
    UNIT_HEADER,
    Summary,
    failed_row,
    rule_row,
    unit_row,
)
from qcdc_report.findings import Severity
from qcdc_report.formats.saving import save
from qcdc_report.text import Text, either
from qcdc_report.text.speech import Language

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST_FOUND = 50_000  # rows of findings in a workbook: Excel opens them, nobody reads more
_TOTAL = Text("Tổng cộng", "Total")


def save_summary(summary: Summary, path: str | Path, lang: Language = "vi") -> Path:
    """Write a summary as its file's ending says, and return the path.

    ``.txt`` has every table whole; ``.csv`` a row for each file with a column for each rule, closed
    by the totals; ``.json`` the same for programs; ``.xlsx`` a sheet for each table and one for the
    findings, the first 50,000 of them.

    Raises:
        BatchOptionError: the ending is none of these.
        MissingExtraError: a workbook needs the extra ``xlsx``.
        SaveError: the file cannot be written; an ``OSError``.
    """
    path = Path(path)
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        known = ", ".join(WRITERS)
        raise BatchOptionError(
            Text(
                f"Bản tổng kết không ghi thành “{path.name}” được; đuôi tệp là một trong: {known}",
                f"The summary cannot be written as “{path.name}”; endings are: {known}",
            )
        )
    return save(path, writer(summary, lang))


def as_text(summary: Summary, lang: Language) -> bytes:
    """Return the summary as plain text, its tables whole."""
    return f"{summary.text(lang, most=None)}\n".encode()


def as_json(summary: Summary, lang: Language) -> bytes:
    """Return the summary as JSON."""
    tree = {
        "summary": {
            **{name: getattr(summary, name) for name in ("files", "done", "skipped", "failed")},
            **{str(severity): summary.number(severity) for severity in Severity},
            "seconds": round(summary.seconds, 3),
        },
        "rules": [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": str(rule.severity),
                "number": rule.number,
                "files": rule.files,
            }
            for rule in summary.rules
        ],
        "files": [result.to_dict(lang) for result in summary.results()],
    }
    return f"{json.dumps(tree, ensure_ascii=False, indent=2)}\n".encode()


def as_csv(summary: Summary, lang: Language) -> bytes:
    """Return the summary as CSV for spreadsheets: by unit and by rule in one table."""
    codes = list(dict.fromkeys(rule.code for rule in summary.rules))
    more = (FAILED_HEADER[-1], Text("Kết quả ghi ra", "Outputs"))
    head = [one.say(lang) for one in (*UNIT_HEADER, *more)]
    totals = [
        *(_TOTAL.say(lang), "", ""),
        *(summary.number(severity) for severity in Severity),
        *("", ""),
        *(sum(r.number for r in summary.rules if r.code == code) for code in codes),
    ]
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow([*head, *codes])
    for row in chain((_cells(one, codes, lang) for one in summary.results()), [totals]):
        writer.writerow(map(_plain, row))
    return made.getvalue().encode("utf-8-sig")  # without the mark Excel reads no Vietnamese


def _cells(result: FileResult, codes: list[str], lang: Language) -> list[object]:
    rules = result.to_dict(lang)["rules"]
    made = "; ".join(result.outputs)
    reason = either(result.reason, lang)
    return [*unit_row(result, lang), reason, made, *(rules.get(code, 0) for code in codes)]


def _plain(cell: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def as_xlsx(summary: Summary, lang: Language) -> bytes:
    """Return the summary as a workbook."""
    from qcdc_report.formats.xlsx.tables import SheetTable
    from qcdc_report.formats.xlsx.tabling import tables_workbook

    def sheet(name: Text, header: tuple[Text, ...], rows: object, labels: int = 1) -> SheetTable:
        return SheetTable(
            name=name.say(lang),
            title=name.say(lang),
            header=tuple((one.say(lang),) for one in header),
            rows=tuple(rows),  # type: ignore[arg-type] # rows of cells
            labels=labels,
            empty=Text("Không có.", "None.").say(lang),
        )

    totals = [
        *((word.say(lang), getattr(summary, name)) for name, word in STATUS_TOTALS),
        *((severity.word.say(lang), summary.number(severity)) for severity in Severity),
    ]
    found = (
        (
            *(result.unit, result.file, finding.severity.word.say(lang), finding.code),
            *(finding.said.say(lang), either(finding.advice, lang)),
            *(finding.line, finding.column, finding.path),
        )
        for result in summary.results()
        for finding in result.findings
    )
    sheets = [
        sheet(Text("Tổng kết", "Summary"), (Text("Mục", "Item"), Text("Số", "Number")), totals),
        sheet(
            Text("Theo đơn vị", "By unit"),
            UNIT_HEADER,
            (unit_row(result, lang) for result in summary.results()),
        ),
        sheet(
            Text("Theo quy tắc", "By rule"),
            RULE_HEADER,
            (rule_row(rule, lang) for rule in summary.rules),
        ),
        sheet(
            Text("Không xong", "Failed"),
            FAILED_HEADER,
            (failed_row(result, lang) for result in summary.failures()),
        ),
        sheet(Text("Phát hiện", "Findings"), FINDING_HEADER, islice(found, _MOST_FOUND)),
    ]
    return tables_workbook(sheets, Text("Tổng kết xử lý báo cáo", "Summary of a batch").say(lang))


STATUS_TOTALS = (
    ("files", Text("Tệp", "Files")),
    ("done", STATUS_WORDS["done"]),
    ("skipped", STATUS_WORDS["skipped"]),
    ("failed", STATUS_WORDS["failed"]),
)
FINDING_HEADER = (
    *(Text("Đơn vị", "Unit"), Text("Tệp", "File"), Text("Mức", "Severity"), Text("Mã", "Code")),
    *(Text("Phát hiện", "Finding"), Text("Cách sửa", "Advice")),
    *(Text("Dòng", "Line"), Text("Cột", "Column"), Text("Đường dẫn", "Path")),
)
WRITERS: dict[str, Callable[[Summary, Language], bytes]] = {
    ".txt": as_text,
    ".csv": as_csv,
    ".json": as_json,
    ".xlsx": as_xlsx,
}
