"""The files of a new profile, from the templates beside this module."""

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from qcdc_report.api import default_registry
from qcdc_report.citations import find
from qcdc_report.plugins import Registry
from qcdc_report.rules import CORE_RULES, READING_RULES
from qcdc_report.text import SaidError, Text, nfc

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z][A-Z0-9]{1,3}")

FILES: Mapping[str, str] = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "src/$package/__init__.py": "init.py",
    "src/$package/profile.py": "profile.py",
    "src/$package/outline.yaml": "outline.yaml",
    "src/$package/rules/__init__.py": "rules.py",
    "src/$package/rules/topics.py": "topics.py",
    "src/$package/py.typed": "py.typed",
    "tests/test_contract.py": "test_contract.py",
    "tests/good-report.yaml": "good-report.yaml",
    "tests/cases/${prefix}101.yaml": "case.yaml",
}
"""Each file of the package, and the template it is made from (its name ends in ``.tmpl``)."""


class ScaffoldError(SaidError, ValueError):
    """A profile that cannot be made as asked; ``said`` says why."""


def new_profile(
    profile_id: str,
    *,
    title: Text,
    prefix: str,
    source: str = "L10_2022",
    into: str | Path = ".",
    registry: Registry | None = None,
) -> Path:
    """Write the package of a new profile and return its folder, ``into/profile_id``.

    It fills slot III of the common outline with one section, has one rule with its cases, a good
    report, and the contract tests; it installs, type-checks and renders as it stands.

    Args:
        profile_id: kebab case, such as ``ward-2024``; what reports name under ``profile``.
        title: for people.
        prefix: what its rule codes begin with: two to four capitals and digits.
        source: key, in the legal register, of the law it follows.
        into: an existing folder.
        registry: where ids and prefixes are looked up; the installed plugins by default.

    Raises:
        ScaffoldError: the id, the prefix or the folder is taken, or something is not well formed.
        OSError: the folder cannot be written.
    """
    folder = Path(into) / profile_id
    _refuse_malformed(profile_id, title, prefix, source)
    _refuse_taken(profile_id, prefix, registry or default_registry())
    if folder.exists():
        raise ScaffoldError(Text(f"Thư mục {folder} đã có", f"The folder {folder} exists"))
    words = {
        "id": profile_id,
        "key": profile_id.replace("-", "_"),
        "package": f"qcdc_report_{profile_id.replace('-', '_')}",
        "name": "".join(part.capitalize() for part in profile_id.split("-")),
        "prefix": prefix,
        "source": source,
        "vi": nfc(title.vi.strip()),
        "en": nfc(title.en.strip()),
    }
    templates = files("qcdc_report.scaffold") / "templates"
    # Made elsewhere and moved, so that there is never half a package.
    with TemporaryDirectory(dir=into, prefix=".new-profile-") as made:
        for name, template in FILES.items():
            path = Path(made, profile_id, Template(name).substitute(words))
            path.parent.mkdir(parents=True, exist_ok=True)
            text = (templates / f"{template}.tmpl").read_text("utf-8")
            path.write_text(Template(text).substitute(words), "utf-8", newline="\n")
        Path(made, profile_id).rename(folder)
    return folder


def _refuse_malformed(profile_id: str, title: Text, prefix: str, source: str) -> None:
    if not _ID.fullmatch(profile_id):
        raise ScaffoldError(
            Text(
                f"Mã “{profile_id}” phải gồm chữ thường không dấu, chữ số và gạch nối, bắt đầu "
                "bằng chữ, ví dụ ward-2024",
                f"The id “{profile_id}” must be lower-case letters, digits and hyphens and begin "
                "with a letter, such as ward-2024",
            )
        )
    if not _PREFIX.fullmatch(prefix):
        raise ScaffoldError(
            Text(
                f"Tiền tố “{prefix}” phải gồm 2 đến 4 chữ hoa không dấu hoặc chữ số, bắt đầu bằng "
                "chữ",
                f"The prefix “{prefix}” must be 2 to 4 capitals or digits and begin with a letter",
            )
        )
    for words in (title.vi, title.en):
        if not words.strip() or re.search(r'["\\\x00-\x1f\x7f]', words):
            raise ScaffoldError(
                Text(
                    'Tên gọi phải là một dòng chữ, không có " hay \\; hãy dùng “ ”',
                    'The title must be one line of text without " or \\; use “ ”',
                )
            )
    if find(source) is None:
        raise ScaffoldError(
            Text(
                f"Danh mục văn bản không có “{source}”",
                f"The legal register has no “{source}”",
            )
        )


def _refuse_taken(profile_id: str, prefix: str, registry: Registry) -> None:
    profiles = registry.profiles()
    owner = next((one.id for one in profiles if prefix == one.prefix), "")
    codes = [rule.code for rule in (*CORE_RULES, *READING_RULES)] + [
        rule.code for one in profiles for rule in (*one.rules, *registry.house_rules(one.id))
    ]
    if profile_id in {one.id for one in profiles}:
        raise ScaffoldError(
            Text(f"Đã có bộ quy định “{profile_id}”", f"There is a profile “{profile_id}” already")
        )
    if owner or prefix in {code[:-3] for code in codes}:
        whose = owner or "qcdc-report"
        raise ScaffoldError(
            Text(
                f"Tiền tố “{prefix}” đã được dùng ({whose})",
                f"The prefix “{prefix}” is taken ({whose})",
            )
        )
