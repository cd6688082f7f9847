"""Run nox sessions on a machine that has only Python 3.11+ and pip.

    python3 tools/fresh.py SESSION...

Makes a virtual environment in .venv beside this folder (nothing outside the project is touched),
installs nox in it, and runs the sessions, which install what they need.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
ENVIRONMENT = PROJECT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main(sessions: list[str]) -> int:
    """Run the sessions and return nox's exit code."""
    if sys.version_info < (3, 11):
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    if not PYTHON.exists():
        # Without its own pip: some systems ship venv but not ensurepip. Ours can install into it.
        venv.create(ENVIRONMENT, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "--disable-pip-version-check"]
    done = subprocess.run([*pip, "install", "--quiet", "nox>=2025.5"], check=False)
    if done.returncode:
        print("pip could not install nox into .venv (pip 22.3 or newer is needed).")
        return done.returncode
    command = [str(PYTHON), "-m", "nox", "--noxfile", str(PROJECT / "noxfile.py"), "--session"]
    return subprocess.run([*command, *sessions], cwd=PROJECT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
