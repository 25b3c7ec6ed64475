"""The code drawn without the server is the one the server draws."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

import motcua.dossiers
from motcua.foundation.printing.qr import qr_code

pytestmark = pytest.mark.browser
SCRIPT = Path(motcua.dossiers.__file__).parent / "static" / "dossiers" / "offline-qr.js"
FULL = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412)
"""As many bytes as each version holds: nothing is left to padding."""


def test_every_version_is_module_for_module_the_servers(page: Page) -> None:
    script = SCRIPT.read_text("utf-8").replace("export ", "")
    page.evaluate("() => {" + script + "; window.modules = modules;}")
    for size in FULL:
        text = ("https://motcua.vn/tra-cuu/Zk3-_aQ9#hs=H59&" * 10)[:size]
        drawn = page.evaluate("(text) => window.modules(text)", text)
        assert drawn == [[int(dark) for dark in row] for row in qr_code(text).matrix], size
