"""Who may reach which result: through its dossier, and then by the table of the chain."""

from django.db.models import OuterRef, QuerySet, Subquery

from motcua.dossiers.public import Dossier, dossier_to_read
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, Role
from motcua.results.models import AgencySeal, Result, Version
from motcua.results.rules.chain import BOUND_TO_UNIT, STEPS, Act, step

_READ_WITH = ("dossier", "agency", "template", "replaces")
_JUDGED_WITH = ("dossier__agency", "dossier__edition", "dossier__sector", "signer")
_LAID = Subquery(Version.objects.filter(result=OuterRef("pk")).order_by("-number").values("places")[:1])
_SEAL = Subquery(AgencySeal.objects.filter(agency=OuterRef("agency")).values("sha256"))
_ISSUED_ACTS = frozenset({Act.REVOKE, Act.REISSUE, Act.CORRECT})


def results_of(actor: Actor, code: str) -> tuple[Dossier, list[Result]]:
    """The dossier and its results, newest first; ``dossier.not_found`` as for the dossier itself."""
    dossier = dossier_to_read(actor, code)
    _require_officer(actor, code)
    rows = Result.objects.filter(dossier=dossier).select_related(*_READ_WITH).order_by("-id")
    return dossier, list(rows)


def result_to_change(actor: Actor, code: str, act: Act) -> Result:
    """The result an act is meant for, locked: the one in the making, or for what is done to a published one
    the newest published. Refuses as the dossier would, then ``result.not_found``, ``result.forbidden`` and
    ``result.step_not_allowed``. With the row come ``laid``, the fields of its newest text, and ``seal``, the
    stored picture of its agency's seal."""
    rows = Result.objects.filter(dossier__code=code).select_for_update(of=("self",)).order_by("-id")
    if act in _ISSUED_ACTS:
        rows = rows.filter(issued_at__isnull=False)
    found = rows.select_related(*_READ_WITH, *_JUDGED_WITH).annotate(laid=_LAID, seal=_SEAL).first()
    dossier = dossier_to_read(actor, code, in_hand=found.dossier if found else None)
    _require_officer(actor, code)
    require_may(actor, act, dossier)
    if found is None:
        raise Refusal("result.not_found")
    step(found.stage, act)
    return found


def require_may(actor: Actor, act: Act, dossier: Dossier) -> None:
    """Refuse ``result.forbidden`` unless the act is the actor's on this dossier."""
    if not may(actor, act, dossier):
        raise Refusal("result.forbidden", act=act.value)


def may(actor: Actor, act: Act, dossier: Dossier) -> bool:
    """Whether the act is the actor's on this dossier, wherever its result stands."""
    for post in actor.posts:
        if post.agency_id != dossier.agency_id or post.role not in STEPS[act].roles:
            continue
        if post.role not in BOUND_TO_UNIT or dossier.unit_id is None or post.unit_id == dossier.unit_id:
            return True
    return False


def to_sign(actor: Actor) -> QuerySet[Result]:
    """Results that wait for this person's signature, the earliest due dossier first."""
    agencies = [post.agency_id for post in actor.posts if post.role is Role.DIRECTOR]
    rows = Result.objects.filter(agency__in=agencies, initialled_at__isnull=False, signed_at=None)
    return rows.select_related(*_READ_WITH, "dossier__edition").order_by("dossier__due_at", "id")


def to_issue(actor: Actor) -> QuerySet[Result]:
    """Signed results that wait for this clerk's number."""
    agencies = [post.agency_id for post in actor.posts if post.role is Role.CLERK]
    rows = Result.objects.filter(agency__in=agencies, signed_at__isnull=False, issued_at=None)
    return rows.select_related(*_READ_WITH, "dossier__edition").order_by("signed_at", "id")


def result_by_key(key: str) -> Result:
    """The published result behind the link on its paper; ``result.not_found`` for any other."""
    rows = Result.objects.filter(issued_at__isnull=False).select_related(*_READ_WITH)
    found = rows.filter(key=key).first() if key else None
    if found is None:
        raise Refusal("result.not_found")
    return found


def _require_officer(actor: Actor, code: str) -> None:
    """Who filed a dossier reads it, but drafts are the office's."""
    if not actor.is_system and not actor.is_staff:
        raise Refusal("dossier.not_found", code=code)
