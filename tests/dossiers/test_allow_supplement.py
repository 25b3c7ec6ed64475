"""One more supplement letter: only with a head's word, in a case the decree names, and on record."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.allow_supplement import allow_supplement
from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.commands.ask_supplement import ask_supplement

pytestmark = pytest.mark.django_db
WHY = {"exempt": "sector_law", "reason": "Luật dược cho phép", "ground": "Điều 24 Luật Dược"}


def asked_and_answered(office) -> str:
    code = stages.in_progress(office).code
    _ask(office, code, moment(3))
    answer_supplement(actor=office.lan, at=moment(4), code=code)
    return code


def _ask(office, code, at):
    return ask_supplement(actor=office.hoa, at=at, code=code, items=["Giấy khám"], reason="Hết hạn")


def test_a_head_allows_one_more_letter_and_the_ledger_names_the_case(office):
    code = asked_and_answered(office)

    allowed = allow_supplement(actor=office.tuan, at=moment(5), code=code, **WHY)
    event = allowed.events.latest("seq")
    assert (event.kind, event.actor, event.ground) == (
        "dossier.supplement_allowed",
        "Võ Minh Tuấn",
        "Điều 24 Luật Dược",
    )
    assert event.facts["exempt"] == "sector_law"

    assert _ask(office, code, moment(5, "10:00")).supplement_count == 2
    answer_supplement(actor=office.lan, at=moment(6), code=code)
    with refused("dossier.supplement_used"):
        _ask(office, code, moment(6, "10:00"))
    with refused("dossier.no_more_letters"):
        allow_supplement(actor=office.dung, at=moment(6, "11:00"), code=code, **WHY)


def test_it_is_not_needed_while_the_ordinary_letter_is_unsent(office):
    code = stages.in_progress(office).code

    with refused("dossier.supplement_unused"):
        allow_supplement(actor=office.tuan, at=moment(3), code=code, **WHY)


def test_the_case_the_reason_and_the_ground_must_be_told(office):
    code = asked_and_answered(office)

    with refused("dossier.no_such_exemption"):
        allow_supplement(actor=office.tuan, at=moment(5), code=code, **WHY | {"exempt": "because"})
    with refused("dossier.ground_missing"):
        allow_supplement(actor=office.tuan, at=moment(5), code=code, **WHY | {"ground": " "})


@pytest.mark.parametrize("who", ["hoa", "binh", "lan", "son"])
def test_only_heads_may_allow_it(office, who):
    code = asked_and_answered(office)

    with refused("dossier.forbidden"):
        allow_supplement(actor=getattr(office, who), at=moment(5), code=code, **WHY)


def test_both_decrees_name_their_own_cases(office):
    code = stages.submitted(office, at=moment(2, month=6, year=2025)).code
    at = moment(2, "10:00", month=6, year=2025)
    ask_supplement(actor=office.binh, at=at, code=code, items=["Giấy khám"], reason="Hết hạn")
    answer_supplement(actor=office.lan, at=moment(3, month=6, year=2025), code=code)

    allowed = allow_supplement(actor=office.tuan, at=moment(4, month=6, year=2025), code=code, **WHY)
    assert allowed.supplements_allowed == 1
