"""Keeping, changing and dropping a list of the desk."""

from datetime import datetime

from django.db import IntegrityError, transaction

from motcua.dossiers.models import DeskView
from motcua.dossiers.queries.views import MOST_KEPT
from motcua.dossiers.rules.views import SavedView, plain_of
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role

MAY_SHARE = frozenset({Role.DIVISION_HEAD, Role.DIRECTOR})


def keep_view(
    *, actor: Actor, at: datetime, view: SavedView, name: str, sharing: str = "", pk: int | None = None
) -> DeskView:
    """Keep a list under a name, or change the own list ``pk``. Refuses ``view.not_found``, ``view.too_many``,
    ``view.name_taken`` and ``view.not_yours_to_share``."""
    kept = own_view(actor, pk) if pk is not None else _new(actor, at)
    kept.name, kept.sharing, kept.kept = name.strip(), sharing, plain_of(view)
    if sharing:
        post = _sharing_post(actor, sharing)
        kept.agency_id, kept.unit_id = post.agency_id, post.unit_id
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError:
        raise Refusal("view.name_taken", name=kept.name) from None
    return kept


def drop_view(*, actor: Actor, pk: int) -> DeskView:
    """Drop an own list; nobody's dossiers change. Refuses ``view.not_found``."""
    kept = own_view(actor, pk)
    kept.delete()
    return kept


def own_view(actor: Actor, pk: int) -> DeskView:
    """A list the person made, or ``view.not_found``."""
    found = DeskView.objects.filter(pk=pk, owner=actor.person_id).first() if actor.person_id else None
    if found is None:
        raise Refusal("view.not_found")
    return found


def may_share(actor: Actor) -> bool:
    """Whether the person heads a unit or an agency."""
    return actor.holds_anywhere(*MAY_SHARE) is not None


def _new(actor: Actor, at: datetime) -> DeskView:
    if DeskView.objects.filter(owner=actor.person_id).count() >= MOST_KEPT:
        raise Refusal("view.too_many", most=MOST_KEPT)
    post = actor.posts[0]
    return DeskView(owner_id=actor.person_id, agency_id=post.agency_id, unit_id=post.unit_id, made_at=at)


def _sharing_post(actor: Actor, sharing: str) -> HeldPost:
    roles = MAY_SHARE if sharing == DeskView.Sharing.UNIT else {Role.DIRECTOR}
    post = actor.holds_anywhere(*roles)
    if post is None or (sharing == DeskView.Sharing.UNIT and post.unit_id is None):
        raise Refusal("view.not_yours_to_share")
    return post
