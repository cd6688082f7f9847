"""How a profile is called and found: entry point, hooks, id, version, prefix, keys."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points

from qcdc_report.outline import sections
from qcdc_report.plugins import GROUP, Registry
from qcdc_report.profile import API_VERSION
from qcdc_report.rules import CORE_RULES
from qcdc_report.testing.subject import Subject
from qcdc_report.text import Text, nfc

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_PREFIX = re.compile(r"[A-Z][A-Z0-9]{1,3}")
_CORE = "QC"


def is_found_by_its_entry_point(subject: Subject) -> Iterator[str]:
    """One distribution has the entry point; it loads, every hook of it answers, and offers this.

    Nothing is set aside here: whatever the plugin raises is a failure.

    If this fails: install the package (``pip install -e .``), and compare the table
    ``[project.entry-points.qcdc_report]`` of its ``pyproject.toml`` with the names below. After a
    change of that table, install it again.
    """
    if not subject.entry_point:
        return
    found = _entries(subject)
    if len(found) != 1:
        yield f"{len(found)} distributions have an entry point {subject.entry_point!r} in {GROUP!r}"
        return
    registry = Registry()
    try:
        registry.register(found[0].load(), name=subject.entry_point)
    except (Exception, SystemExit) as cause:  # noqa: BLE001 - a plugin may raise anything
        yield f"{found[0].value} does not load: {type(cause).__name__}: {cause}"
        return
    for state in registry.failures:
        yield f"{state.name} is set aside: {state.cause}"
    if subject.profile not in registry.profiles():
        offered = [one.id for one in registry.profiles()]
        yield f"{found[0].value} does not offer this profile, but {offered}"


def marks_every_hook(subject: Subject) -> Iterator[str]:
    """Every function of the plugin that is called ``qcdc_…`` is marked as a hook.

    If this fails: put ``@hookimpl`` (from ``qcdc_report.plugins``) above the function; without it
    the hook is passed over in silence.
    """
    for entry in _entries(subject):
        plugin = entry.load()
        for name in dir(plugin):
            function = getattr(plugin, name)
            if name.startswith("qcdc_") and not hasattr(function, f"{GROUP}_impl"):
                yield f"{entry.value}: {name} is not marked with @hookimpl"


def speaks_the_version_of_this_core(subject: Subject) -> Iterator[str]:
    """The record is written for the profile API that this core speaks.

    If this fails: read what changed in the hooks reference, change the profile, and write
    ``api_version=API_VERSION``; or install the core that it was written for.
    """
    if subject.profile.api_version != API_VERSION:
        yield (
            f"the profile speaks profile API {subject.profile.api_version}, "
            f"this core speaks {API_VERSION}"
        )


def has_a_well_formed_id_of_its_own(subject: Subject) -> Iterator[str]:
    """The id is in kebab case, no other plugin offers it, and the title is in both languages.

    If this fails: choose another id (reports name it, so do it before the first report is
    written), or write the missing title.
    """
    profile = subject.profile
    if not _ID.fullmatch(profile.id):
        yield f"the id {profile.id!r} is not in kebab case"
    owner = subject.registry.owner(profile.id)
    if owner is not None and subject.entry_point and owner.name != subject.entry_point:
        yield f"the plugin {owner.name!r} offers a profile {profile.id!r} too"
    yield from _told(profile.title, "the profile's title")


def owns_its_prefix(subject: Subject) -> Iterator[str]:
    """Codes begin with a prefix that nobody else has, and no name of a rule is used twice.

    If this fails: choose a prefix of two to four letters and digits that ``qcdc-report rules``
    does not show, set it as ``prefix``, and give each rule the prefix and three digits.
    """
    profile = subject.profile
    if not profile.prefix and not profile.rules:
        return
    if not _PREFIX.fullmatch(profile.prefix) or profile.prefix == _CORE:
        yield f"the prefix {profile.prefix!r} is not two to four letters and digits, or is core's"
    yield from (
        f"the prefix {profile.prefix!r} belongs to the profile {other.id!r} too"
        for other in subject.others
        if other.prefix == profile.prefix
    )
    for rule in profile.rules:
        if re.fullmatch(rf"{re.escape(profile.prefix)}\d{{3}}", rule.code) is None:
            yield f"the code {rule.code} is not {profile.prefix!r} and three digits"
    cores = {rule.name for rule in CORE_RULES}
    for name, count in Counter(rule.name for rule in profile.rules).items():
        if count > 1 or name in cores:
            yield f"the rule name {name!r} is used twice, here or in core"


def has_a_sound_outline(subject: Subject) -> Iterator[str]:
    """Keys are in lower case, each below its section's; titles are there; no renderer idles.

    If this fails: write the key as ``section.sub_section``, fill in the title, normalise the text
    (``unicodedata.normalize("NFC", …)``), or give the renderer the key of what it renders.
    """
    outline = subject.profile.outline
    for section in sections(outline):
        if not _KEY.fullmatch(section.key):
            yield f"the key {section.key!r} is not lower case letters, digits, _ and dots"
        if not section.title.strip() or not section.label.strip():
            yield f"the section {section.key!r} has no title or no label"
        if section.title != nfc(section.title):
            yield f"the title of {section.key!r} is not in NFC"
        for child in section.children:
            if not child.key.startswith(f"{section.key}."):
                yield f"the key {child.key!r} does not begin with that of its section {section.key}"
    appendices = (outline.documents, outline.figures)
    known = {one.key for one in (*sections(outline), *appendices) if one is not None}
    for key in sorted(set(subject.profile.renderers) - known):
        yield f"the renderer of {key!r} is never called: the outline has no such key"


def _entries(subject: Subject) -> list[EntryPoint]:
    return list(entry_points(group=GROUP, name=subject.entry_point)) if subject.entry_point else []


def _told(text: Text, what: str) -> Iterator[str]:
    if not text.vi.strip() or not text.en.strip():
        yield f"{what} is not in both languages"
    if text.vi != nfc(text.vi):
        yield f"{what} is not in NFC"
