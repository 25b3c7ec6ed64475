"""What officers do again and again in a journey: find a dossier on the desk, open an act, fill it in."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect


@contextmanager
def arriving(page: Page) -> Iterator[None]:
    """What is done inside leads to another page, or to the same one again: after it that page is there whole,
    its scripts have run and its keys work. Words alone may still be those of the page that is being left."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        yield


def find(page: Page, code: str) -> None:
    """Open the dossier from the list that is shown."""
    with arriving(page):
        page.get_by_role("link", name=code).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(code)


def acts(page: Page) -> Locator:
    """The row of acts on the page of a dossier."""
    return page.get_by_role("group", name="Việc với hồ sơ")


def act(page: Page, name: str, key: str = "", **typed: str) -> None:
    """Open the form of an act, fill it in by the words of its labels (``Ghi_chú="…"``), send it: with the
    mouse, or with a ``key`` while the button has the focus. After it the page it leads to is there."""
    acts(page).get_by_role("link", name=name, exact=True).click()
    for label, value in typed.items():
        page.get_by_label(label.replace("_", " ")).fill(value)
    button = page.get_by_role("main").get_by_role("button", name=name, exact=True)
    with arriving(page):
        button.press(key) if key else button.click()


def scan(name: str, kind: str, content: bytes) -> dict[str, object]:
    """A file as a person picks one."""
    return {"name": name, "mimeType": kind, "buffer": content}
