"""The filters of every template, the frame, the formats of forms, and the lengths of bars."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django import forms
from django.template import engines
from django.test import RequestFactory
from django.utils import formats
from hypothesis import given
from hypothesis import strategies as st

from motcua.foundation.web.charts import GAP, WIDTH, bars
from motcua.foundation.web.days import Day
from motcua.foundation.web.frame import ROOM, frame, places

DUE = datetime(2025, 5, 5, 10, 0, tzinfo=UTC)


def said(pattern, **values):
    return engines["django"].from_string(pattern).render(values)


@pytest.mark.parametrize(
    ("pattern", "value", "words"),
    [
        ("{{ v|day }}", date(2025, 5, 5), "05/05/2025"),
        ("{{ v|day }}", datetime(2025, 5, 4, 18, 0, tzinfo=UTC), "05/05/2025"),
        ("{{ v|moment }}", DUE, "17:00 thứ Hai 05/05/2025"),
        ("{{ v|clock }}", DUE, "17:00 05/05"),
        ("{{ v|number }}", 1909, "1.909"),
        ("{{ v|number:1 }}", Decimal("99.4"), "99,4"),
        ("{{ v|percent }}", Decimal("99.4"), "99,4%"),
        ("{{ v|percent:2 }}", 75.17, "75,17%"),
        ("{{ v|vnd }}", 500000, "500.000 đồng"),
        ("{{ v|vnd }}", 0, "0 đồng"),
        ("{{ v|mask }}", "0912 345 418", "••• ••• 418"),
        ("{{ v|mask }}", "41", "••• •••"),
        ("{{ v|code }}", "H59.15-<1>", '<span class="code">H59.15-&lt;1&gt;</span>'),
        ("{{ v|badge:'late' }}", "Quá <2> ngày", '<span class="badge late">Quá &lt;2&gt; ngày</span>'),
        ("{{ v|pill:'red' }}", "Mới nộp", '<span class="badge pill">Mới nộp</span>'),
    ],
)
def test_values_become_the_words_people_read(pattern, value, words):
    assert said(pattern, v=value) == words


@pytest.mark.parametrize("name", ["day", "moment", "clock", "number", "percent", "vnd", "mask", "code"])
def test_nothing_is_a_dash_and_never_zero(name):
    assert said(f"{{{{ v|{name} }}}}", v=None) == "–"


@given(st.text(alphabet="0123456789", min_size=1, max_size=20))
def test_a_masked_number_never_shows_more_than_half_of_itself(number):
    shown = said("{{ v|mask }}", v=number).replace("•", "").replace(" ", "")
    assert len(shown) <= 3
    assert len(shown) * 2 <= len(number)


@pytest.mark.parametrize("text", ["05/12/2026", "5/12/2026", "05-12-2026", "05.12.2026", "2026-12-05"])
def test_forms_read_the_day_first(text):
    assert forms.DateField().clean(text) == date(2026, 12, 5)


@pytest.mark.parametrize("text", ["12/31/2026", "31/02/2026", "Dec 5 2026"])
def test_forms_refuse_the_month_first(text):
    with pytest.raises(forms.ValidationError):
        forms.DateField().clean(text)


def test_forms_read_and_show_a_moment_as_people_write_it():
    read = forms.DateTimeField().clean("05/12/2026 10:30")
    assert (read.day, read.month, read.hour) == (5, 12, 10)
    assert formats.date_format(date(2026, 12, 5)) == "05/12/2026"
    assert said("{{ v }}", v=1909) == "1909"
    assert formats.number_format(Decimal("1234567.5"), 1, force_grouping=True) == "1.234.567,5"


def request(actor=None):
    made = RequestFactory().get("/giao-dien/")
    if actor:
        made.actor = actor
    return made


def test_a_visitor_sees_the_public_frame_even_before_the_person_is_read():
    context = frame(request())
    assert (context["who"], context["is_staff"], context["agency_name"]) == (None, False, "")


def test_an_officer_sees_the_unit_and_the_agency():
    post = SimpleNamespace(unit_name="Bộ phận một cửa", agency_name="Sở Y tế tỉnh Mẫu")
    context = frame(request(SimpleNamespace(person_id=1, name="Bình", address="anh Bình", posts=(post,))))
    assert context["who"] == ("anh Bình", "Bộ phận một cửa", True)
    assert context["agency_name"] == "Sở Y tế tỉnh Mẫu"


def test_a_citizen_is_named_but_gets_no_officers_places():
    context = frame(request(SimpleNamespace(person_id=1, name="Lan", address="chị Lan", posts=())))
    assert context["who"] == ("chị Lan", "", False)
    assert "Bàn làm việc" not in {place.words for place in context["nav"]}


def test_who_has_more_places_than_the_bar_has_room_for_finds_the_lesser_ones_under_one_word():
    roles = ("director", "reform", "clerk", "inspector")
    posts = [SimpleNamespace(unit_name="", agency_name="Sở", role=role) for role in roles]
    many = frame(request(SimpleNamespace(person_id=1, name="Dũng", address="anh Dũng", posts=posts)))
    assert len(many["nav"]) == ROOM - 1
    assert {"Dân vận", "Phản ánh", "Khảo sát"} <= {place.words for place in many["more"]}
    few = frame(request(SimpleNamespace(person_id=1, name="Bình", address="anh Bình", posts=posts[3:])))
    assert (len(few["nav"]) <= ROOM, few["more"]) == (True, [])


def test_places_without_an_address_are_left_out():
    assert places(("desk-that-is-not-there",), "/") == []


rows = st.lists(
    st.lists(
        st.tuples(st.sampled_from(["done", "doing", "late", "rest"]), st.integers(0, 10**6)), max_size=4
    ),
    min_size=1,
    max_size=6,
)


@given(rows)
def test_bars_fit_the_chart_and_show_every_value_above_nothing(values):
    for bar, parts in zip(bars([("tên", parts, "") for parts in values]), values, strict=True):
        assert len(bar.segments) == sum(1 for _, value in parts if value)
        ends = [piece.x + piece.width for piece in bar.segments]
        assert max(ends, default=0) <= WIDTH + GAP * 4
        starts = [piece.x for piece in bar.segments]
        assert all(start >= end for start, end in zip(starts[1:], ends, strict=False))


def test_a_fixed_scale_keeps_percentages_comparable():
    short, full = bars([("a", [("done", 50)], "50%"), ("b", [("done", 100)], "100%")], longest=100)
    assert (short.segments[0].width, full.segments[0].width) == (WIDTH // 2, WIDTH)


@pytest.mark.parametrize("part", [("done", -1), ("red", 1)])
def test_a_bar_refuses_what_it_cannot_draw(part):
    with pytest.raises(ValueError, match="bar piece"):
        bars([("a", [part], "")])


def test_a_day_refuses_an_unknown_kind():
    with pytest.raises(ValueError, match="kind of day"):
        Day(date(2025, 5, 5), "nghỉ", "holiday")
