"""Questions as people type them lead to what they need within the first three that they see."""

from tests.procedures.everyday_questions import QUESTIONS

from motcua.kernel.vietnamese import fold
from motcua.procedures.rules.said_otherwise import phrases
from motcua.procedures.rules.searching import Entry, search
from motcua.procedures.rules.shipped import shipped_rows

SEEN = 3


def test_what_people_type_leads_to_what_they_need():
    rows = list(shipped_rows())
    entries = [
        Entry(place, row.name, fold(row.name), (row.code or row.local_code,), fold(row.sector))
        for place, row in enumerate(rows)
    ]
    missed = []
    for typed, wanted in QUESTIONS:
        found = sorted(search(typed, entries).ids, key=lambda one: rows[one].standing.startswith("historic"))
        names = [fold(rows[one].name) for one in found[:SEEN]]
        if not any(phrase in name for phrase in wanted for name in names):
            missed.append((typed, names))
    assert len(QUESTIONS) >= 100
    assert not missed


def test_a_phrase_of_people_says_something_that_procedures_say():
    """A synonym for what no procedure is called leads nowhere."""
    names = [fold(row.name).replace(",", "") for row in shipped_rows()]
    lost = [
        meant
        for _, meanings in phrases()
        for meant in meanings
        if not any(all(word in name for word in fold(meant).replace(",", "").split()) for name in names)
    ]
    assert lost == []


def test_among_equals_what_can_be_filed_online_comes_first():
    names = ["cap the a", "cap the bb", "cap the b"]
    entries = [Entry(n, name, name, is_online=n == 1) for n, name in enumerate(names)]
    assert search("the", entries).ids == (1, 0, 2)
    assert search("the a", entries).ids == (0,)
