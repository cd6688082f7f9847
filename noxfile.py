"""What can be run on this project: ``nox -l`` lists it. Profiles are found by glob."""

import os
import shutil
import tempfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["lint", "types", "architecture", "tests", "docs", "examples", "editors"]
nox.options.reuse_existing_virtualenvs = True

ROOT = Path(__file__).parent
PROFILES = sorted(path.parent.name for path in ROOT.glob("profiles/*/pyproject.toml"))
PACKAGES = [f"./profiles/{name}" for name in PROFILES]
EXAMPLES = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("examples/*.yaml"))


def _install(session: nox.Session, *groups: str, editable: bool = True) -> None:
    """Install core and every profile, and dependency groups of the root project."""
    flags = [word for package in PACKAGES for word in (["-e", package] if editable else [package])]
    core = ["-e", "."] if editable else ["."]
    session.install(*core, *flags, *nox_group_requirements(*groups))


def nox_group_requirements(*groups: str) -> list[str]:
    """Return what dependency groups of the root project name."""
    pyproject = nox.project.load_toml(ROOT / "pyproject.toml")
    return [
        requirement
        for group in groups
        for requirement in nox.project.dependency_groups(pyproject, group)
    ]


@nox.session
def examples(session: nox.Session) -> None:
    """Check the example reports and render the good ones into out/, by each standard."""
    _install(session, editable=False)
    good = [path for path in EXAMPLES if not path.endswith("-loi.yaml")]
    faulty = [path for path in EXAMPLES if path.endswith("-loi.yaml")]
    session.run("qcdc-report", "check", *good)
    if faulty:
        session.run("qcdc-report", "check", *faulty, success_codes=[1])
    for standard in ("party-hd36", "party-hd05", "state-nd30"):
        folder = f"out/{standard}"
        session.run("qcdc-report", "render", *good, "-o", folder, "--standard", standard)
    own = ("--profile", "examples/profiles/dan-van.yaml")
    session.run("qcdc-report", "check", "examples/profiles/dan-van-2025.yaml", *own)
    session.run("qcdc-report", "render", "examples/profiles/dan-van-2025.yaml", "-o", "out", *own)
    session.log("The documents are in %s; open them with Word or LibreOffice.", ROOT / "out")


@nox.session
def tests(session: nox.Session) -> None:
    """Run every test of core and of the profiles, together."""
    _install(session, "test")
    session.run("pytest", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session
@nox.parametrize("name", PROFILES, ids=PROFILES)
def profile(session: nox.Session, name: str) -> None:
    """Run one profile's tests with core alone: no profile leans on another."""
    requirements = nox_group_requirements("test")
    session.install("-e", ".", "-e", f"./profiles/{name}", *requirements)
    session.run("pytest", f"profiles/{name}", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting with ruff."""
    session.install(*nox_group_requirements("lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy, strict, package by package."""
    _install(session, "types")
    session.run("mypy", "src/qcdc_report")
    for name in PROFILES:
        session.run("mypy", f"profiles/{name}/src")


@nox.session
def architecture(session: nox.Session) -> None:
    """Prove that arrows between packages go one way."""
    _install(session, "lint")
    session.run("lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """Check that docs and code agree, and build the site in build/docs, computing its outputs."""
    _install(session, "test", "docs")
    session.run("python", "tools/rule_pages.py", "--check")
    session.run("python", "tools/profile_keys.py", "--check")
    session.run("python", "tools/contract_page.py", "--check")
    session.run("pytest", "tests/docs", *session.posargs)
    session.run("sphinx-build", "-j", "auto", "-W", "-q", "docs", "build/docs")
    session.log("The pages are in %s", ROOT / "build/docs/index.html")


@nox.session
def editors(session: nox.Session) -> None:
    """Check the schemas, and by them new reports and the examples, as an editor would."""
    _install(session, "editors")
    good = [ROOT / path for path in EXAMPLES if not path.endswith("-loi.yaml")]
    session.chdir(session.create_tmp())
    for name in PROFILES:
        session.run("qcdc-report", "new", name, "-o", f"{name}.yaml", "--force")
        schema = f"{name}.schema.json"
        session.run("check-jsonschema", "--check-metaschema", schema)
        own = [path for path in good if f"profile: {name}\n" in path.read_text("utf-8")]
        session.run("check-jsonschema", "--schemafile", schema, f"{name}.yaml", *map(str, own))


@nox.session
def word(session: nox.Session) -> None:
    """Run the tests that open what we write with LibreOffice, pandoc and the Open XML SDK."""
    _install(session, "test")
    if not shutil.which("soffice"):
        session.error("LibreOffice is needed: apt-get install libreoffice-writer poppler-utils")
    session.run("pytest", "-m", "slow", *session.posargs, env={"QCDC_REQUIRE_PROGRAMS": "1"})


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the distributions, install the wheels (not editable) and run the main job."""
    session.install("build")
    folder = Path(session.create_tmp()).resolve()
    for package in (".", *PACKAGES):
        session.run("python", "-m", "build", "--outdir", str(folder), package, silent=True)
    built = sorted(str(path) for path in folder.glob("*.whl"))
    session.install(*built)
    os.chdir(folder)
    session.run("qcdc-report", "doctor", success_codes=[0])
    session.run("qcdc-report", "new", "decree-04-2015", "-o", "new.yaml", "--force")
    session.run("qcdc-report", "render", str(ROOT / "examples/so-a.yaml"), "-o", "so-a.docx")


@nox.session
def scaffold(session: nox.Session) -> None:
    """Make a new profile, install it, run its tests, check its types and style, render."""
    session.install(".", *nox_group_requirements("test", "types", "lint"))
    # Not below .nox, which ruff passes over.
    folder = Path(tempfile.mkdtemp(prefix="scaffold-"))
    os.chdir(folder)
    session.run(
        "qcdc-report", "new-profile", "ward-2024", "--title", "Phường, xã", "--prefix", "PX"
    )
    session.install("-e", "./ward-2024")
    session.run("qcdc-report", "render", "ward-2024/tests/good-report.yaml", "-o", "first.docx")
    os.chdir(folder / "ward-2024")
    session.run("pytest")
    session.run("mypy", "src")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(default=False)
@nox.parametrize("name", PROFILES, ids=PROFILES)
def lowest(session: nox.Session, name: str) -> None:
    """Run a profile's tests on the oldest core it claims, and that on its oldest dependencies.

    The oldest core is taken from the tag of its version; as long as that version is not tagged,
    this tree is it.
    """
    floor = _oldest_core(name)
    tag = f"v{floor}"
    tagged = session.run(
        "git", "tag", "--list", tag, external=True, silent=True, success_codes=[0, 128]
    )
    core = f"qcdc-report @ git+file://{ROOT}@{tag}" if str(tagged).strip() else str(ROOT)
    session.log("The oldest core that %s claims is %s: %s", name, floor, core)
    session.install("uv")
    session.run(
        "uv", "pip", "install", "--resolution", "lowest-direct",
        core, "-e", f"./profiles/{name}",
        *nox_group_requirements("test"),
    )  # fmt: skip
    session.run("pytest", f"profiles/{name}", "-m", "not slow", *session.posargs)


def _oldest_core(name: str) -> str:
    """Return the version after ``qcdc-report>=`` in a profile's dependencies."""
    project = nox.project.load_toml(ROOT / "profiles" / name / "pyproject.toml")["project"]
    (asked,) = (one for one in project["dependencies"] if one.startswith("qcdc-report>="))
    return f"{asked.removeprefix('qcdc-report>=').partition(',')[0]}.0"


@nox.session(default=False)
def api(session: nox.Session) -> None:
    """Compare the public API with that of a git reference, ``main`` unless told: -- REF."""
    session.install("griffe>=1.5")
    reference = session.posargs[0] if session.posargs else "main"
    session.run("griffe", "check", "qcdc_report", "--search", "src", "--against", reference)


@nox.session(default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure rendering and loading side by side with their peers; prints ratios."""
    _install(session, "bench")
    session.run("python", "benchmarks/render.py", *session.posargs)
    session.run("python", "benchmarks/load.py", *session.posargs)
    session.run("python", "benchmarks/startup.py", *session.posargs)
