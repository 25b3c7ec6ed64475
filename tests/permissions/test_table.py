"""Every address of the site against everybody: the permission table, cell by cell."""

import logging
import os
import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver
from tests.both import BOTH
from tests.permissions.knocking import Line, expected, heard, knock, lines
from tests.permissions.world import NOW, World, world

from motcua.foundation.web import refusals

pytestmark = pytest.mark.django_db

GROUPS = ("citizens", "here", "elsewhere", "above", "above-unseeing")


@pytest.fixture(scope="module")
def _world(stands) -> World:
    """Made once: whatever a knock changes is taken back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.utils.timezone.now", lambda: NOW)
        return world()


@pytest.fixture
def everybody(_world: World, db: None, now, caplog) -> World:
    caplog.set_level(logging.CRITICAL, "django.request")  # a thousand refusals are what is wanted here
    cache.clear()
    now(NOW)
    return _world


def test_every_named_address_stands_in_the_table():
    named = {name for name in _names(get_resolver()) if name}
    assert {line.name for line in lines()} == named


def test_every_act_on_a_dossier_stands_in_the_table():
    from motcua.dossiers.web.verbs import DOORS

    acts = {line.url.rstrip("/").rsplit("/", 1)[1] for line in lines() if line.name == "dossier-verb"}
    assert acts == set(DOORS)


def test_everybody_gets_the_answer_of_the_table(everybody, monkeypatch):
    # Ten thousand refusals are heard by status and code; their page is read word for word further down.
    monkeypatch.setattr(
        refusals, "render", lambda request, template, context, status: HttpResponse(status=status)
    )
    wrong = defaultdict(list)
    for line in lines():
        for method, cells in line.methods():
            for who, answer in _who_knocks(everybody, expected(everybody, cells)).items():
                cache.clear()
                got = heard(knock(everybody, who, method, line))
                if got != answer:
                    wrong[f"{method} {line.url}: {got}, the table says {answer}"].append(who)
    assert [f"{what}, for {' '.join(who)}" for what, who in wrong.items()] == []


def test_a_page_that_changes_nothing_cannot_be_posted_to(everybody):
    for line in lines():
        if not line.post:
            assert knock(everybody, "quantri", "POST", line).status_code == 405, line.url


def test_a_stranger_cannot_tell_a_hidden_dossier_from_a_missing_one(everybody):
    """Whoever is not let in is answered alike, word for word, whether the dossier exists or not."""
    told = []
    for line in lines():
        place = _dossier_of(line)
        if place is None:
            continue
        there, absent = everybody.facts[place], everybody.facts["missing"]
        for method, _ in line.methods():
            for who in ("visitor", "xlan", "xbinh", "xdung", "yybinh"):
                hidden = _said(knock(everybody, who, method, line), there)
                missing = _said(knock(everybody, who, method, line, **{place: absent}), absent)
                if hidden != missing:
                    told.append(f"{method} {line.url} as {who}")
    assert told == []


def _who_knocks(world: World, told: dict[str, str]) -> dict[str, str]:
    """Everybody on SQLite. On PostgreSQL the first of each group for each answer: every statement behind
    every answer is run there too, and who may do what is not asked of the database. Where both are tested
    beside each other, SQLite asks whoever PostgreSQL does not, and the first where there is no other."""
    groups = {"visitor": ["visitor"]} | {name: world.groups[name] for name in GROUPS}
    assert sum(map(len, groups.values())) == len(told), "somebody is in no group, or in two"
    alike = defaultdict(list)
    for group, names in groups.items():
        for who in names:
            alike[group, told[who]].append(who)
    if connection.vendor == "postgresql":
        return {first: told[first] for first, *_ in alike.values()}
    if not os.environ.get(BOTH):
        return told
    return {who: told[who] for first, *others in alike.values() for who in others or [first]}


def _dossier_of(line: Line) -> str | None:
    found = re.match(r"/(?:ho-so|ho-so-cua-toi)/\{(\w+)\}", line.url)
    return found[1] if found else None


def _said(answer, code: str) -> tuple[int, str]:
    text = answer.headers.get("Location", "") + answer.content.decode()
    without_token = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)
    return answer.status_code, without_token.replace(code, "…")


def _names(resolver: URLResolver) -> Iterator[str | None]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield entry.name or f"(no name) {entry.pattern}"
        else:
            yield from _names(entry)
