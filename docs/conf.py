"""How Sphinx builds these pages: ``nox -s docs``, or ``sphinx-build -W docs build/docs``.

Every page is Markdown that reads well without Sphinx. What Sphinx adds: the API from docstrings,
the outputs of the pages that compute, and pictures of real Word pages.
"""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tools"))

project = "qcdc-report"
author = "qcdc-report"
release = version = version_of("qcdc-report")
language = "en"
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_gallery"]

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = f"qcdc-report {release}"

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_google_docstring = True
napoleon_numpy_docstring = False

myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]

nb_execution_mode = "auto"
nb_execution_in_temp = True
nb_execution_timeout = 60
nb_execution_raise_on_error = True
nb_execution_show_tb = True
nb_merge_streams = True


def _outside_the_sidebar(app: Sphinx, doctree: object) -> None:
    """Leave the page of a rule to the table of rules: a sidebar of all would slow each page."""
    del doctree
    page = app.env.docname
    if page.startswith("reference/rules/") and not page.endswith("/index"):
        app.env.metadata[page]["orphan"] = True


def _draw_the_gallery(app: Sphinx) -> None:
    """Make the pictures that ``gallery.md`` shows; later builds draw only what changed."""
    del app
    from gallery import write_gallery

    write_gallery(HERE / "_gallery")


def setup(app: Sphinx) -> None:
    """Connect what this project adds to Sphinx."""
    app.connect("builder-inited", _draw_the_gallery)
    app.connect("doctree-read", _outside_the_sidebar)
