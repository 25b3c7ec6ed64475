"""Drafts, steps without a decision, levels, the portal, and what stands outside the catalogue."""

from datetime import date

import pytest
from tests.cast import edition as national_edition
from tests.cast import office
from tests.procedures.drafts import AT, TODAY, WHOLE, draft, public

from motcua.foundation.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.draft_edition import draft_edition
from motcua.procedures.commands.list_edition import list_edition
from motcua.procedures.commands.move_edition import move_edition
from motcua.procedures.commands.revise_draft import revise_draft
from motcua.procedures.commands.set_portal_listing import set_portal_listing
from motcua.procedures.commands.set_service_level import set_service_level
from motcua.procedures.models import Edition, Sector
from motcua.procedures.queries.editions import edition_for
from motcua.procedures.rules.levels import Level
from motcua.procedures.rules.states import EditionState

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return office()


def test_a_draft_belongs_to_the_agency_and_has_a_local_code(here):
    edition = draft(here)
    assert (edition.state, edition.number, edition.procedure.owner) == ("draft", 1, here.agency)
    assert edition.procedure.code.startswith("DP-")
    assert TrailEntry.objects.filter(kind="procedure.drafted").count() == 1


def test_a_second_draft_of_the_same_procedure_waits_for_the_first(here):
    draft(here)
    with pytest.raises(Refusal, match=r"procedure\.draft_exists"):
        draft(here)
    with pytest.raises(Refusal, match=r"procedure\.name_missing"):
        draft(here, " ")


def test_a_sector_is_one_whatever_its_marks(here):
    draft(here, sector="Dược phẩm")
    draft(here, "Khác", sector="DƯỢC  PHẨM")
    assert Sector.objects.filter(folded="duoc pham").count() == 1


def test_drafting_is_for_procedure_control_of_the_owner(here):
    for actor in (here.binh, here.dung, here.lan, office("H62", prefix="tn-").ngoc):
        with pytest.raises(Refusal, match=r"procedure\.forbidden"):
            draft_edition(actor=actor, at=AT, owner=here.agency, name="A", sector="B", content={})
    assert not Edition.objects.filter(procedure__owner=here.agency).exists()


def test_steps_without_a_decision_go_there_and_back(here):
    edition = draft(here, content=WHOLE)
    for state in (EditionState.AWAITING_ANNOUNCEMENT, EditionState.DRAFT):
        assert move_edition(actor=here.ngoc, at=AT, edition_id=edition.pk, to=state).state == state
    with pytest.raises(Refusal, match=r"procedure\.move_not_allowed"):
        move_edition(actor=here.ngoc, at=AT, edition_id=edition.pk, to=EditionState.PUBLIC)
    with pytest.raises(Refusal, match=r"procedure\.forbidden"):
        move_edition(actor=here.hoa, at=AT, edition_id=edition.pk, to=EditionState.AWAITING_ANNOUNCEMENT)


def test_an_edition_that_lacks_something_is_not_put_up_for_announcement(here):
    edition = draft(here)
    with pytest.raises(Refusal, match=r"procedure\.not_ready") as caught:
        move_edition(actor=here.ngoc, at=AT, edition_id=edition.pk, to=EditionState.AWAITING_ANNOUNCEMENT)
    assert "trình tự thực hiện" in caught.value.facts["reasons"]
    edition.refresh_from_db()
    assert edition.state == EditionState.DRAFT


def test_a_procedure_awaiting_repeal_is_still_offered(here):
    edition = public(here)
    move_edition(actor=here.ngoc, at=AT, edition_id=edition.pk, to=EditionState.AWAITING_REPEAL)
    assert edition_for(here.agency, edition.procedure.code, TODAY) == edition


def test_a_draft_is_renamed_and_found_by_its_new_name(here):
    edition = revise_draft(actor=here.ngoc, at=AT, edition_id=draft(here).pk, name="Đăng ký  mới")
    assert (edition.name, edition.folded) == ("Đăng ký mới", "dang ky moi")


def test_the_level_has_a_history_that_is_not_overwritten(here):
    procedure = draft(here).procedure

    def level(value, since):
        return set_service_level(
            actor=here.ngoc, at=AT, procedure_id=procedure.pk, level=value, valid_from=since
        )

    level(Level.LEVEL_3, None)
    level(Level.FULL, date(2022, 8, 15))
    level(Level.FULL, date(2023, 1, 1))
    lines = list(procedure.levels.order_by("pk").values_list("value", "scheme", "valid_from", "valid_to"))
    assert lines == [
        ("level_3", "four_levels", None, date(2022, 8, 14)),
        ("full", "full_partial", date(2022, 8, 15), None),
    ]
    with pytest.raises(Refusal, match=r"procedure\.level_before_history"):
        level(Level.PARTIAL, date(2022, 8, 15))


def test_the_portal_listing_is_recorded_and_taken_back(here):
    procedure = draft(here).procedure
    for since in (date(2022, 1, 1), None):
        set_portal_listing(actor=here.ngoc, at=AT, procedure_id=procedure.pk, since=since)
        procedure.refresh_from_db()
        assert procedure.portal_since == since
    with pytest.raises(Refusal, match=r"procedure\.forbidden"):
        set_portal_listing(actor=here.mai, at=AT, procedure_id=procedure.pk, since=None)


def test_what_a_register_names_gets_one_place_outside_the_catalogue(here):
    facts = {"actor": SYSTEM, "at": AT, "owner": here.agency, "sector": "Dược", "name": "Thủ tục lạ"}
    first = list_edition(**facts)
    assert list_edition(**facts | {"name": "thu tuc la"}) == first
    assert first.state == EditionState.UNLISTED
    assert edition_for(here.agency, first.procedure.code, TODAY) is None


def test_the_agency_s_own_edition_goes_before_the_national_one(here):
    national = national_edition("1.012275", sector="Dược phẩm")
    assert edition_for(here.agency, "1.012275", TODAY) == national
    own = public(here, "Bản của Sở", code="1.012275")
    there = office("H62", prefix="tn-")
    assert edition_for(here.agency, "1.012275", TODAY) == own
    assert edition_for(there.agency, "1.012275", TODAY) == national
    assert edition_for(None, "1.012275", TODAY) == national


def test_a_unit_below_uses_the_catalogue_of_its_superior(here):
    own = public(here, "Bản của Sở", code="1.012275")
    below = type(here.agency).objects.create(
        code="H59.15.1", name="Trung tâm", level="affiliated", parent=here.agency, path="H59.15/H59.15.1/"
    )
    assert edition_for(below, "1.012275", TODAY) == own
