"""A calendar document is taken whole or refused with every fault by its place."""

import copy

import pytest

from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.documents import calendar_from_document, document_digest, document_errors
from motcua.workdays.rules.shipped import national_document

GOOD = {"open_weekdays": [1, 2, 3, 4, 5], "sessions": [["07:30", "11:30"], ["13:30", "17:00"]]}
DAY = {"date": "2025-05-01", "type": "public_holiday", "name": "Ngày Quốc tế lao động"}


def test_the_shipped_document_has_no_fault():
    assert document_errors(national_document(), complete=True) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"open_weekdays": []}, "open_weekdays"),
        ({"open_weekdays": [0, 8]}, "open_weekdays"),
        ({"open_weekdays": "12345"}, "open_weekdays"),
        ({"sessions": []}, "sessions"),
        ({"sessions": [["7:30", "11:30"]]}, "sessions"),
        ({"sessions": [["11:30", "07:30"]]}, "sessions"),
        ({"sessions": [["07:30", "12:00"], ["11:30", "17:00"]]}, "sessions"),
        ({"weekday_sessions": {"8": [["07:30", "11:30"]]}}, "weekday_sessions.8"),
        ({"weekday_sessions": {"6": []}}, "weekday_sessions.6"),
        ({"weekday_sessions": []}, "weekday_sessions"),
        ({"days_off": {}}, "days_off"),
        ({"days_off": ["2025-05-01"]}, "days_off[1]"),
        ({"days_off": [DAY | {"date": "2025-02-29"}]}, "days_off[1].date"),
        ({"days_off": [DAY | {"date": "01/05/2025"}]}, "days_off[1].date"),
        ({"days_off": [DAY | {"type": "holiday"}]}, "days_off[1].type"),
        ({"days_off": [DAY, DAY]}, "days_off[2].date"),
        ({"worked_instead": [{"date": "2025-04-26"}]}, "worked_instead[1].in_lieu_of"),
        ({"half_days": [{"date": "2025-12-31"}]}, "half_days[1].sessions"),
        ({"years": [{"year": "2025"}]}, "years[1].year"),
        ({"holidays": []}, "holidays"),
    ],
)
def test_a_fault_is_named_by_its_place(change, place):
    faults = document_errors(GOOD | change, complete=True)
    assert [fault.split(":")[0] for fault in faults] == [place]
    with pytest.raises(Refusal, match=r"workdays\.bad_document"):
        calendar_from_document(GOOD | change)


def test_a_whole_calendar_needs_its_week_and_an_overlay_does_not():
    assert len(document_errors({}, complete=True)) == 2
    assert document_errors({}) == []
    assert document_errors(None) != []


def test_the_digest_tells_documents_apart():
    other = copy.deepcopy(national_document())
    assert document_digest(other) == document_digest(national_document())
    other["days_off"].pop()
    assert document_digest(other) != document_digest(national_document())
