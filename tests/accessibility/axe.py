"""axe-core on the open page: what breaks WCAG 2.2 A or AA, one line for each thing it finds."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
OF_SIZE = {"type": "rule", "values": ["target-size", "color-contrast", "scrollable-region-focusable"]}
"""Rules that a narrow screen may break where a wide one does not."""

_RUNS: tuple[tuple[int, int, dict[str, Any]], ...] = ((1280, 800, WCAG), (360, 740, OF_SIZE))
ON_A_PHONE: tuple[tuple[int, int, dict[str, Any]], ...] = ((360, 740, WCAG),)
"""Everything at once on the narrow screen alone: for a page looked at a second time."""
_RUN = "(only) => axe.run({ runOnly: only, resultTypes: ['violations'] })"


def violations(page: Page, runs: tuple[tuple[int, int, dict[str, Any]], ...] = _RUNS) -> list[str]:
    """Everything found at the width of a desk and of a phone: the rule, the place, its HTML."""
    page.evaluate(Axe().axe_script)
    found: list[str] = []
    for width, height, only in runs:
        page.set_viewport_size({"width": width, "height": height})
        found += [
            f"{width} px: {one['id']} at {' '.join(map(str, node['target']))}: {node['html'][:120]}"
            for one in page.evaluate(_RUN, only)["violations"]
            for node in one["nodes"][:3]
        ]
    page.set_viewport_size({"width": 1280, "height": 800})
    return found
