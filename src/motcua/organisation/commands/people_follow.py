"""People go on where their unit or their agency goes."""

from datetime import date

from django.db.models import Q

from motcua.kernel.time import ONE_DAY
from motcua.organisation.models import Agency, Post, Succession, Unit
from motcua.organisation.rules.roles import OVERSIGHT, Role

WHOLE_AGENCY = OVERSIGHT | {Role.CLERK, Role.PROCEDURE_CONTROL}
"""Roles that work for all of an agency, in whatever unit they sit."""


def people_follow(line: Succession, day: date) -> int:
    """How many posts were made. Units: the same role in the new one, the old post ends. Agencies: people of
    the old one hold their role in the new one too (not those of a split field, who are named by hand), and
    the new one's people hold acting posts in the old one, so that both work off what runs under its codes."""
    if line.from_unit is not None:
        return _into_unit(line, day) if not line.sector else 0
    old, new = _held(line.from_agency, day), _held(line.to_agency, day)
    made = _into_agency(new, line.from_agency, day, is_acting=True)
    if not line.sector:
        made += _into_agency(old, line.to_agency, day, is_acting=False)
    Post.objects.bulk_create(made)
    return len(made)


def _into_unit(line: Succession, day: date) -> int:
    held = Post.objects.filter(agency=line.from_agency, unit=line.from_unit)
    ended = list(held.filter(Q(valid_to=None) | Q(valid_to__gte=day)).order_by("id"))
    made = [_copy(one, day, unit_id=line.to_unit_id) for one in ended]
    Post.objects.filter(pk__in=[one.pk for one in ended]).update(valid_to=day - ONE_DAY)
    Post.objects.bulk_create(made)
    return len(made)


def _held(agency: Agency, day: date) -> list[Post]:
    found = Post.objects.filter(agency=agency, is_acting=False).in_force(day)
    return list(found.select_related("unit").order_by("id"))


def _into_agency(posts: list[Post], target: Agency, day: date, *, is_acting: bool) -> list[Post]:
    """Copies of the posts at the other agency, in its units like the ones they are in."""
    there = list(Unit.objects.filter(agency=target).order_by("id"))
    return [
        _copy(one, day, unit_id=unit, agency_id=target.pk, is_acting=is_acting)
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
