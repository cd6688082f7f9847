"""Asking one plugin for its records, and refusing those that are none."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import pluggy

from qcdc_report.plugins.state import Offer
from qcdc_report.profile import API_VERSION, Profile

Record = TypeVar("Record")


def asked(
    manager: pluggy.PluginManager,
    plugin: object,
    hook: str,
    of: type[Record],
    parameters: Mapping[str, str],
) -> list[Record]:
    """Return what one plugin answers to a hook.

    Args:
        manager: knows the plugin.
        plugin: the one that is asked, and no other.
        hook: the name of the hook.
        of: what the records have to be.
        parameters: of the hook.

    Raises:
        TypeError: it answers with something else, or with a profile for another core. A plugin
            may raise anything besides.
    """
    others = [other for other in manager.get_plugins() if other is not plugin]
    answers: list[Any] = manager.subset_hook_caller(hook, others)(**parameters)
    records = [record for answer in answers for record in _listed(answer)]
    for record in records:
        if not isinstance(record, of):
            raise TypeError(f"offered {record!r}, which is no {of.__name__}")
        if isinstance(record, Profile) and record.api_version != API_VERSION:
            raise TypeError(
                f"profile {record.id!r} speaks profile API {record.api_version}, "
                f"this core speaks {API_VERSION}"
            )
    return records


def take(taken: dict[str, Offer[Record]], identity: str, offer: Offer[Record]) -> None:
    """Add an offer to those taken so far.

    Raises:
        TypeError: its record has no text for its id.
        ValueError: another plugin has offered that id.
    """
    if not isinstance(identity, str):
        raise TypeError(f"{type(offer.record).__name__} has no text for its id: {identity!r}")
    if identity in taken:
        kind, other = type(offer.record).__name__, taken[identity].plugin
        raise ValueError(f"{kind} {identity!r} is offered by {other!r} already")
    taken[identity] = offer


def _listed(answer: object) -> list[Any]:
    if not isinstance(answer, Iterable) or isinstance(answer, str):
        raise TypeError(f"returned {answer!r}, not a list of records")
    return list(answer)
