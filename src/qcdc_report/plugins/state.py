"""What became of each plugin, and the errors for what no plugin offers."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint
from typing import Generic, Literal, TypeVar

from attrs import frozen

from qcdc_report.text import SaidError, Text, nearest

Record = TypeVar("Record")


class UnknownProfileError(LookupError):
    """No profile of that id; ``said`` names those there are, and plugins that failed to load."""

    def __init__(self, said: Text, advice: Text) -> None:
        super().__init__(f"{said.vi}. {advice.vi}")
        self.said = said
        self.advice = advice

    def __reduce__(self) -> tuple[type["UnknownProfileError"], tuple[Text, Text]]:
        """Pickle by both texts: the error crosses from worker processes."""
        return (type(self), (self.said, self.advice))


class UnknownFormatError(SaidError, LookupError):
    """No format of that id or file ending; ``said`` names those there are."""


@frozen(kw_only=True)
class PluginState:
    """What became of one plugin.

    Attributes:
        name: of its entry point, or the name it was registered under.
        distribution, version: the installed package; empty for one given by hand.
        target: what the entry point names, ``package.module:thing``.
        state: ``loaded``, ``broken`` or ``disabled``.
        cause: why it is broken, one line.
        hooks: the hooks it implements.
    """

    name: str
    distribution: str = ""
    version: str = ""
    target: str = ""
    state: Literal["loaded", "broken", "disabled"] = "loaded"
    cause: str = ""
    hooks: tuple[str, ...] = ()


@frozen
class Offer(Generic[Record]):
    """A record with the name of the plugin that offers it."""

    plugin: str
    record: Record


def state_of(entry: EntryPoint, state: Literal["loaded", "disabled"] = "loaded") -> PluginState:
    """Return the state of a plugin that an entry point names."""
    return PluginState(
        name=entry.name,
        distribution=entry.dist.name if entry.dist else "",
        version=entry.dist.version if entry.dist else "",
        target=entry.value,
        state=state,
    )


def unknown_profile(
    wanted: str, known: Iterable[str], failures: Iterable[PluginState]
) -> UnknownProfileError:
    """Return the error for a profile that nobody offers.

    Args:
        wanted: the id asked for.
        known: the ids there are.
        failures: plugins that are set aside: one of them may have it.
    """
    listed = ", ".join(known) or "—"
    broken = "; ".join(f"{state.name}: {state.cause}" for state in failures)
    near = nearest(wanted, known)
    guess = Text(f"Có phải là “{near}”? ", f"Did you mean “{near}”? ") if near else Text("", "")
    failed = (
        Text(f". Plugin không nạp được: {broken}", f". Plugins that failed: {broken}")
        if broken
        else Text("", "")
    )
    return UnknownProfileError(
        Text(
            f"Chưa cài bộ quy định (profile) “{wanted}”",
            f"No profile “{wanted}” is installed",
        ),
        Text(
            f"{guess.vi}Đang có: {listed}{failed.vi}",
            f"{guess.en}Installed: {listed}{failed.en}",
        ),
    )
