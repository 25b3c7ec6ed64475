"""Pages as people get them: parsed, so that tests look for things and not for strings."""

from django.http import HttpResponse
from lxml import html


def parsed(answer: HttpResponse, status: int = 200) -> html.HtmlElement:
    """The page, after checking its status."""
    assert answer.status_code == status, answer.content.decode()[:2000]
    return html.fromstring(answer.content.decode())


def words(page: html.HtmlElement, selector: str) -> str:
    """The text of the first match, its white space folded; empty where nothing matches."""
    found = page.cssselect(selector)
    return " ".join(found[0].text_content().split()) if found else ""
