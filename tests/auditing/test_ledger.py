"""A text beside the register: what differs, by how much, and which dossiers make the difference."""

from datetime import date, datetime
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client
from tests.html import parsed, words
from tests.indicators.register import Register
from tests.indicators.test_rules_counting import at
from tests.reporting.tra_vinh import tra_vinh

from motcua.auditing.public import audit_before_sending, compare_with_ledger
from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Agency, Person, Post
from motcua.organisation.public import SYSTEM, VISITOR, actor_of

pytestmark = pytest.mark.django_db

SEED = Path(__file__).resolve().parents[2] / "../shared/seeds/003_tra_vinh.txt"
NOW = at("01/09/2022 09:00")
MARCH = (date(2022, 3, 1), date(2022, 3, 31))


@pytest.fixture
def march():
    """Twenty dossiers of March and two of 1 April; three came in late February and are carried over."""
    register = Register("H59.15")
    Agency.objects.update(name="Sở Y tế tỉnh Trà Vinh")
    for day in range(1, 21):
        register.add(at(f"{day:02d}/03/2022 09:00"), finished_at=at(f"{day:02d}/03/2022 15:00"), due_at=DUE)
    for hour in ("09:00", "10:00"):
        register.add(at(f"01/04/2022 {hour}"), due_at=DUE)
    for day in (26, 27, 28):
        register.add(at(f"{day}/02/2022 09:00"), due_at=DUE, channel="counter")
    return register


DUE = at("30/04/2022 17:00")
TEXT = "Sở Y tế Trà Vinh: trong tháng 3/2022 tiếp nhận {received} hồ sơ, đã giải quyết {resolved} hồ sơ."


def officer(role="reform", agency="H59.15", name="mai"):
    person = Person.objects.create_person(username=name, password=None, full_name="Ngô Thị Mai")
    Post.objects.create(person=person, agency=Agency.objects.get(code=agency), role=role)
    return person


def compared(text, actor=SYSTEM, **chosen):
    return compare_with_ledger(text, actor=actor, at=NOW, **chosen)


def lines(text, **chosen):
    found = compared(text, **chosen)
    return {line.stated.code: line for one in found.days for line in one.lines}


def test_figures_as_in_the_register_agree(march):
    found = compared(TEXT.format(received=23, resolved=20))
    assert (found.agency_code, found.count, found.differing) == ("H59.15", 2, 0)


def test_all_received_may_leave_out_what_was_carried_over(march):
    line = lines(TEXT.format(received=20, resolved=20))["received.total"]
    assert (line.counted, line.gap, line.widened) == (23, 0, True)


def test_two_more_than_the_register_are_found_on_the_day_after(march):
    line = lines(TEXT.format(received=25, resolved=20))["received.total"]
    assert (line.counted, line.gap) == (23, -2)
    assert (line.edge.first, line.edge.last, line.edge.is_inside) == (
        date(2022, 4, 1),
        date(2022, 4, 1),
        False,
    )
    assert list(line.edge.codes) == ["H59.15-000021", "H59.15-000022"]


def test_two_less_than_the_register_are_found_at_its_end(march):
    register = march
    for hour in ("09:00", "10:00"):
        register.add(at(f"31/03/2022 {hour}"), finished_at=at("31/03/2022 16:00"), due_at=DUE)
    line = lines(TEXT.format(received=25, resolved=20))["resolved.total"]
    assert line.gap == 2
    assert line.edge.is_inside
    assert list(line.edge.codes) == ["H59.15-000026", "H59.15-000027"]


def test_a_chosen_agency_and_days_stand_in_for_what_the_text_leaves_out(march):
    text = "Sở đã tiếp nhận 24 hồ sơ."
    assert compared(text) is None
    found = compared(text, agency_code="H59.15", period=MARCH)
    assert (found.was_chosen, found.count, found.differing) == (True, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sở Y tế tỉnh Phú Thọ: tháng 3/2022 tiếp nhận 5 hồ sơ.", id="another agency"),
        pytest.param("Sở Y tế Trà Vinh tiếp nhận 5 hồ sơ.", id="no days"),
        pytest.param("Sở Y tế Trà Vinh: tháng 3/2022 có 5 thủ tục.", id="no dossiers"),
        pytest.param("Sở Y tế Trà Vinh: trong tháng 3/2030 tiếp nhận 5 hồ sơ.", id="days to come"),
    ],
)
def test_what_is_not_recognised_is_passed_over_in_silence(march, text):
    assert compared(text) is None


def test_only_who_may_read_the_agency_is_told(march):
    Register("H55.15")
    text = TEXT.format(received=5, resolved=5)
    stranger = actor_of(officer(agency="H55.15"), NOW.date())
    assert compared(text, actor=VISITOR) is None
    assert compared(text, actor=stranger) is None
    with pytest.raises(Refusal, match="report.not_found"):
        compared(text, actor=stranger, agency_code="H59.15")
    with pytest.raises(Refusal, match="organisation.sign_in"):
        compared(text, actor=VISITOR, agency_code="H59.15")


def test_before_sending_both_kinds_of_findings_count(march):
    mai = actor_of(officer(), NOW.date())
    said = {"actor": mai, "at": NOW, "agency_code": "H59.15", "period": MARCH}
    clean = audit_before_sending("Tiếp nhận 23 hồ sơ, đã giải quyết 20 hồ sơ.", **said)
    assert clean.is_clean
    wrong = audit_before_sending(
        "Tiếp nhận 23 hồ sơ. Đã giải quyết 20 hồ sơ, trong đó có 11 hồ sơ trực tuyến, đạt 50%. "
        "Đang giải quyết 4 hồ sơ.",
        **said,
    )
    assert wrong.report["summary"]["inconsistent"] == 1
    assert wrong.ledger.differing == 1
    assert wrong.inconsistent == 2


@pytest.fixture
def seed():
    if not SEED.is_file():
        pytest.skip(f"no {SEED.name} beside the repository")
    tra_vinh()
    Agency.objects.update(name="Sở Y tế tỉnh Trà Vinh")
    return SEED.read_text(encoding="utf-8")


def test_the_article_leaves_out_the_twenty_dossiers_of_declaration(seed):
    found = compared(seed)
    [one] = found.days
    assert (one.question.from_day, one.question.to_day) == (date(2022, 1, 1), date(2022, 5, 31))
    differing = {line.stated.code: line for line in one.lines if line.gap}
    assert {code: (line.stated.value, line.counted) for code, line in differing.items()} == {
        "received.total": (894, 914),
        "received.online": (863, 883),
        "resolved.total": (842, 862),
        "resolved.on_time": (2, 22),
    }
    for line in differing.values():
        [[part]] = [told.parts for told in line.explanations]
        assert (part.kind, part.name, part.count) == ("declaration", "Trang thiết bị y tế", 20)
    assert sum(1 for line in one.lines if line.sector_name) == 26


def test_the_page_says_it_with_links_that_open_as_many_dossiers(seed, now):
    cache.clear()
    now(datetime.fromisoformat("2022-09-01T09:00+07:00"))
    client = Client()
    client.force_login(officer())
    page = parsed(client.post("/soat-so-lieu/", {"text": seed}))
    row = words(page, "section table tbody tr")
    assert "Văn bản nêu 894, sổ có 914: văn bản ít hơn 20." in row
    assert "Khớp nếu bỏ ra 20 hồ sơ thủ tục loại công bố (Trang thiết bị y tế)." in row
    assert "Định nghĩa:" in page.text_content()
    opened = page.cssselect("section table tbody tr:first-child a[href^='/bao-cao/']")
    assert [link.text for link in opened][0] == "914"
    for link in opened:
        said = words(parsed(client.get(link.get("href"))), "h1")
        assert said.startswith(f"{link.text.split()[0]} hồ sơ:")
    [place] = page.cssselect("section table tbody tr:first-child a[href^='#s']")
    assert page.get_element_by_id(place.get("href")[1:]).text == "894"


def test_a_chosen_agency_that_is_not_the_persons_sounds_as_if_it_did_not_exist(march):
    cache.clear()
    Register("H55.15")
    client = Client()
    client.force_login(officer())
    for agency in ("H55.15", "H00.00"):
        answer = client.post("/soat-so-lieu/", {"text": "Tiếp nhận 5 hồ sơ.", "agency": agency})
        assert answer.status_code == 404
