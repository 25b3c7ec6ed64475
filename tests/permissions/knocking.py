"""Reads the permission table, and knocks at an address as somebody to hear what the answer is."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponseBase
from tests.permissions.world import World
from tests.scans import PDF

TABLE = tomllib.loads(Path(__file__).with_name("table.toml").read_text(encoding="utf-8"))
ANSWERS = ("open", "sign_in", "forbidden", "not_found", "refused")
SIGN_IN = "/dang-nhap/"

Cells = dict[str, list[str]]


@dataclass(frozen=True)
class Line:
    """One address with what everybody gets from it; ``get`` or ``post`` is empty where it has none."""

    name: str
    url: str
    get: Cells = field(default_factory=dict)
    post: Cells = field(default_factory=dict)
    send: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    files: tuple[str, ...] = ()

    def methods(self) -> Iterator[tuple[str, Cells]]:
        yield from ((method, cells) for method, cells in (("GET", self.get), ("POST", self.post)) if cells)


def lines() -> list[Line]:
    """The whole table, the acts on a dossier written out."""
    pages = [Line(**one | {"files": tuple(one.get("files", ()))}) for one in TABLE["page"]]
    return pages + [_act(**one) for one in TABLE["act"]]


def _act(slug: str, dossier: str, by: list[str], post: Any = None, refused: tuple[str, ...] = ()) -> Line:
    may = [*by, *refused]
    others = {
        "sign_in": ["visitor"],
        "forbidden": ["citizens", "here", *(f"-{name}" for name in may), "above"],
        "not_found": ["elsewhere", "above-unseeing"],
    }
    return Line(
        name="dossier-verb",
        url=f"/ho-so/{{{dossier}}}/{slug}/",
        get={"open": may, **others},
        post={"open": by, "refused": list(refused), **others},
        send=post or {},
    )


def expected(world: World, cells: Cells) -> dict[str, str]:
    """Person to answer; fails where a cell leaves somebody out or answers somebody twice."""
    told = [(name, answer) for answer, said in cells.items() for name in world.named(said)]
    assert set(cells) <= set(ANSWERS), set(cells) - set(ANSWERS)
    assert sorted(name for name, _ in told) == sorted(world.groups["everybody"])
    return dict(told)


def knock(world: World, who: str, method: str, line: Line, **other: Any) -> HttpResponseBase:
    """The answer of the site; whatever it changed is taken back."""
    facts = world.facts | {"who": who} | other
    client, url = world.clients[who], line.url.format(**facts)
    with transaction.atomic():
        kept = client.cookies.copy()
        if method == "GET":
            answer = client.get(url, headers=line.headers)
        else:
            sent = {name: str(value).format(**facts) for name, value in line.send.items()}
            answer = client.post(url, sent | {name: _scan(name) for name in line.files}, headers=line.headers)
        client.cookies = kept
        if answer.streaming:
            answer.getvalue()  # read to its end, so that the file is closed
        transaction.set_rollback(True)
    return answer


def _scan(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(f"{name}.pdf", PDF, "application/pdf")


def heard(answer: HttpResponseBase) -> str:
    """What the answer means, in the words of the table; an unexpected status as itself."""
    status, refusal = answer.status_code, answer.headers.get("X-Refusal", "")
    if refusal.endswith(".sign_in") or (status == 302 and answer.headers["Location"].startswith(SIGN_IN)):
        return "sign_in"
    named = {401: "sign_in", 403: "forbidden", 404: "not_found", 422: "refused"}
    return "open" if status in {200, 201, 302} else named.get(status, str(status))
