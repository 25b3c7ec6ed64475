"""A citizen rates once, whenever, and nobody can tell who it was."""

from datetime import date

import pytest
from django.db import Error, transaction
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.refused import refused
from tests.feedback.cards import returned, token

from motcua.dossiers.events import DossierReturned
from motcua.feedback.commands.open_card import open_card
from motcua.feedback.commands.rate import rate
from motcua.feedback.models import Card, Rating
from motcua.feedback.queries.ratings import month_of_ratings, rated_months
from motcua.foundation.trail.models import TrailEntry

pytestmark = pytest.mark.django_db


def test_a_returned_dossier_has_a_card_and_one_on_its_way_has_none(office):
    stages.received(office)
    dossier = returned(office)
    assert [card.dossier_id for card in Card.objects.all()] == [dossier.pk]


def test_news_heard_twice_makes_one_card(office):
    dossier = returned(office)
    open_card(DossierReturned(dossier.code), at=moment(7))
    assert Card.objects.count() == 1


def test_the_token_itself_is_kept_nowhere(office):
    held = token(office)
    card = Card.objects.get()
    assert held not in str(card.__dict__)
    assert len(held) == 32


def test_a_rating_counts_once(office):
    held = token(office)
    rate(token=held, at=moment(7), points=4, answers={"attitude": 0}, comment=" Nhanh. ")
    with refused("rating.used"):
        rate(token=held, at=moment(7), points=1, answers={})
    one = Rating.objects.get()
    assert (one.points, one.answers, one.comment) == (4, {"attitude": 0}, "Nhanh.")


def test_a_late_rating_counts_in_the_month_it_is_given(office):
    rate(token=token(office), at=moment(20, month=8), points=3, answers={})
    assert rated_months(office.agency.pk) == [(date(2026, 8, 1), 1)]


def test_a_rating_knows_neither_the_dossier_nor_the_hour(office):
    held = token(office)
    before = TrailEntry.objects.count()
    rate(token=held, at=moment(7, "10:17"), points=5, answers={})
    kept = {field.name for field in Rating._meta.concrete_fields}
    assert kept == {"id", "agency", "month", "points", "answers", "comment"}
    assert TrailEntry.objects.count() == before


def test_what_was_not_offered_is_refused_and_leaves_the_card(office):
    held = token(office)
    for points, answers, code in (
        (0, {}, "rating.bad_points"),
        (6, {}, "rating.bad_points"),
        (5, {"time": 3}, "rating.bad_answer"),
        (5, {"colour": 0}, "rating.bad_answer"),
    ):
        with refused(code):
            rate(token=held, at=moment(7), points=points, answers=answers)
    assert not Card.objects.get().is_used


def test_an_unknown_token_is_refused(office):
    token(office)
    with refused("rating.not_found"):
        rate(token="0" * 32, at=moment(7), points=5, answers={})


def test_a_rating_cannot_be_changed(office):
    rate(token=token(office), at=moment(7), points=2, answers={})
    with pytest.raises(Error), transaction.atomic():
        Rating.objects.update(points=5)


def test_a_month_of_few_is_counted_but_not_opened(office):
    month = date(2026, 3, 1)
    for points, comment in ((5, "một"), (2, "hai")):
        Rating.objects.create(agency=office.agency, month=month, points=points, comment=comment)
    shown = month_of_ratings(office.agency.pk, month)
    assert (shown.summary.count, shown.summary.mean, shown.comments) == (2, None, ())
    Rating.objects.create(agency=office.agency, month=month, points=4, answers={"time": 2})
    shown = month_of_ratings(office.agency.pk, month)
    assert (str(shown.summary.mean), shown.summary.points) == ("3.7", (1, 1, 0, 1, 0))
    assert shown.summary.tallies[0].counts == (0, 0, 1)
    assert sorted(shown.comments) == ["hai", "một"]
