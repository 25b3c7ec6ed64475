"""From draft to published: each act, by whom, and the dossier's own steps along with it."""

from datetime import date

import pytest
from tests.cast import moment
from tests.results.signing import (
    agency_key,
    authority,
    directors_key,
    drafted,
    in_hand,
    initialled,
    issued,
    proposed,
    signed,
)

from motcua.dossiers.commands.approve_result import approve_result
from motcua.dossiers.commands.finish_dossier import finish_dossier
from motcua.dossiers.commands.propose_result import propose_result
from motcua.dossiers.commands.send_back import send_back
from motcua.dossiers.models import Event
from motcua.dossiers.rules.states import Outcome, State
from motcua.foundation.signing.validating import Standing, signatures_of
from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Post
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.draft_next_edition import draft_next_edition
from motcua.procedures.commands.revise_draft import revise_draft as revise_draft_edition
from motcua.procedures.public import Action, publish_decision
from motcua.results.commands.draft_result import delegation_in, draft_result
from motcua.results.commands.initial_draft import initial_draft
from motcua.results.commands.issue_result import issue_result
from motcua.results.commands.propose_draft import propose_draft
from motcua.results.commands.revise_draft import revise_draft
from motcua.results.commands.send_back_draft import send_back_draft
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import Result
from motcua.results.queries.papers import fetched, latest_version
from motcua.results.rules.chain import Stage


def test_a_draft_is_filled_with_what_the_dossier_says(office):
    result = drafted(office)

    body = latest_version(result).body
    assert "Nguyễn Văn Mẫu 001" in body
    assert result.dossier.code in body
    assert result.stage is Stage.DRAFTING
    assert result.signer.full_name == "Hồ Chí Dũng"


def test_a_delegation_in_force_that_day_stands_over_the_signature_with_its_document(office):
    """It came with an edition newer than the dossier's own: who decides is a matter of the day."""
    dossier, day = in_hand(office), date(2026, 3, 2)
    handed = {"delegate": "Chi cục trưởng Chi cục Dân số", "basis": "12/QĐ-SYT", "valid_to": "2026-03-02"}
    draft = draft_next_edition(actor=SYSTEM, at=moment(2, "09:30"), edition_id=office.edition.pk)
    content = draft.content | {"delegations": [handed]}
    revise_draft_edition(actor=SYSTEM, at=moment(2, "09:30"), edition_id=draft.pk, content=content)
    facts = {"number": "7/QĐ", "signed_on": day, "effective_on": day, "changes": [(draft.pk, Action.AMEND)]}
    publish_decision(actor=SYSTEM, at=moment(2, "09:30"), **facts)

    tuan, dung = office.people["tuan"], office.people["dung"]
    Post.objects.create(person=tuan, agency=office.agency, role="director")

    result = draft_result(actor=office.hoa, at=moment(2, "10:00"), code=dossier.code)

    assert (result.signer, result.capacity) == (tuan, "TUQ. Giám đốc, Chi cục trưởng Chi cục Dân số")
    body = latest_version(result).body
    revised = {"code": dossier.code, "body": body, "based_on": 1, "signer_id": dung.pk}
    revise_draft(actor=office.hoa, at=moment(2, "10:30"), **revised)
    result.refresh_from_db()
    assert (result.signer, result.capacity) == (dung, "Giám đốc"), "the head signs as the head"
    assert TrailEntry.objects.get(kind="result.drafted").ground == "12/QĐ-SYT"
    assert delegation_in(dossier, moment(3)) is None


def test_a_published_result_carries_two_valid_signatures_and_finishes_the_dossier(office):
    result = issued(office)

    result.dossier.refresh_from_db()
    assert result.number == "01/GCN-SYT"
    assert result.dossier.current_state is State.FINISHED
    assert result.dossier.result_number == "01/GCN-SYT"
    pdf = fetched(result.issued_sha256)
    report = signatures_of(pdf, anchors=[authority().der], at=moment(2, "17:00"))
    assert [one.signer for one in report.signatures] == ["Hồ Chí Dũng", "Sở Y tế H59.15"]
    assert report.standing is Standing.VALID
    assert not report.has_unsigned_end
    kinds = Event.objects.filter(dossier=result.dossier).order_by("seq").values_list("kind", flat=True)
    assert list(kinds)[-3:] == ["dossier.proposed", "dossier.approved", "dossier.finished"]


def test_numbers_follow_without_a_gap_and_start_again_in_the_new_year(office):
    first, second = issued(office), issued(office)
    third = issued(office, at=moment(4, "09:00", month=1, year=2027))

    assert [one.number for one in (first, second, third)] == ["01/GCN-SYT", "02/GCN-SYT", "01/GCN-SYT"]


def test_a_refused_publication_gives_its_number_back(office):
    result = signed(office)
    Result.objects.filter(pk=result.pk).update(signed_sha256=latest_version(result).pdf_sha256)

    with pytest.raises(Refusal, match="result.signature_broken"):
        issue_result(
            actor=office.son, at=moment(2, "16:00"), code=result.dossier.code, key=agency_key(office)
        )
    assert issued(office).number == "01/GCN-SYT"


def test_the_director_cannot_sign_what_nobody_initialled(office):
    result = proposed(office)

    with pytest.raises(Refusal, match="result.step_not_allowed"):
        sign_result(
            actor=office.dung, at=moment(2, "15:00"), code=result.dossier.code, key=directors_key(office)
        )


def test_signing_twice_is_refused_and_changes_nothing(office):
    result = signed(office)
    code, before = result.dossier.code, result.signed_sha256

    with pytest.raises(Refusal, match="result.step_not_allowed"):
        sign_result(actor=office.dung, at=moment(2, "15:30"), code=code, key=directors_key(office))
    result.refresh_from_db()
    assert result.signed_sha256 == before


def test_sending_back_brings_the_dossier_and_the_draft_back_to_the_specialist(office):
    result = initialled(office)
    code = result.dossier.code

    send_back_draft(actor=office.dung, at=moment(2, "15:00"), code=code, reason="Sai địa chỉ")

    result.refresh_from_db()
    result.dossier.refresh_from_db()
    assert result.stage is Stage.DRAFTING
    assert result.dossier.current_state is State.IN_PROGRESS
    revise_draft(actor=office.hoa, at=moment(2, "15:10"), code=code, body="Đã sửa.", based_on=1)
    propose_draft(actor=office.hoa, at=moment(2, "15:20"), code=code)
    initial_draft(actor=office.tuan, at=moment(2, "15:30"), code=code)
    done = sign_result(actor=office.dung, at=moment(2, "15:40"), code=code, key=directors_key(office))
    assert done.stage is Stage.SIGNED


def test_a_dossier_proposed_with_a_draft_cannot_take_the_simple_way(office):
    code = proposed(office).dossier.code
    at = moment(2, "15:00")

    for act in (
        lambda: approve_result(actor=office.dung, at=at, code=code),
        lambda: send_back(actor=office.dung, at=at, code=code, reason="Sai"),
    ):
        with pytest.raises(Refusal, match="dossier.goes_with_draft"):
            act()
    code = signed(office).dossier.code
    with pytest.raises(Refusal, match="dossier.goes_with_draft"):
        finish_dossier(actor=office.son, at=at, code=code, result_number="9/TAY")


def test_a_dossier_without_a_draft_keeps_the_simple_way(office):
    code, at = in_hand(office).code, moment(2, "15:00")

    propose_result(actor=office.hoa, at=at, code=code)
    approve_result(actor=office.dung, at=at, code=code)
    done = finish_dossier(actor=office.son, at=at, code=code, result_number="12/CCHN-SYT")
    assert done.current_state is State.FINISHED


def test_a_denial_needs_its_reason_and_says_it_on_the_paper(office):
    code = in_hand(office).code
    with pytest.raises(Refusal, match="result.reason_missing"):
        draft_result(actor=office.hoa, at=moment(2, "10:00"), code=code, outcome=Outcome.DENIED)

    result = draft_result(
        actor=office.hoa,
        at=moment(2, "10:00"),
        code=code,
        outcome=Outcome.DENIED,
        reason="Thiếu văn bằng",
        ground="Luật Dược, Điều 13",
    )
    assert result.kind == "TB"
    assert "Thiếu văn bằng" in latest_version(result).body
    propose_draft(actor=office.hoa, at=moment(2, "11:00"), code=code)
    result.dossier.refresh_from_db()
    assert result.dossier.outcome == Outcome.DENIED


def test_a_text_with_an_open_place_is_not_proposed(office):
    result = drafted(office)
    code = result.dossier.code
    revise_draft(actor=office.hoa, at=moment(2, "10:30"), code=code, body="Cấp cho {ai_do}.", based_on=1)

    with pytest.raises(Refusal, match="result.place_open"):
        propose_draft(actor=office.hoa, at=moment(2, "11:00"), code=code)


def test_who_was_slower_with_a_change_is_told_so(office):
    code = drafted(office).dossier.code
    revise_draft(actor=office.hoa, at=moment(2, "10:30"), code=code, body="Bản của Hoa.", based_on=1)

    with pytest.raises(Refusal, match="result.version_gone"):
        revise_draft(actor=office.tuan, at=moment(2, "10:31"), code=code, body="Bản của Tuấn.", based_on=1)


def test_another_unit_may_not_draft_and_another_agency_cannot_tell_it_exists(office):
    from tests import cast

    code = in_hand(office).code
    with pytest.raises(Refusal, match="result.forbidden"):
        draft_result(actor=office.thanhtra, at=moment(2, "10:00"), code=code)
    elsewhere = cast.office("H22.10", prefix="x")
    with pytest.raises(Refusal, match="dossier.not_found"):
        draft_result(actor=elsewhere.hoa, at=moment(2, "10:00"), code=code)
