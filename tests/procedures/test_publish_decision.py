"""A publication decision announces, amends and repeals; what is announced never changes afterwards."""

from datetime import date

import pytest
from tests.cast import office
from tests.procedures.drafts import AT, EFFECTIVE, FIVE_DAYS, TODAY, draft, public, publish

from motcua.foundation.models import TrailEntry
from motcua.foundation.refusal_words import all_sentences
from motcua.kernel.refusal import Refusal
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.rules.states import Action, EditionState, state_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


def refused(code, *changes, here, **how):
    before = list(Edition.objects.order_by("pk").values()), PublicationDecision.objects.count()
    with pytest.raises(Refusal) as caught:
        publish(here, *changes, **how)
    assert caught.value.code == code
    assert code in all_sentences()
    assert before == (list(Edition.objects.order_by("pk").values()), PublicationDecision.objects.count())


def test_an_announced_edition_is_in_force_from_the_effective_day(here):
    edition = draft(here)
    publish(here, (edition, Action.ANNOUNCE))
    code = edition.procedure.code
    assert edition_for(here.agency, code, date(2026, 2, 28)) is None
    assert edition_for(here.agency, code, EFFECTIVE) == edition
    assert EditionChange.objects.get().decision.number == "263/QĐ-UBND"
    assert TrailEntry.objects.filter(kind="procedure.decision_published", actor="Bùi Thị Ngọc").exists()


def test_an_amendment_keeps_the_old_edition_for_its_days(here):
    old = public(here)
    new = draft(here, content=FIVE_DAYS | {"result": "Chứng chỉ"})
    publish(here, (new, Action.AMEND), effective_on=date(2026, 4, 1))
    code = old.procedure.code
    assert new.number == 2
    assert edition_for(here.agency, code, date(2026, 3, 31)) == old
    assert edition_for(here.agency, code, date(2026, 4, 1)) == new
    old.refresh_from_db()
    assert old.content == FIVE_DAYS
    assert state_on(old, date(2026, 4, 1)) is EditionState.REPLACED


def test_a_repeal_in_the_future_leaves_the_procedure_open_until_then(here):
    edition = public(here)
    publish(here, (edition, Action.REPEAL), effective_on=date(2026, 4, 1))
    edition.refresh_from_db()
    assert edition.state == EditionState.REPEALED
    assert state_on(edition, TODAY) is EditionState.AWAITING_REPEAL
    code = edition.procedure.code
    assert edition_for(here.agency, code, date(2026, 3, 31)) == edition
    assert edition_for(here.agency, code, date(2026, 4, 1)) is None


def test_a_late_signature_and_missing_constituents_are_warned_of_and_recorded(here):
    published = publish(here, (draft(here), Action.ANNOUNCE), signed_on=date(2026, 2, 27))
    assert [warning.reason for warning in published.warnings] == ["signed_late", "constituents"]
    assert published.warnings[0].facts["latest"] == date(2026, 2, 24)


def test_a_decision_in_time_over_a_whole_edition_warns_of_nothing(here):
    whole = FIVE_DAYS | {"sequence": "a", "ways": ["counter"], "subjects": ["cá nhân"], "authority": "Sở"}
    assert publish(here, (draft(here, content=whole), Action.ANNOUNCE)).warnings == ()


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (Action.REPEAL, "procedure.action_not_allowed"),
        (Action.AMEND, "procedure.nothing_to_amend"),
    ],
)
def test_a_draft_can_only_be_announced(here, action, code):
    refused(code, (draft(here), action), here=here)


def test_a_public_procedure_is_not_announced_again(here):
    public(here)
    refused("procedure.already_public", (draft(here), Action.ANNOUNCE), here=here)


def test_a_procedure_stands_once_in_a_decision(here):
    edition = draft(here)
    refused("procedure.edition_twice", (edition, Action.ANNOUNCE), (edition, Action.ANNOUNCE), here=here)


def test_a_decision_is_recorded_once(here):
    publish(here, (draft(here), Action.ANNOUNCE))
    refused("procedure.decision_exists", (draft(here, "Khác"), Action.ANNOUNCE), here=here)


def test_a_decision_needs_number_procedures_and_days_in_order(here):
    edition = draft(here)
    refused("procedure.decision_incomplete", (edition, Action.ANNOUNCE), here=here, number=" ")
    refused("procedure.decision_incomplete", here=here)
    refused(
        "procedure.decision_before_signing",
        (edition, Action.ANNOUNCE),
        here=here,
        effective_on=date(2026, 1, 31),
    )


def test_one_refused_line_undoes_the_whole_decision(here):
    good, bad = draft(here), draft(here, "Thủ tục khác")
    with pytest.raises(Refusal):
        publish(here, (good, Action.ANNOUNCE), (bad, Action.REPEAL))
    good.refresh_from_db()
    assert good.state == EditionState.DRAFT
    assert not PublicationDecision.objects.exists()


def test_others_may_not(here):
    there = office("H62", prefix="tn-")
    edition = draft(here)
    for actor in (here.dung, here.hoa):
        refused("procedure.forbidden", (edition, Action.ANNOUNCE), here=here, actor=actor)
    refused("procedure.edition.not_found", (edition, Action.ANNOUNCE), here=here, actor=there.ngoc)
    refused("procedure.edition.not_found", (Edition(pk=999_999), Action.ANNOUNCE), here=here)


def test_announced_content_is_fixed_and_a_draft_is_not(here):
    edition = draft(here)
    revise_draft(actor=here.ngoc, at=AT, edition_id=edition.pk, content=FIVE_DAYS | {"result": "Chứng chỉ"})
    publish(here, (edition, Action.ANNOUNCE))
    with pytest.raises(Refusal, match=r"procedure\.content_is_fixed"):
        revise_draft(actor=here.ngoc, at=AT, edition_id=edition.pk, content={})
    edition.refresh_from_db()
    assert edition.content["result"] == "Chứng chỉ"
