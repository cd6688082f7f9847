"""The hooks. Each only offers records; core does the work with them.

Parameters are plain names without defaults (pluggy passes them by keyword); an implementation may
take fewer. Return a list or tuple, so that a failure happens inside the call and is named.

A hook is never changed in meaning. A new one, or a new parameter, comes in a minor version, told
under ``Since``; one that goes is first marked with pluggy's ``warn_on_impl``, which says what to
use instead, for at least one minor version. ``docs/reference/hooks.md`` is tested against both.
"""

from collections.abc import Iterable

import pluggy

from qcdc_report.findings import Rule
from qcdc_report.formats import Format
from qcdc_report.layout import Standard
from qcdc_report.profile import Profile

GROUP = "qcdc_report"
"""The entry-point group, which is also pluggy's project name."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


@hookspec
def qcdc_profiles() -> Iterable[Profile]:
    """Offer profiles.

    Returns:
        Profiles whose ids nobody else has.

    Since: 0.1

    Example:
        >>> @hookimpl
        ... def qcdc_profiles():
        ...     from my_profile import PROFILE
        ...     return [PROFILE]
    """
    return ()


@hookspec
def qcdc_rules(profile_id: str) -> Iterable[Rule]:
    """Offer house rules for somebody else's profile.

    Args:
        profile_id: the profile whose reports are checked.

    Returns:
        Rules with codes of one's own prefix; nothing for profiles one has no rules for.

    Since: 0.1

    Example:
        >>> @hookimpl
        ... def qcdc_rules(profile_id):
        ...     return [MUST_NAME_A_CONTACT] if profile_id == "decree-04-2015" else []
    """
    del profile_id
    return ()


@hookspec
def qcdc_formats() -> Iterable[Format]:
    """Offer formats: writers of documents, writers of data, readers.

    Returns:
        Formats whose ids nobody else has. Core's own come the same way.

    Since: 0.1

    Example:
        >>> @hookimpl
        ... def qcdc_formats():
        ...     return [Format(id="txt", title=Text("Văn bản", "Text"), suffixes=(".txt",),
        ...                    write=write_text)]
    """
    return ()


@hookspec
def qcdc_standards() -> Iterable[Standard]:
    """Offer presentation standards.

    Returns:
        Standards whose ids nobody else has. Core's own come the same way.

    Since: 0.1

    Example:
        >>> @hookimpl
        ... def qcdc_standards():
        ...     return [load_standard(files("my_plugin") / "army.yaml")]
    """
    return ()
