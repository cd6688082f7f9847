"""A profile of LibreOffice that runs no macro and fetches nothing that a document names."""

from pathlib import Path
from xml.sax.saxutils import escape

_SETTINGS = (
    # A linked picture is neither read from this machine nor fetched from another.
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Writer/Content/Update", "Link", "0"),  # never
    ("Common/Misc", "FirstRun", "false"),
    ("Common/Save/Document", "CreateBackup", "false"),
)


def make_profile(folder: Path) -> str:
    """Write the profile into a folder and return the switch that makes LibreOffice use it."""
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_registry(), "utf-8")
    return f"-env:UserInstallation={folder.resolve().as_uri()}"


def _registry() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{escape(path)}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>'
    )
