"""axe-core on the open page: what breaks WCAG 2.2 A or AA, one line for each thing it finds."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.journeys.usable import DESK, PHONE, look_at

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
OF_SIZE = {"type": "rule", "values": ["target-size", "color-contrast", "scrollable-region-focusable"]}
"""Rules that a narrow screen may break where a wide one does not."""

_RUNS = ((DESK, WCAG), (PHONE, OF_SIZE))
ON_A_PHONE = ((PHONE, WCAG),)
"""Everything at once on the narrow screen alone: for a page looked at a second time."""
_RUN = "async (only) => (await axe.run({ runOnly: only, resultTypes: ['violations'] })).violations"
"""What passed is left in the browser: to carry it over took a quarter of the time."""


def ready(page: Page) -> None:
    """Have axe-core stand in every page opened from now on: quicker than handing it to each."""
    page.add_init_script(Axe().axe_script)


def violations(page: Page, runs: Sequence[tuple[tuple[int, int], dict[str, Any]]] = _RUNS) -> list[str]:
    """Everything found at the width of a desk and of a phone: the rule, the place, its HTML."""
    page.wait_for_load_state()
    found: list[str] = []
    for size, only in runs:
        look_at(page, size)
        said = page.evaluate(_RUN, only)
        found += [
            f"{size[0]} px: {one['id']} at {' '.join(map(str, node['target']))}: {node['html'][:120]}"
            for one in said
            for node in one["nodes"][:3]
        ]
    return found
