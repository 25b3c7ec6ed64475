"""The development cases and the five seeds, whole."""

import json

import pytest
from tests.auditing.judging import shared, show, touches, wrong_claims

CASES = [f"{number:02d}" for number in range(1, 9)]


def matches(found, claim: dict) -> bool:
    kinds = {claim["kind"], *claim["also_accept"]}
    places = [claim, *claim["other_spans"]]
    return found.kind in kinds and any(touches(found, place["start"], place["end"]) for place in places)


@pytest.mark.parametrize("case", CASES)
def test_every_required_finding_is_reported_and_nothing_else(case):
    text = shared("cases", "report_audit", f"{case}.txt").read_text(encoding="utf-8")
    expected = json.loads(shared("cases", "report_audit", f"{case}.json").read_text(encoding="utf-8"))
    required = [claim for claim in expected["claims"] if claim["id"] in expected["expected_findings"]]
    found = wrong_claims(text)
    missed = [claim["explanation"] for claim in required if not any(matches(one, claim) for one in found)]
    alarms = [show(text, one) for one in found if not any(matches(one, claim) for claim in required)]
    assert missed == []
    assert alarms == []


@pytest.mark.parametrize("case", CASES)
def test_nothing_that_must_not_be_flagged_is_flagged(case):
    text = shared("cases", "report_audit", f"{case}.txt").read_text(encoding="utf-8")
    expected = json.loads(shared("cases", "report_audit", f"{case}.json").read_text(encoding="utf-8"))
    flagged = [
        show(text, one)
        for one in wrong_claims(text)
        for quiet in expected["must_not_flag"]
        if touches(one, quiet["start"], quiet["end"])
    ]
    assert flagged == []


@pytest.mark.parametrize("seed", ["000_phu_tho", "001_bo_y_te", "002_thai_nguyen", "004_dak_nong"])
def test_a_seed_without_mistakes_is_quiet(seed):
    text = shared("seeds", f"{seed}.txt").read_text(encoding="utf-8")
    assert [show(text, one) for one in wrong_claims(text)] == []


def test_seed_003_gives_its_four_mistakes_and_names_the_row():
    text = shared("seeds", "003_tra_vinh.txt").read_text(encoding="utf-8")
    found = wrong_claims(text)
    assert sorted((one.kind, float(one.stated)) for one in found) == [
        ("ratio_percent", 96.9),
        ("rollup", 2.0),
        ("rollup", 863.0),
        ("rollup", 894.0),
    ]
    assert {abs(one.difference) for one in found if one.kind == "rollup"} == {20}
    rollups = [one for one in found if one.kind == "rollup"]
    rows = {one.facts["labels"][one.facts["equals"][0]].lower() for one in rollups}
    assert rows == {"lĩnh vực trang thiết bị y tế"}
