"""People go on where their unit or their agency goes."""

from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Q

from motcua.kernel.time import ONE_DAY
from motcua.organisation.models import Agency, Post, Succession, Unit
from motcua.organisation.rules.roles import OVERSIGHT, Role
from motcua.organisation.rules.succession import Line, goes_on

WHOLE_AGENCY = OVERSIGHT | {Role.CLERK, Role.PROCEDURE_CONTROL}
"""Roles that work for all of an agency, in whatever unit they sit."""


def people_follow(
    lines: Sequence[tuple[Succession, Collection[int]]], day: date, acting_until: date | None
) -> int:
    """How many posts were made; beside a line of a split stand the people who go with its field, everybody
    else goes with the rest, or stays where nothing but fields is taken. Units: the same role in the new one,
    the old post ends. Agencies: people of the old one hold their role in the new one too, and the new one's
    people hold acting posts in the old one, up to the last day said, so that both work off what runs under
    its codes; of an agency that goes on only those who leave it do, in the place they had."""
    made: list[Post] = []
    ended: set[int] = set()
    plain = [Line(_old(line), (), line.sector) for line, _ in lines]
    for line, going in lines:
        elsewhere = {pk for other, named in lines if other.sector and _same_old(other, line) for pk in named}
        if line.from_unit is not None:
            held = _goes(_in_unit(line, day), line, going, elsewhere)
            made += [_copy(one, day, unit_id=line.to_unit_id) for one in held]
            ended |= {one.pk for one in held}
        elif goes_on(plain, _old(line)):
            held = _goes(_held(line.from_agency, day), line, going, elsewhere)
            made += _into_agency(held, line.to_agency, day)
            made += [
                _copy(one, day, is_acting=True, valid_to=_first(one.valid_to, acting_until)) for one in held
            ]
            ended |= {one.pk for one in held}
        else:
            held = _goes(_held(line.from_agency, day), line, going, elsewhere)
            made += _into_agency(held, line.to_agency, day)
            theirs = _held(line.to_agency, day)
            made += _into_agency(theirs, line.from_agency, day, is_acting=True, until=acting_until)
    Post.objects.filter(pk__in=ended).update(valid_to=day - ONE_DAY)
    Post.objects.bulk_create(made)
    return len(made)


def _old(line: Succession) -> tuple[int, int | None]:
    return line.from_agency_id, line.from_unit_id


def _same_old(one: Succession, other: Succession) -> bool:
    return _old(one) == _old(other)


def _first(*days: date | None) -> date | None:
    return min(filter(None, days), default=None)


def _goes(
    posts: list[Post], line: Succession, going: Collection[int], elsewhere: Collection[int]
) -> list[Post]:
    if line.sector:
        return [one for one in posts if one.person_id in going]
    return [one for one in posts if one.person_id not in elsewhere]


def _in_unit(line: Succession, day: date) -> list[Post]:
    held = Post.objects.filter(agency=line.from_agency, unit=line.from_unit)
    return list(held.filter(Q(valid_to=None) | Q(valid_to__gte=day)).order_by("id"))


def _held(agency: Agency, day: date) -> list[Post]:
    found = Post.objects.filter(agency=agency, is_acting=False).in_force(day)
    return list(found.select_related("unit").order_by("id"))


def _into_agency(
    posts: list[Post], target: Agency, day: date, *, is_acting: bool = False, until: date | None = None
) -> list[Post]:
    """Copies of the posts at the other agency, in its units like the ones they are in."""
    there = list(Unit.objects.filter(agency=target).order_by("id"))
    return [
        _copy(
            one,
            day,
            unit_id=unit,
            agency_id=target.pk,
            is_acting=is_acting,
            valid_to=_first(one.valid_to, until),
        )
        for one in posts
        for unit in _like(one, there, only_first=not is_acting)
    ]


def _like(post: Post, there: list[Unit], *, only_first: bool) -> list[int | None]:
    """The unit of the same code, else those of the same kind; for the whole agency where there is none."""
    if post.unit is None:
        return [None]
    same = [one.pk for one in there if one.kind == post.unit.kind]
    if only_first:
        same = ([one.pk for one in there if one.code == post.unit.code] or same)[:1]
    return [*same] or ([None] if Role(post.role) in WHOLE_AGENCY else [])


def _copy(post: Post, day: date, **changes: object) -> Post:
    facts = {
        "person_id": post.person_id,
        "agency_id": post.agency_id,
        "unit_id": post.unit_id,
        "role": post.role,
        "is_acting": post.is_acting,
        "valid_from": day,
        "valid_to": post.valid_to,
    }
    return Post(**(facts | changes))
