"""axe-core on the open page: what breaks WCAG 2.2 A or AA, one line for each thing it finds."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SIZES = ({"width": 1280, "height": 800}, {"width": 360, "height": 740})
_AXE = Axe()


def violations(page: Page) -> list[str]:
    """Everything found at the width of a desk and of a phone: the rule, the place, its HTML."""
    found: list[str] = []
    for size in SIZES:
        page.set_viewport_size(size)
        told = _AXE.run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
        found += [
            f"{size['width']} px: {one['id']} at {' '.join(map(str, node['target']))}: {node['html'][:120]}"
            for one in told.response["violations"]
            for node in one["nodes"][:3]
        ]
    page.set_viewport_size(SIZES[0])
    return list(dict.fromkeys(found))
