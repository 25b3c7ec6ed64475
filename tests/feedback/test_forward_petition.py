"""A petition sent on to an agency of this installation waits there, is seen from both and counted once."""

from datetime import date
from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from python_calamine import CalamineWorkbook
from tests import cast
from tests.cast import moment
from tests.dossiers.refused import refused
from tests.feedback.petitioners import TEXT, filed
from tests.html import parsed, words

from motcua.feedback.commands.answer_petition import answer_petition
from motcua.feedback.commands.forward_petition import forward_petition
from motcua.feedback.commands.receive_petition import receive_petition
from motcua.feedback.commands.refuse_petition import refuse_petition
from motcua.feedback.models import Petition
from motcua.feedback.queries.petitions import petitions_of
from motcua.feedback.queries.statistics import judged_petitions, petition_figures
from motcua.foundation.trail.models import TrailEntry
from motcua.organisation.models import Agency

pytestmark = pytest.mark.django_db
THIRD, SIXTH = moment(3), moment(6)
MARCH, YEAR = (date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def there(office):
    """Another department, under the same ministry."""
    made = cast.office("H22.10", prefix="x")
    above = Agency.objects.create(code="BYT", name="Bộ Y tế", level="ministry", path="BYT/")
    for one in (office, made):
        one.agency.path = f"BYT/{one.agency.code}/"
        one.agency.save()
    made.above = above
    return made


def sent(office, there, at=THIRD, **facts) -> Petition:
    code = filed(office, **facts).code
    forward_petition(actor=office.mai, at=at, code=code, agency_id=there.agency.pk)
    return Petition.objects.get(came_from__code=code)


def answered(there, code, at=SIXTH) -> Petition:
    receive_petition(actor=there.mai, at=at, code=code, kind=Petition.Kind.POLICY)
    return answer_petition(actor=there.mai, at=at, code=code, answer="Đã bỏ ô ấy.")


def figures(agencies, days):
    return petition_figures([one.pk for one in agencies], *days, moment(31))


def test_it_waits_there_with_its_words_and_a_clock_of_its_own(office, there):
    one = sent(office, there, with_file=True)
    first = one.came_from
    assert [each.code for each in petitions_of(there.agency.pk, is_open=True)] == [one.code]
    assert (first.state, first.forwarded_to) == ("forwarded", there.agency.name)
    for kept in ("name", "phone_digits", "file", "reference"):
        assert getattr(one, kept) == getattr(first, kept)
    assert one.text == TEXT
    assert (one.state, one.filed_at, one.origin) == ("filed", moment(3), first)
    assert one.answer_due_at > first.answer_due_at
    assert one.key != first.key
    left = TrailEntry.objects.get(kind="petition.forwarded", subject=f"petition:{first.code}")
    came = TrailEntry.objects.get(kind="petition.arrived", subject=f"petition:{one.code}")
    assert left.facts == {"to": there.agency.name, "code": one.code}
    assert came.facts == {"sender": office.agency.name, "code": first.code}


def test_it_goes_to_another_agency_that_takes_petitions_here(office, there):
    code = filed(office).code
    for refusal, agency in {"own_agency": office.agency, "no_such_agency": there.above}.items():
        with refused(f"petition.{refusal}"):
            forward_petition(actor=office.mai, at=moment(3), code=code, agency_id=agency.pk)
    with refused("petition.no_target"):
        forward_petition(actor=office.mai, at=moment(3), code=code, to=" ")
    assert Petition.objects.get().state == "filed"


def test_both_sides_read_it_and_only_the_one_it_stands_before_acts(office, there, now):
    cache.clear()
    now(moment(6))
    one = answered(there, sent(office, there).code)
    sender, receiver = Client(), Client()
    sender.force_login(office.people["mai"])
    receiver.force_login(there.people["mai"])
    first = f"/phan-anh/xu-ly/{one.came_from.code}/"
    page = parsed(sender.get(first))
    assert page.cssselect(f'a[href="/phan-anh/xu-ly/{one.code}/"]')
    assert "Đã bỏ ô ấy." in words(page, "main")
    assert parsed(receiver.get(f"/phan-anh/xu-ly/{one.code}/")).cssselect(f'a[href="{first}"]')
    seen = parsed(sender.get(f"/phan-anh/xu-ly/{one.code}/"))
    assert not seen.cssselect("main form")
    assert sender.post(f"/phan-anh/xu-ly/{one.code}/cong-khai/", {"public_text": "Hỏi"}).status_code == 404
    assert receiver.get(first).status_code == 200
    stranger = cast.office("H33.10", prefix="yy")
    other = Client()
    other.force_login(stranger.people["mai"])
    assert other.get(first).status_code == other.get(f"/phan-anh/xu-ly/{one.code}/").status_code == 404


def test_the_officer_chooses_the_agency_and_the_writer_finds_the_answer(office, there, now, client):
    cache.clear()
    now(moment(3))
    first, mai = filed(office), Client()
    mai.force_login(office.people["mai"])
    address = f"/phan-anh/xu-ly/{first.code}/"
    options = parsed(mai.get(address)).cssselect("select[name=agency_id] option")
    assert [each.get("value") for each in options] == ["", str(there.agency.pk)]
    told = {"agency_id": there.agency.pk, "to": "Sở Tư pháp"}
    assert "bỏ trống ô này" in words(parsed(mai.post(f"{address}chuyen/", told), 422), "main")
    assert "chọn ở trên" in words(parsed(mai.post(f"{address}chuyen/", {"to": " "}), 422), "main")
    parsed(mai.post(f"{address}chuyen/", {"agency_id": there.agency.pk}, follow=True))
    one = answered(there, Petition.objects.get(came_from=first).code, moment(4))
    page = parsed(client.get(f"/phan-anh/theo-doi/{first.key}/"))
    assert "Đã bỏ ô ấy." in words(page, "main")
    assert page.cssselect(f'a[href="/phan-anh/theo-doi/{one.key}/"]')


def test_a_tree_counts_it_once_on_the_day_it_was_filed_as_it_ended(office, there):
    one = answered(there, sent(office, there, at=moment(3)).code)
    filed(there, at=moment(4), text="Việc khác")
    own, other = figures([office.agency], YEAR), figures([there.agency], YEAR)
    assert (own.received, own.forwarded) == (1, 1)
    assert (other.received, other.handled, other.repeated) == (2, 1, 1)
    tree = figures([office.agency, there.agency, there.above], YEAR)
    assert (tree.received, tree.handled, tree.forwarded, tree.running, tree.overdue) == (2, 1, 0, 0, 1)
    assert one.code not in {
        each.petition.code for each in judged_petitions([office.agency.pk, there.agency.pk], *YEAR)
    }


def test_sent_on_in_the_next_month_it_stays_in_the_month_it_was_filed(office, there):
    one = sent(office, there, at=moment(1, month=4))
    refuse_petition(actor=there.mai, at=moment(2, month=4), code=one.code, reason="Đã có kết luận")
    both, april = [office.agency, there.agency], (date(2026, 4, 1), date(2026, 4, 30))
    assert (figures(both, MARCH).received, figures(both, MARCH).refused) == (1, 1)
    assert figures(both, april).received == 0
    assert figures([there.agency], april).received == 1


def test_sent_back_it_is_counted_once_where_it_began(office, there):
    one = sent(office, there)
    forward_petition(actor=there.mai, at=moment(4), code=one.code, agency_id=office.agency.pk)
    back = Petition.objects.get(came_from=one)
    assert back.origin == one.came_from
    answered(office, back.code)
    own = figures([office.agency], YEAR)
    assert (own.received, own.handled, own.repeated) == (1, 1, 0)


def test_who_watches_the_tree_sees_its_figures_together(office, there, now):
    cache.clear()
    now(moment(20))
    sent(office, there)
    ministry = cast.office("BYT.1", prefix="zz")
    Agency.objects.filter(pk=ministry.agency.pk).update(path="BYT/")
    dung = Client()
    dung.force_login(ministry.people["dung"])
    asked = {"tu": "01/03/2026", "den": "31/03/2026", "pham-vi": "cay"}
    page = parsed(dung.get("/phan-anh/thong-ke/", asked))
    assert "1 phản ánh, kiến nghị" in words(page, "main")
    row = words(page, "main section[aria-labelledby=ds] tbody")
    assert "mới gửi" in row
    assert there.agency.name in row
    assert not page.cssselect("a[href^='/phan-anh/xu-ly/PA']")
    taken = dung.get("/phan-anh/thong-ke/", asked | {"tai": "xlsx"}).content
    book = CalamineWorkbook.from_filelike(BytesIO(taken))
    line = book.get_sheet_by_index(1).to_python()[-1]
    assert line[-2:] == [office.agency.name, there.agency.name]
    mai = Client()
    mai.force_login(office.people["mai"])
    assert not parsed(mai.get("/phan-anh/thong-ke/?pham-vi=cay")).cssselect("#pham-vi")
