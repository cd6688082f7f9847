"""A small report with every kind of block, a profile for it, and a text dump of blocks."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Runs,
    Signature,
    Table,
    Title,
)
from qcdc_report.layout import Standard, core_standards
from qcdc_report.outline import Section, common_outline, fill_slot
from qcdc_report.profile import Profile, Renderer
from qcdc_report.report import Report
from qcdc_report.text import Text

STANDARD_IDS = ("party-hd05", "party-hd36", "state-nd30")

SLOT = (
    Section(
        key="results.sample",
        label="III.1",
        ordinal=1,
        title="Kết quả thực hiện dân chủ",
        children=(
            Section(key="results.sample.rules", label="III.1.a", ordinal=1, title="Quy chế"),
            Section(key="results.sample.talks", label="III.1.b", ordinal=2, title="Đối thoại"),
        ),
    ),
)


def standard(standard_id: str) -> Standard:
    """Return one of core's standards."""
    return next(each for each in core_standards() if each.id == standard_id)


@cache
def plain_profile() -> Profile:
    """Return a profile whose slot holds one section with two points, without renderers."""
    return profile_with({})


def profile_with(renderers: dict[str, Renderer]) -> Profile:
    """Return the same profile with renderers."""
    return Profile(
        id="sample",
        title=Text("Mẫu thử", "Sample"),
        api_version=1,
        outline=fill_slot(common_outline(), "results", SLOT),
        renderers=renderers,
    )


def bare_report(**parts: Any) -> Report:
    """Return a report that says nothing but who reports, and what is given."""
    return Report.new(**{"profile": "sample", "unit": {"name": "Đảng ủy Sở A"}, **parts})


def full_report() -> Report:
    """Return a report whose pages have every kind of block."""
    return Report.new(
        profile="sample",
        unit={"name": "Đảng ủy Sở A", "parent": "Đảng bộ Khối B", "kind": "agency"},
        letterhead={"number": "5-BC/ĐU", "place": "B", "date": "2022-02-05"},
        answers={
            "context": "Sở A có **09 chi bộ**, *86 đảng viên*.",
            "leadership.dissemination": "Ba đợt:\n\n- đợt một;\n  - tại Sở;\n- đợt hai.",
            "results.sample.rules": "| Năm | Quy chế |\n|:-:|---|\n| 2019 | **Mới** |\n| 2020 | |",
            "proposals": "Không có;",
        },
        documents=[
            {
                "kind": "Kế hoạch",
                "number": "12-KH/ĐU",
                "date": "2017-06-19",
                "issuer": "Đảng ủy Sở A",
                "subject": "Triển khai Nghị quyết",
            },
            {"subject": "Về dân chủ"},
        ],
        figures={
            "one_stop": {"procedures": 1205, "interlinked": 0},
            "online_services": "n/a",
            "new_rural_communes": {
                "reached": 2,
                "assigned": 3,
                "baseline": {"reached": 1, "assigned": 3},
            },
            "new_rural_funds": {"amount": 1500000000, "percent": 7.5},
            "staff_conferences": {2017: 1, 2018: None, 2019: "n/a", 2020: 0, 2021: 1},
            "petition_resolution": {
                2017: {"received": 12, "resolved": 11, "percent": 90},
                2018: {"received": 0, "resolved": 0},
            },
            "leader_dialogues": 8,
            "exemplary_models": ["Chi bộ bốn công khai", "Thứ Sáu nghe dân"],
        },
        signature={"authority": "T/M BAN THƯỜNG VỤ", "post": "Bí thư", "name": "Nguyễn Văn A"},
        recipients=["Ban Thường vụ Đảng ủy Khối", "Các chi bộ", "Lưu Đảng ủy"],
    )


def dump(document: Document) -> str:
    """Return a document's blocks as text, one a line, runs in Markdown."""
    return "\n".join(_line(block) for block in document.blocks) + "\n"


def texts(blocks: Iterable[Block]) -> list[str]:
    """Return the running text of paragraphs and list items."""
    return [_runs(block.runs) for block in blocks if isinstance(block, Paragraph | ListItem)]


def tables(blocks: Iterable[Block]) -> list[Table]:
    """Return only the tables."""
    return [block for block in blocks if isinstance(block, Table)]


def _line(block: Block) -> str:
    match block:
        case Letterhead():
            lines = (block.parent, block.issuer, block.number)
            right = (block.heading, block.motto, block.place_date)
            return f"letterhead: {' / '.join(lines)} || {' / '.join(right)}"
        case Title():
            return f"title: {block.type_name} / {block.subject}"
        case Addressees():
            return f"addressees: {' / '.join(block.names)}"
        case Heading():
            return f"{'#' * (block.level + 1)} {block.marker} {block.title} <{block.key}>"
        case Paragraph():
            return f"{_runs(block.runs)} <{block.key}>"
        case ListItem():
            return f"{'  ' * (block.level - 1)}- {_runs(block.runs)} <{block.key}>"
        case Table():
            return _table(block)
        case Signature():
            left = (block.recipients_label, *block.recipients)
            right = (block.authority, block.post, block.name)
            return f"signature: {' / '.join(left)} || {' / '.join(right)}"
        case Appendix():
            return f"appendix: {block.label} / {block.title} / {block.link} <{block.key}>"


def _table(table: Table) -> str:
    columns = " ".join(f"{column.share}{column.align[0]}" for column in table.columns)
    head = f"table: {table.caption or '-'} / {table.summary or '-'} / {columns} <{table.key}>"
    rows = (" | ".join(map(_cell, row)) for row in (table.header, *table.rows))
    return "\n".join([head, *(f"    {row}" for row in rows)])


def _cell(cell: str | Runs) -> str:
    text = cell if isinstance(cell, str) else _runs(cell)
    return text.replace("\n", " ⏎ ") or "(trống)"


def _runs(runs: Runs) -> str:
    marks = ["**" if run.bold else "*" if run.italic else "" for run in runs]
    return "".join(f"{mark}{run.text}{mark}" for mark, run in zip(marks, runs, strict=True))
