"""The English catalogues say everything the citizens' templates ask for, and nothing nobody says."""

import re

from house.english import catalogue, missing

from motcua.foundation.english import po
from motcua.foundation.english.catalogue import AREAS

HOLE = re.compile(r"%\(\w+\)s|\{\w+\}")


def entries() -> list[tuple[str, str, str]]:
    paths = [(area.name, catalogue(area.name)) for area in sorted(AREAS.iterdir())]
    return [(name, *one) for name, path in paths if path.exists() for one in po.read(path).items()]


def test_every_sentence_of_a_template_has_its_english():
    assert missing() == {}


def test_no_english_loses_or_invents_a_fact():
    wrong = [
        (area, vietnamese)
        for area, vietnamese, english in entries()
        if set(HOLE.findall(re.sub(r":[^{}]*\}", "}", vietnamese))) != set(HOLE.findall(english))
    ]
    assert wrong == []


def test_no_sentence_has_two_different_translations():
    told: dict[str, set[str]] = {}
    for _, vietnamese, english in entries():
        told.setdefault(vietnamese, set()).add(english)
    assert {key: said for key, said in told.items() if len(said) > 1} == {}
