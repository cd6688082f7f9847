"""The registry: plugins loaded one by one, what they offer collected one by one.

A broken plugin is set aside and named with its distribution, version and cause; it never stops
the others. There is no global registry: whoever wants one makes one.
"""

import os
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

import pluggy
from attrs import evolve

from qcdc_report.consolidation.deriving import derived_profile
from qcdc_report.findings import Rule
from qcdc_report.formats import Format
from qcdc_report.layout import Standard
from qcdc_report.plugins import builtin, hookspecs
from qcdc_report.plugins.asking import asked, take
from qcdc_report.plugins.state import (
    Offer,
    PluginState,
    UnknownFormatError,
    state_of,
    unknown_profile,
)
from qcdc_report.profile import Profile
from qcdc_report.report import CONSOLIDATED
from qcdc_report.text import Text

Record = TypeVar("Record")

ONLY = "QCDC_REPORT_PLUGINS"
"""Environment variable: names of the only plugins to load, with commas."""
EXCEPT = "QCDC_REPORT_DISABLE_PLUGINS"
"""Environment variable: names of plugins to leave out, with commas."""


_FILE_ENDINGS = (".yaml", ".yml")


class Registry:
    """The plugins of one application, and what they offer.

    Example:
        >>> registry = Registry.installed()
        >>> registry.profile("decree-04-2015").title.en  # doctest: +SKIP
    """

    def __init__(self) -> None:
        # Threads may ask at once, and asking may set a plugin aside.
        self._lock = RLock()
        self._manager = pluggy.PluginManager(hookspecs.GROUP)
        self._manager.add_hookspecs(hookspecs)
        self._states: dict[str, PluginState] = {}
        self._offers: dict[tuple[str, ...], list[Offer[Any]]] = {}
        self.register(builtin, name="qcdc_report")

    @classmethod
    def installed(cls, environ: Mapping[str, str] | None = None) -> "Registry":
        """Return a registry of every installed plugin that loads.

        Args:
            environ: where ``QCDC_REPORT_PLUGINS`` and ``QCDC_REPORT_DISABLE_PLUGINS`` are
                looked up; the process's environment by default.
        """
        registry = cls()
        environ = os.environ if environ is None else environ
        only, left_out = _names(environ.get(ONLY)), _names(environ.get(EXCEPT))
        found = sorted(entry_points(group=hookspecs.GROUP), key=lambda ep: (ep.name, ep.value))
        for entry in found:
            if (only and entry.name not in only) or entry.name in left_out:
                registry._states[entry.name] = state_of(entry, state="disabled")
            else:
                registry._load(entry)
        return registry

    def register(self, plugin: object, name: str) -> None:
        """Add a plugin given by hand: a module, or any object with hook functions.

        Raises:
            ValueError: the name is taken, or a hook of the plugin does not exist or has other
                parameters than its specification.
        """
        with self._lock:
            if name in self._states:
                raise ValueError(f"a plugin named {name!r} is registered already")
            self._admit(plugin, PluginState(name=name))

    @property
    def plugins(self) -> tuple[PluginState, ...]:
        """Every plugin that was found, in the order of their names, broken ones included.

        Everything they offer is asked for first: a plugin may load well and break when asked.
        """
        self.formats(), self.standards()
        for profile in self.profiles():
            self.house_rules(profile.id)
        return tuple(self._states[name] for name in sorted(self._states))

    @property
    def failures(self) -> tuple[PluginState, ...]:
        """The plugins that are set aside."""
        return tuple(state for state in self.plugins if state.state == "broken")

    def profiles(self) -> tuple[Profile, ...]:
        """Return every profile offered, by id."""
        offers = self._unique("qcdc_profiles", Profile, lambda profile: profile.id)
        return tuple(sorted((o.record for o in offers), key=lambda profile: profile.id))

    def profile(self, wanted: str | os.PathLike[str]) -> Profile:
        """Return the profile that a person asks for: by id, or by the path of a profile file.

        A word that ends in ``.yaml`` or ``.yml`` is a path; ids have no dot.

        Raises:
            UnknownProfileError: there is none of that id.
            ProfileFileError: the file is no profile.
            OSError: the file cannot be opened.
        """
        path = Path(wanted)
        if path.suffix.lower() in _FILE_ENDINGS:
            stat = path.stat()
            return _in_file(path, stat.st_mtime_ns, stat.st_size)
        return self.named(str(wanted))

    def named(self, profile_id: str) -> Profile:
        """Return the profile of that id, which plugins offer. It opens no file of that name.

        ``consolidated`` is derived from all profiles; that of one consolidated report is derived
        from its units' only, by ``api``.

        Raises:
            UnknownProfileError: there is none.
        """
        known = {profile.id: profile for profile in self.profiles()}
        if profile_id in known:
            return known[profile_id]
        if profile_id == CONSOLIDATED and known:
            return derived_profile(known.values())
        raise unknown_profile(profile_id, known, self.failures)

    def house_rules(self, profile_id: str) -> tuple[Rule, ...]:
        """Return the rules that plugins add to a profile, by code."""
        taken = self._unique("qcdc_rules", Rule, lambda rule: rule.code, {"profile_id": profile_id})
        return tuple(sorted((o.record for o in taken), key=lambda rule: rule.code))

    def formats(self) -> tuple[Format, ...]:
        """Return every format offered, core's first."""
        return tuple(o.record for o in self._unique("qcdc_formats", Format, lambda f: f.id))

    def format(self, wanted: str) -> Format:
        """Return the format of that id or file ending (``docx`` or ``.docx``).

        Raises:
            UnknownFormatError: there is none.
        """
        for one in self.formats():
            if wanted.lower() in (one.id, *one.suffixes):
                return one
        known = ", ".join(one.id for one in self.formats())
        raise UnknownFormatError(
            Text(
                f"Không có định dạng “{wanted}”; có: {known}",
                f"No format “{wanted}”; there is: {known}",
            )
        )

    def standards(self) -> tuple[Standard, ...]:
        """Return every presentation standard offered, core's first."""
        offers = self._unique("qcdc_standards", Standard, lambda standard: standard.id)
        return tuple(o.record for o in offers)

    def owner(self, profile_id: str) -> PluginState | None:
        """Return the plugin that offers a profile."""
        for offer in self._unique("qcdc_profiles", Profile, lambda profile: profile.id):
            if offer.record.id == profile_id:
                return self._states[offer.plugin]
        return None

    def _load(self, entry: EntryPoint) -> None:
        state = state_of(entry)
        if entry.name in self._states:
            other = self._states[entry.name].distribution
            state = evolve(state, name=f"{entry.name} ({state.distribution})")
            self._set_aside(state, f"the plugin name {entry.name!r} is taken by {other}")
            return
        try:
            self._admit(entry.load(), state)
        except KeyboardInterrupt:
            raise
        except BaseException as cause:  # noqa: BLE001 - a plugin may even call sys.exit
            self._set_aside(state, _one_line(cause))

    def _admit(self, plugin: object, state: PluginState) -> None:
        try:
            self._manager.register(plugin, name=state.name)
            self._manager.check_pending()
        except pluggy.PluginValidationError as error:
            if self._manager.has_plugin(state.name):
                self._manager.unregister(name=state.name)
            raise ValueError(f"plugin {state.name!r}: {error}") from error
        hooks = sorted(caller.name for caller in self._manager.get_hookcallers(plugin) or ())
        self._states[state.name] = evolve(state, hooks=tuple(hooks))
        self._offers.clear()

    def _set_aside(self, state: PluginState, cause: str) -> None:
        self._states[state.name] = evolve(state, state="broken", cause=cause)
        if self._manager.has_plugin(state.name):
            self._manager.unregister(name=state.name)
        self._offers.clear()

    def _unique(
        self,
        hook: str,
        of: type[Record],
        identity: Callable[[Record], str],
        parameters: Mapping[str, str] | None = None,
    ) -> list[Offer[Record]]:
        """Collect a hook's records; a plugin that breaks or takes a taken id is set aside."""
        parameters = parameters or {}
        key = (hook, *parameters.values())
        with self._lock:
            return self._collect(key, of, identity, parameters)

    def _collect(
        self,
        key: tuple[str, ...],
        of: type[Record],
        identity: Callable[[Record], str],
        parameters: Mapping[str, str],
    ) -> list[Offer[Record]]:
        hook = key[0]
        while key not in self._offers:
            taken: dict[str, Offer[Record]] = {}
            for name in self._by_name(hook):
                try:
                    plugin = self._manager.get_plugin(name)
                    for record in asked(self._manager, plugin, hook, of, parameters):
                        take(taken, identity(record), Offer(name, record))
                except KeyboardInterrupt:
                    raise
                except BaseException as cause:  # noqa: BLE001 - a plugin may raise anything
                    self._set_aside(self._states[name], f"{hook}: {_one_line(cause)}")
                    break
            else:
                self._offers[key] = list(taken.values())
        return self._offers[key]

    def _by_name(self, hook: str) -> list[str]:
        """Names of the plugins that implement a hook: core, then in order of their names."""
        names = [name for name, state in self._states.items() if hook in state.hooks]
        loaded = [name for name in names if self._states[name].state == "loaded"]
        return sorted(loaded, key=lambda name: (name != "qcdc_report", name))


@lru_cache(maxsize=32)
def _in_file(path: Path, changed: int, size: int) -> Profile:
    """Read a profile file once for each state of it: a batch asks for every report."""
    from qcdc_report.profile import load_profile

    del changed, size
    return load_profile(path)


def _names(value: str | None) -> frozenset[str]:
    return frozenset(name.strip() for name in (value or "").split(",") if name.strip())


def _one_line(cause: BaseException) -> str:
    return " ".join(f"{type(cause).__name__}: {cause}".split())
