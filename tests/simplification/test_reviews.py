"""A year of review: planned, issued, reviewed, proposed, decided, seen in the catalogue."""

import re
from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.cast import moment, office
from tests.procedures.drafts import WHOLE, draft, publish

from motcua.foundation.trail.models import TrailEntry
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.rules.states import Action
from motcua.simplification.models import Proposal, ReviewItem, ReviewPlan
from motcua.simplification.rules.review import Kind, Standing, State, is_carried_out, standing

FIVE, TEN = ({"value": days, "unit": "working_day"} for days in (5, 10))
NOW = State(1, limit=TEN, papers=3, fee=100, level="level_3")


def test_each_kind_of_proposal_is_seen_where_it_belongs():
    gone = State(None)
    assert is_carried_out(Kind.ABOLISH, NOW, gone)
    assert is_carried_out(Kind.MERGE, NOW, gone)
    assert is_carried_out(Kind.DROP_PAPER, NOW, State(2, papers=2))
    assert is_carried_out(Kind.CUT_LIMIT, NOW, State(2, limit=FIVE))
    assert is_carried_out(Kind.CUT_FEE, NOW, State(1, fee=50)), "a dated fee changes within one edition"
    assert is_carried_out(Kind.RAISE_LEVEL, NOW, State(1, level="full"))
    assert not is_carried_out(Kind.RAISE_LEVEL, NOW, State(1, level="partial")), "the same under a new name"
    assert is_carried_out(Kind.AMEND, NOW, State(2))


@given(st.sampled_from(Kind))
def test_what_has_not_changed_was_not_carried_out_and_what_is_gone_was_only_abolished(kind):
    assert not is_carried_out(kind, NOW, NOW)
    assert is_carried_out(kind, NOW, State(None)) == (kind in {Kind.ABOLISH, Kind.MERGE})


def test_a_line_is_late_from_the_day_after_its_last_day():
    due = date(2026, 6, 30)
    assert standing(due, None, due) is Standing.TO_DO
    assert standing(due, None, date(2026, 7, 1)) is Standing.LATE
    assert standing(due, due, date(2026, 8, 1)) is Standing.DONE
    assert standing(due, date(2026, 7, 1), date(2026, 8, 1)) is Standing.DONE_LATE


def signed_in(here, name):
    client = Client()
    client.force_login(here.people[name])
    return client


def words(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def planned(ngoc, edition):
    """A plan of one procedure, issued."""
    ngoc.post("/kiem-soat/ra-soat/", {"year": "2026", "title": "Kế hoạch rà soát năm 2026"})
    address = f"/kiem-soat/ra-soat/{ReviewPlan.objects.get().pk}/"
    line = {"code": edition.procedure.code, "lead": "Phòng Nghiệp vụ Dược", "due_on": "28/03/2026"}
    assert ngoc.post(address, line | {"code": "9.9"}).status_code == 422
    assert ngoc.post(address, line).status_code == 302
    assert ReviewItem.objects.get().due_on == date(2026, 3, 30), "a Saturday moves on to Monday"
    issue = {"viec": "ban-hanh", "document_number": "9/KH-SYT", "approved_on": "02/03/2026"}
    assert ngoc.post(address, issue | {"document_number": ""}).status_code == 422
    assert ngoc.post(address, issue).status_code == 302
    assert ngoc.post(address, line).status_code == 422
    return address


@pytest.mark.django_db
def test_from_the_plan_to_the_edition_in_force(now, query_budget):
    now(moment(5, "10:00"))
    here = office()
    edition = draft(here, content=WHOLE)
    publish(here, (edition, Action.ANNOUNCE), signed_on=date(2020, 1, 2), effective_on=date(2020, 2, 1))
    ngoc, dung = signed_in(here, "ngoc"), signed_in(here, "dung")
    address = planned(ngoc, edition)
    item = f"/kiem-soat/ra-soat/thu-tuc/{ReviewItem.objects.get().pk}/"
    told = {"need": "yes", "reason": "yes", "legality": "yes", "cost": "no"}
    lacking = ngoc.post(f"{item}tra-loi/", told)
    assert (lacking.status_code, "điều chưa đạt phải có lý do" in words(lacking)) == (422, True)
    assert ngoc.post(f"{item}de-xuat/", {"kind": "drop_paper", "text": "Bỏ đơn"}).status_code == 422
    assert ngoc.post(f"{item}tra-loi/", told | {"cost-reason": "Đơn thừa"}).status_code == 302
    assert ngoc.post(f"{item}de-xuat/", {"kind": "drop_paper", "text": ""}).status_code == 422
    assert ngoc.post(f"{item}de-xuat/", {"kind": "drop_paper", "text": "Bỏ đơn"}).status_code == 302
    decision = f"/kiem-soat/ra-soat/phuong-an/{Proposal.objects.get().pk}/"
    assert ngoc.post(decision, {"verdict": "accepted", "ground": "x"}).status_code == 403
    assert dung.post(decision, {"verdict": "accepted"}).status_code == 422
    assert dung.post(decision, {"verdict": "accepted", "ground": "Tờ trình 5/TTr-VP"}).status_code == 302
    with query_budget(9):
        before = words(dung.get(address))
    assert "đồng ý" in before
    assert "chưa có trong danh mục" in before

    copy = draft_next_edition(actor=here.ngoc, at=moment(4), edition_id=edition.pk)
    revise_draft(
        actor=here.ngoc, at=moment(4), edition_id=copy.pk, content=copy.content | {"required_items": []}
    )
    publish(here, (copy, Action.AMEND), number="7/QĐ", effective_on=date(2026, 3, 20))
    assert "chưa có trong danh mục" in words(dung.get(address)), "not before it takes effect"
    now(moment(20, "10:00"))
    after = words(signed_in(here, "dung").get(address))
    assert "Đã có trong danh mục 1 trong 1 phương án được đồng ý" in after
    kinds = (
        TrailEntry.objects.filter(kind__startswith="review.").order_by("pk").values_list("kind", flat=True)
    )
    assert [kind.removeprefix("review.") for kind in kinds] == [
        "drafted", "added", "approved", "reviewed", "proposed", "decided",
    ]  # fmt: skip
