"""The documents are in step with the code: links, settings, the law map, the changelog."""

import re
from functools import cache
from urllib.parse import unquote

import pytest
from house.law_map import TARGET, law_map
from tests.house.sources import ROOT, below, short, tracked

VARIABLE = re.compile(r"\b(?:MOTCUA_[A-Z_]*[A-Z]|DATABASE_URL)\b")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
PAGES = [path for path in tracked() if path.suffix == ".md"]


def test_the_law_map_is_as_the_rules_say():
    assert TARGET.read_text(encoding="utf-8") == law_map(), "run: .venv/bin/python -m house.law_map"


def test_every_environment_variable_is_described():
    code = [*below("src", ".py"), *below("tests", ".py"), ROOT / "motcua", ROOT / ".ci/run"]
    used = {name for path in code for name in VARIABLE.findall(path.read_text(encoding="utf-8"))}
    described = set(VARIABLE.findall((ROOT / "docs/settings.md").read_text(encoding="utf-8")))
    assert described == used


def test_the_glossary_names_what_the_code_calls_so():
    glossary = (ROOT / "docs/glossary.md").read_text(encoding="utf-8").partition("## The words")[2]
    unsaid = []
    for row in re.findall(r"^\| (.+?) \| (.+?) \| (.*?) \|", glossary, flags=re.MULTILINE)[2:]:
        vietnamese, english, areas = row
        code = "".join(map(_code, areas.split(", ")))
        unsaid += [
            f"{vietnamese}: {name}"
            for name in re.findall(r"`(\w+)[^`]*`", english)
            if not re.search(rf"\b{name}\b", code)
        ]
    assert unsaid == []


@cache
def _code(area):
    return "\n".join(path.read_text(encoding="utf-8") for path in below(f"src/motcua/{area}", ".py"))


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_links_lead_somewhere(page):
    broken = []
    for target in LINK.findall(_prose(page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        there = (page.parent / unquote(name)).resolve() if name else page
        if not there.exists() or (anchor and anchor not in _anchors(there)):
            broken.append(target)
    assert broken == []


def _prose(text):
    return re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)


def _anchors(page):
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}
