"""What only a reader of files can find: the file, its syntax, its types. ``check`` is None here."""

import textwrap
from typing import Final

from qcdc_report.findings import Finding, Place, Rule, Severity, Status
from qcdc_report.text import Text

_PAGE = """\
{title}.

What: {what}

Why: {why}

Legal basis: none; a matter of the file, not of the law.

Wrong:

{wrong}

Right:

{right}

Since: 0.1"""


def _rule(
    code: str,
    name: str,
    title: Text,
    *,
    what: str,
    why: str,
    wrong: str,
    right: str,
    severity: Severity = Severity.ERROR,
) -> Rule:
    page = _PAGE.format(
        title=title.en,
        what=what,
        why=why,
        wrong=textwrap.indent(wrong, "    "),
        right=textwrap.indent(right, "    "),
    )
    return Rule(
        code=code,
        name=name,
        title=title,
        severity=severity,
        status=Status("stable", "0.1"),
        page=page,
    )


READING_RULES: Final[tuple[Rule, ...]] = (
    _rule(
        "QC001",
        "unreadable-file",
        Text("Tệp không đọc được thành báo cáo", "The file cannot be read as a report"),
        what="The file is empty, is no UTF-8 text, or holds no mapping at its top.",
        why="Nothing of the report can be had, so nothing else is checked.",
        wrong="- profile: decree-04-2015",
        right="qcdc_report: 1\nprofile: decree-04-2015\nunit: {name: Đảng ủy Sở A}",
    ),
    _rule(
        "QC002",
        "syntax-error",
        Text("Sai cú pháp YAML hoặc JSON", "Wrong YAML or JSON syntax"),
        what="The text does not follow the grammar of YAML or JSON at the place shown.",
        why="What stands after that place cannot be told apart.",
        wrong="documents:\n  - subject: Kế hoạch: kiểm tra",
        right='documents:\n  - subject: "Kế hoạch: kiểm tra"',
    ),
    _rule(
        "QC003",
        "duplicate-key",
        Text("Một khóa được ghi hai lần", "A key stands twice"),
        what="One mapping has the same key twice. The first one is read.",
        why="Many programs silently keep the last one, and an answer is lost.",
        wrong="answers:\n  context: Một.\n  context: Hai.",
        right="answers:\n  context: |\n    Một.\n\n    Hai.",
    ),
    _rule(
        "QC004",
        "unknown-key",
        Text("Khóa không có trong định dạng", "A key that the format does not have"),
        what="A record has a key that the data format does not know.",
        why="A mistyped key would drop what stands under it.",
        wrong="unit: {name: Đảng ủy Sở A, parrent: Đảng bộ Khối}",
        right="unit: {name: Đảng ủy Sở A, parent: Đảng bộ Khối}",
    ),
    _rule(
        "QC005",
        "wrong-type",
        Text("Giá trị không đúng loại", "A value of the wrong kind"),
        what="Text stands where a list or a mapping is due, or the other way round.",
        why="The value has no meaning there.",
        wrong="recipients: Lưu Đảng ủy",
        right="recipients: [Lưu Đảng ủy]",
    ),
    _rule(
        "QC006",
        "missing-key",
        Text("Thiếu khóa bắt buộc", "A required key is missing"),
        what="A record lacks a key without which it says nothing.",
        why="A report must name its profile and its unit; an ignored finding must give a reason.",
        wrong="unit: {kind: agency}",
        right="unit: {name: Đảng ủy Sở A, kind: agency}",
    ),
    _rule(
        "QC007",
        "wrong-date",
        Text("Ngày viết sai dạng hoặc không có thật", "A date in another form, or no such day"),
        what="A date is not written year-month-day, or the calendar has no such day.",
        why="04/05/2022 is two different days to two readers.",
        wrong="letterhead: {date: 20/5/2022}",
        right="letterhead: {date: 2022-05-20}",
    ),
    _rule(
        "QC008",
        "bad-number",
        Text("Không phải một số, hoặc không rõ là số nào", "No number, or unclear which number"),
        what="A number has a separator of thousands, a letter, or more than 18 digits.",
        why="1.205 is one thousand to one reader and one and a bit to another.",
        wrong="figures:\n  new_rural_funds: {amount: 1.250.000.000}",
        right="figures:\n  new_rural_funds: {amount: 1250000000}",
    ),
    _rule(
        "QC009",
        "unknown-word",
        Text("Từ không thuộc danh sách cho phép", "A word that is not on the list"),
        what="A field that takes one of a few words has another one.",
        why="The kind of a unit decides what is asked of it.",
        wrong="unit: {name: Đảng ủy Sở A, kind: agencies}",
        right="unit: {name: Đảng ủy Sở A, kind: agency}",
    ),
    _rule(
        "QC010",
        "control-character",
        Text("Có ký tự điều khiển không in được", "A control character that cannot be printed"),
        what="A text holds a character that YAML or Word cannot hold, often pasted unseen.",
        why="Word refuses to open a document that has one.",
        wrong='documents:\n  - subject: "Kiểm tra\\x0Bgiám sát"',
        right="documents:\n  - subject: Kiểm tra, giám sát",
    ),
    _rule(
        "QC011",
        "unsupported-version",
        Text("Phiên bản định dạng không đọc được", "A version of the format that is not known"),
        what="`qcdc_report` names a version newer than this library, or none there ever was.",
        why="A newer file may say things that an older reader would drop.",
        wrong="qcdc_report: 99",
        right="qcdc_report: 1",
    ),
    _rule(
        "QC012",
        "missing-version",
        Text("Thiếu phiên bản định dạng", "The version of the format is missing"),
        what="The file has no `qcdc_report`; version 1 is assumed.",
        why="A later version of the library must know how to read the file.",
        wrong="profile: decree-04-2015",
        right="qcdc_report: 1\nprofile: decree-04-2015",
        severity=Severity.WARNING,
    ),
    _rule(
        "QC013",
        "forbidden-yaml",
        Text("Dùng tính năng YAML không được phép", "A feature of YAML that is not admitted"),
        what="The file uses an anchor, an alias, a tag or a merge key.",
        why="A report has no use for them, and they are how a small file is made to explode.",
        wrong="documents:\n  - &mau {kind: Kế hoạch}\n  - *mau",
        right="documents:\n  - {kind: Kế hoạch}\n  - {kind: Kế hoạch}",
    ),
    _rule(
        "QC014",
        "too-large",
        Text("Tệp quá lớn, quá sâu hoặc quá nhiều lỗi", "Too large, too deep or too many errors"),
        what="The file is above 5 MB, nests deeper than 50 levels, or has above 1000 errors.",
        why="No report does; a file that does is damaged, or made to exhaust the reader.",
        wrong=f"answers: {'[' * 60}{']' * 60}",
        right="answers:\n  context: Đảng bộ có 09 chi bộ.",
    ),
    _rule(
        "QC015",
        "rule-failed",
        Text("Một quy tắc bị lỗi khi chạy", "A rule broke down"),
        what="A rule raised an error, so that what it looks for was not checked.",
        why="An unfinished check must not look like a passed one. Its author has to mend it.",
        wrong="profile: a-profile-with-a-broken-rule",
        right="profile: decree-04-2015",
    ),
    _rule(
        "QC016",
        "unknown-profile",
        Text("Chưa cài bộ quy định mà báo cáo nêu", "The report's profile is not installed"),
        what="No installed package offers the profile that the report names.",
        why="Without it nobody knows what the unit must report.",
        wrong="profile: decree-04-2051",
        right="profile: decree-04-2015",
    ),
    _rule(
        "QC017",
        "several-documents",
        Text("Một tệp chứa nhiều văn bản YAML", "One file holds several YAML documents"),
        what="A line with --- begins a second document. Only the first one is read.",
        why="One file is one report; a second one would go unnoticed.",
        wrong="profile: decree-04-2015\n---\nprofile: decree-60-149-145",
        right="profile: decree-04-2015",
    ),
    _rule(
        "QC018",
        "not-nfc",
        Text("Chữ trong tệp không ở dạng dựng sẵn (NFC)", "Letters are not in normal form C"),
        what="A letter with its mark is one character, not a letter and a mark behind it.",
        why=(
            "Two spellings that look the same are then different, for every search and comparison. "
            "The report itself holds form C whatever the file has."
        ),
        wrong="unit: {name: Đảng u\u0309y Sở A}",
        right="unit: {name: Đảng ủy Sở A}",
        severity=Severity.NOTE,
    ),
)
"""The rules of reading, in the order of their codes."""

_BY_NAME: Final = {rule.name: rule for rule in READING_RULES}


def reading_rule(name: str) -> Rule:
    """Return the rule of reading with this name.

    Raises:
        KeyError: no rule has the name; a fault of the caller.
    """
    return _BY_NAME[name]


def reading_finding(
    name: str, place: Place, said: Text, advice: Text | None = None, path: str = ""
) -> Finding:
    """Return a finding of a rule of reading.

    Args:
        name: the rule's name, such as ``syntax-error``.
        place: where in the file.
        said: the message.
        advice: what to do, if that is clear.
        path: the key and the place inside it, where the file was understood that far.

    Raises:
        KeyError: no rule has the name.
    """
    rule = _BY_NAME[name]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        path=path,
        said=said,
        advice=advice,
        place=place,
    )


RULE_FAILED: Final = reading_rule("rule-failed")
"""What becomes of a rule that raises: a finding that names it, while the others go on."""
