"""Why a dossier is late is chosen and told; it stays late."""

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused

from motcua.dossiers.commands.explain_late import explain_late
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.late_causes import late_causes

pytestmark = pytest.mark.django_db
LATE = moment(11, "10:00")


def explain(office, code, **facts):
    given = {"actor": office.hoa, "at": LATE, "cause": "coordination", "note": "Chờ công an tỉnh trả lời"}
    return explain_late(code=code, **given | facts)


def test_the_cause_stands_on_record_and_the_promise_stays_broken(office):
    before = stages.in_progress(office)
    dossier = explain(office, before.code)

    assert dossier.late_cause == "coordination"
    facts = dossier.events.latest("seq").facts
    assert (facts["cause"], facts["is_ours"]) == ("Chờ ý kiến của cơ quan, đơn vị phối hợp", False)
    assert dossier.due_at == before.due_at
    assert list(Dossier.objects.overdue_at(LATE)) == [dossier]


def test_a_later_cause_replaces_it_and_both_stay_in_the_ledger(office):
    code = stages.in_progress(office).code
    explain(office, code)
    dossier = explain(office, code, actor=office.tuan, cause="slow", note="Xem lại")

    assert dossier.late_cause == "slow"
    assert dossier.events.filter(kind="dossier.late_explained").count() == 2


def test_a_dossier_in_time_has_no_cause(office):
    code = stages.in_progress(office).code

    with refused("dossier.not_late"):
        explain(office, code, at=moment(5))


def test_a_cause_is_one_of_the_list_and_has_words(office):
    code = stages.in_progress(office).code

    with refused("dossier.no_such_cause"):
        explain(office, code, cause="weather")
    with refused("dossier.cause_untold"):
        explain(office, code, note="  ")


def test_the_desk_does_not_explain_for_the_division(office):
    code = stages.in_progress(office).code

    with refused("dossier.forbidden"):
        explain(office, code, actor=office.binh)


def test_every_cause_has_words_of_its_own():
    words = [cause.words for cause in late_causes().values()]
    assert len(words) == len(set(words)) >= 5
