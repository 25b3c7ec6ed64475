"""What happens to a published result: revoked, issued again, corrected at the agency's cost."""

import pytest
from tests.cast import moment
from tests.results.signing import agency_key, directors_key, initialled, issued

from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.results.commands.initial_draft import initial_draft
from motcua.results.commands.issue_result import issue_result
from motcua.results.commands.propose_draft import propose_draft
from motcua.results.commands.replace_result import correct_result, reissue_result
from motcua.results.commands.revise_draft import revise_draft
from motcua.results.commands.revoke_result import revoke_result
from motcua.results.commands.sign_many import open_session, session_of, sign_many
from motcua.results.commands.sign_result import sign_result
from motcua.results.models import Correction, Result, SigningLine, SigningRun
from motcua.results.queries.papers import latest_version
from motcua.results.queries.verification import verified
from motcua.results.rules.chain import Stage
from motcua.results.rules.standing import Validity


def through(office, code, day):
    """The rest of the way of a draft, on one day of March."""
    propose_draft(actor=office.hoa, at=moment(day, "10:00"), code=code)
    initial_draft(actor=office.tuan, at=moment(day, "11:00"), code=code)
    sign_result(actor=office.dung, at=moment(day, "14:00"), code=code, key=directors_key(office))
    return issue_result(actor=office.son, at=moment(day, "15:00"), code=code, key=agency_key(office))


def test_a_revocation_needs_reason_and_ground_and_is_seen_at_once(office):
    result = issued(office)
    code = result.dossier.code
    with pytest.raises(Refusal, match="result.reason_missing"):
        revoke_result(actor=office.dung, at=moment(3), code=code, reason="Sai", ground=" ")

    revoke_result(actor=office.dung, at=moment(3), code=code, reason="Sai", ground="Quyết định 9")
    assert verified(result.key, at=moment(3)).validity is Validity.REVOKED
    assert TrailEntry.objects.get(kind="result.revoked").ground == "Quyết định 9"
    with pytest.raises(Refusal, match="result.step_not_allowed"):
        reissue_result(actor=office.hoa, at=moment(3), code=code, reason="Mất")


def test_the_old_paper_holds_until_the_new_one_is_out_and_then_points_to_it(office):
    old = issued(office)
    code = old.dossier.code
    reissue_result(actor=office.hoa, at=moment(3), code=code, reason="Bị rách")
    assert verified(old.key, at=moment(3)).validity is Validity.IN_FORCE

    new = through(office, code, 4)
    assert new.number == "02/GCN-SYT"
    assert "Thay 01/GCN-SYT ngày 02/03/2026" in latest_version(new).body
    found = verified(old.key, at=moment(5))
    assert (found.validity, found.replacement) == (Validity.REPLACED, new)
    assert verified(new.key, at=moment(5)).validity is Validity.IN_FORCE
    new.dossier.refresh_from_db()
    assert new.dossier.result_number == "01/GCN-SYT"


def test_only_one_replacement_is_under_way(office):
    code = issued(office).dossier.code
    reissue_result(actor=office.hoa, at=moment(3), code=code, reason="Bị rách")

    with pytest.raises(Refusal, match="result"):
        reissue_result(actor=office.hoa, at=moment(3), code=code, reason="Bị rách")


def test_the_agencys_own_mistake_is_due_in_three_working_days(office):
    """Found on Thursday 5: Friday, Monday, Tuesday the 10th."""
    code = issued(office).dossier.code
    correction = correct_result(actor=office.binh, at=moment(5, "10:00"), code=code, mistake="Sai tên đệm")

    assert local(correction.due_at).date() == moment(10).date()
    revise_draft(actor=office.hoa, at=moment(6, "09:00"), code=code, body="Đã sửa tên đệm.", based_on=1)
    through(office, code, 6)
    assert Correction.objects.get().done_at == moment(6, "15:00")
    assert Result.objects.get(pk=correction.result_id).stage is Stage.REPLACED


def test_a_mistake_cannot_be_found_before_the_paper_or_in_the_future(office):
    code = issued(office).dossier.code
    for when in (moment(2, "09:00"), moment(9)):
        with pytest.raises(Refusal, match="result.found_when"):
            correct_result(actor=office.binh, at=moment(5), code=code, mistake="Sai", found_at=when)


def test_a_result_ends_on_its_last_day(office):
    result = issued(office)

    assert str(result.valid_until) == "2031-03-02"
    assert verified(result.key, at=moment(2, year=2031)).validity is Validity.IN_FORCE
    assert verified(result.key, at=moment(3, year=2031)).validity is Validity.EXPIRED


class Cut(BaseException):
    """The session is torn away: no refusal, no ordinary error."""


def test_a_session_cut_off_keeps_what_was_signed_and_signs_nothing_twice(office, monkeypatch):
    chosen = [initialled(office).pk for _ in range(4)]
    run = open_session(actor=office.dung, at=moment(2, "15:00"), chosen=chosen)
    key = directors_key(office)

    class Breaking:
        """The key of the director, on a line that breaks before the third signature."""

        left = 2
        signer, name, organisation = key.signer, key.name, key.organisation

        def __getattribute__(self, name):
            if name == "signer":
                if Breaking.left == 0:
                    raise Cut
                Breaking.left -= 1
            return object.__getattribute__(self, name)

    with pytest.raises(Cut):
        sign_many(actor=office.dung, at=moment(2, "15:00"), run=run, key=Breaking())
    states = list(SigningLine.objects.filter(run=run).values_list("state", flat=True))
    assert states == ["signed", "signed", "waiting", "waiting"]
    before = {row.pk: row.signed_sha256 for row in Result.objects.filter(pk__in=chosen[:2])}

    again = session_of(office.dung, run.pk)
    sign_many(actor=office.dung, at=moment(2, "15:10"), run=again, key=key)
    assert set(SigningLine.objects.filter(run=run).values_list("state", flat=True)) == {"signed"}
    assert {row.pk: row.signed_sha256 for row in Result.objects.filter(pk__in=chosen[:2])} == before
    assert SigningRun.objects.get().finished_at == moment(2, "15:10")


def test_what_is_not_mine_to_sign_cannot_be_chosen(office):
    result = initialled(office)

    with pytest.raises(Refusal, match="result.nothing_chosen"):
        open_session(actor=office.tuan, at=moment(2, "15:00"), chosen=[result.pk])
