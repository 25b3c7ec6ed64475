"""Figures, ledgers and places as lists: what is missing is nothing, and what people typed is never markup."""

from datetime import UTC, datetime

import pytest
from django.template import engines
from lxml import html

from motcua.foundation.web.frame import Place

MARKUP = "<b onclick='x'>\"&"
WHEN = datetime(2025, 5, 5, 2, 30, tzinfo=UTC)


def shown(template: str, **context: object) -> html.HtmlElement:
    return html.fromstring(engines["django"].from_string(f"<div>{template}</div>").render(context))


def test_a_figure_has_its_label_and_only_what_is_told_about_it():
    facts = [
        {"label": "Hồ sơ", "figure": 1909},
        {"label": "Đúng hạn", "figure": "99,4%", "of": "đạt", "kind": "ok", "big": True, "url": "/so/"},
    ]
    plain, rich = shown('{% include "ui/facts.html" %}', facts=facts).cssselect("dl > div")
    assert [cell.text_content() for cell in plain] == ["Hồ sơ", "1909"]
    assert not plain.cssselect("[class], a")
    assert [cell.text_content() for cell in rich] == ["Đúng hạn", "99,4%", "đạt"]
    assert rich.cssselect("dd.big > a[href='/so/']")
    assert rich.cssselect("dd.of > .badge.ok")


def test_a_line_of_a_ledger_tells_when_it_happened_and_when_it_was_recorded():
    entries = [
        {"title": "Tiếp nhận", "when": WHEN, "recorded": WHEN, "seal": "a1b2", "kind": "here"},
        {"title": "Trả kết quả", "kind": "next"},
    ]
    here, following = shown('{% include "ui/ledger.html" %}', entries=entries).cssselect("li")
    assert here.get("aria-current") == "step"
    assert here.cssselect("time")[0].get("datetime") == "2025-05-05T09:30:00+07:00"
    assert here.text_content() == "Tiếp nhận 09:30 05/05 · a1b2Ghi vào sổ lúc 09:30 05/05."
    assert following.text_content() == "Trả kết quả"
    assert not following.cssselect("b, time")


@pytest.mark.parametrize("field", ["label", "figure", "of", "url"])
def test_a_figure_is_never_markup(field):
    fact = {"label": "Tên", "figure": "1"} | {field: MARKUP}
    assert not shown('{% include "ui/facts.html" %}', facts=[fact]).cssselect("b")


@pytest.mark.parametrize("field", ["title", "text", "note", "url", "url_words", "seal", "kind"])
def test_a_line_of_a_ledger_is_never_markup(field):
    entry = {"title": "Tên", "url": "/"} | {field: MARKUP}
    found = shown('{% include "ui/ledger.html" %}', entries=[entry])
    assert not found.cssselect("[onclick]")


def test_the_place_one_is_in_is_marked():
    links = shown("{{ nav|place_links }}", nav=[Place("/a/", MARKUP, False), Place("/b/", "B", True)])
    assert [(a.get("href"), a.get("aria-current")) for a in links] == [("/a/", None), ("/b/", "page")]
    assert links[0].text == MARKUP
