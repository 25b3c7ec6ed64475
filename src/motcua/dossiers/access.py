"""Who may reach which dossier: the only way from a code to a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from secrets import compare_digest

from django.db.models import Q, QuerySet

from motcua.accounts.public import circles_of
from motcua.dossiers.models import AwayIntake, Batch, CouncilSession, Dossier, FiledFor, Paper, Upload
from motcua.dossiers.rules.arriving import KEPT_UNFINISHED
from motcua.dossiers.rules.process import MOVES, Move, Verb
from motcua.dossiers.rules.standing import OF_KIND
from motcua.foundation.plain_row import PlainRow
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency, Role

_BY_UNIT = frozenset({Role.SPECIALIST, Role.DIVISION_HEAD})
"""Roles that act only on dossiers of their own unit, once a unit has the dossier."""

_FOR_READING = ("agency", "edition", "edition__procedure", "sector", "unit", "holder")
_TO_READ = PlainRow(Dossier, "it.code = %s", also=_FOR_READING)
_TO_CHANGE = PlainRow(Dossier, "it.code = %s", lock=True, also=("agency",))
_WITH_EDITION = PlainRow(Dossier, "it.code = %s", lock=True, also=("agency", "edition"))
_BY_EDITION = frozenset(
    {Verb.RECEIVE, Verb.COMPLETE_STEP, Verb.ASK_SUPPLEMENT, Verb.CONSULT, Verb.PROPOSE, *OF_KIND}
    | {Verb.PUBLISH_DECLARATION, Verb.REFUSE_INTAKE, Verb.WITHDRAW, Verb.STOP, Verb.CLOSE}
)
"""Verbs whose commands ask the edition: it is read with the row."""


def visible_to(actor: Actor) -> QuerySet[Dossier]:
    """Dossiers the actor may list: an officer those of the own agencies and of agencies below an
    overseeing post, a citizen the own ones. One plain condition each, so that an index serves it."""
    if actor.is_system:
        return Dossier.objects.all()
    if not actor.posts:
        return (
            Dossier.objects.filter(submitter=actor.person_id) if actor.person_id else Dossier.objects.none()
        )
    paths = actor.read_paths()
    if not paths:
        return Dossier.objects.filter(agency__in=actor.agency_ids())
    under = Q(pk__in=actor.agency_ids())
    for path in paths:
        under |= Q(path__startswith=path)
    return Dossier.objects.filter(agency__in=Agency.objects.filter(under).values("pk"))


def dossier_to_read(
    actor: Actor, code: str, *, in_hand: Dossier | None = None, at: datetime | None = None
) -> Dossier:
    """The dossier for reading, or ``dossier.not_found`` just as if it did not exist. ``in_hand`` is the row
    where it came with another one, its agency loaded: then it is only judged. With ``at`` a colleague of
    the organisation it was filed for may read it too."""
    found = in_hand or _TO_READ.get(code)
    if found is None or not (
        may_read(actor, found) or _took_in(actor, found) or _stands_for_it(actor, found, at)
    ):
        raise Refusal("dossier.not_found", code=code)
    return found


def dossier_if_there(actor: Actor, code: str, verb: Verb) -> Dossier | None:
    """As ``dossier_to_change`` for news about a code that need not be a dossier of this system."""
    return dossier_to_change(actor, code, verb) if Dossier.objects.filter(code=code).exists() else None


def dossier_to_change(actor: Actor, code: str, verb: Verb, *, at: datetime | None = None) -> Dossier:
    """The dossier, locked, for that verb. Refuses ``dossier.not_found`` where the actor may not even
    read it, ``dossier.forbidden`` where the verb belongs to another role. With ``at`` a colleague of the
    organisation it was filed for does what its applicant may."""
    dossier = (_WITH_EDITION if verb in _BY_EDITION else _TO_CHANGE).get(code)
    if dossier is None or not (may_read(actor, dossier) or _stands_for_it(actor, dossier, at)):
        raise Refusal("dossier.not_found", code=code)
    if not may_do(actor, verb, dossier):
        raise Refusal("dossier.forbidden", code=code, verb=verb.value)
    return dossier


def filed_by(actor: Actor) -> QuerySet[Dossier]:
    """Dossiers the person filed, whatever posts the person holds."""
    return Dossier.objects.filter(submitter=actor.person_id) if actor.person_id else Dossier.objects.none()


def filed_with_keys(actor: Actor, keys: Iterable[str]) -> QuerySet[Dossier]:
    """The dossiers of those keys that the person sent, in the own name or for an organisation."""
    mine = Q(submitter=actor.person_id) | Q(filed_for__authorisation__representative=actor.person_id)
    return Dossier.objects.filter(mine, client_key__in=keys) if actor.person_id else Dossier.objects.none()


def filed_for_organisations(actor: Actor, *, at: datetime) -> QuerySet[Dossier]:
    """Dossiers of the organisations that the person stands for today (one statement before the list)."""
    circles = circles_of(actor.person_id, local_day(at)) if actor.person_id else {}
    allowed = Q(pk=None)
    for head, scope in circles.items():
        within = Q(edition__procedure__code__in=scope) if scope else Q()
        allowed |= Q(filed_for__head=head) & within
    return Dossier.objects.filter(allowed)


def own_dossier(actor: Actor, code: str, *, at: datetime | None = None) -> Dossier:
    """A dossier the person filed, or ``dossier.not_found``. With ``at`` also one filed for an organisation
    that the person stands for."""
    rows = Dossier.objects.select_related(*_FOR_READING).filter(code=code)
    found = rows.first() if actor.person_id else None
    if found is None or not (found.submitter_id == actor.person_id or _stands_for_it(actor, found, at)):
        raise Refusal("dossier.not_found", code=code)
    return found


def _stands_for_it(actor: Actor, dossier: Dossier, at: datetime | None) -> bool:
    """Whether the person stands for the organisation the dossier was filed for; the row remembers it, and
    what its applicant may do is then the person's too. Three statements at most, and only for somebody whom
    nothing else lets in."""
    if at is None or actor.person_id is None:
        return False
    if not FiledFor.objects.filter(dossier=dossier.pk).exists():
        return False
    if not filed_for_organisations(actor, at=at).filter(pk=dossier.pk).exists():
        return False
    dossier.colleague_id = actor.person_id
    return True


def is_own(actor: Actor, code: str) -> bool:
    """Whether the person filed that dossier."""
    return filed_by(actor).filter(code=code).exists()


def own_paper(actor: Actor, paper_id: int) -> Paper:
    """A paper with a file in a dossier the person filed, or ``paper.not_found``."""
    mine = Paper.objects.filter(dossier__submitter=actor.person_id, pk=paper_id).exclude(file_sha256="")
    found = mine.select_related("dossier").first() if actor.person_id else None
    if found is None:
        raise Refusal("paper.not_found")
    return found


def own_upload(actor: Actor, key: str, *, at: datetime) -> Upload:
    """A file the person has on the way, or ``upload.gone`` just as if it did not exist or had expired."""
    mine = Upload.objects.filter(person=actor.person_id, key=key, touched_at__gte=at - KEPT_UNFINISHED)
    found = mine.first() if actor.person_id is not None else None
    if found is None:
        raise Refusal("upload.gone")
    return found


def dossier_by_link(key: str) -> Dossier:
    """The dossier behind the link that only its slip bears, for reading; or ``follow.not_found``."""
    with_keys = Dossier.objects.filter(~Q(lookup_key=""), lookup_key=key)
    found = with_keys.select_related(*_FOR_READING).first()
    if found is None:
        raise Refusal("follow.not_found")
    return found


def dossier_by_digits(code: str, digits: str) -> Dossier:
    """The dossier of that code where ``digits`` are the last four of the applicant's telephone or identity
    number, or its lookup key where neither is on record. ``follow.no_match`` says the same for an unknown
    code and for wrong digits."""
    found = Dossier.objects.select_related(*_FOR_READING).filter(code=code).first()
    if found is None or not _knows(found, digits):
        raise Refusal("follow.no_match")
    return found


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody without an account shows: the link of the slip, and four digits."""

    key: str
    digits: str


def dossier_proven(key: str, digits: str) -> Dossier:
    """The dossier behind the link, for reading by who knows the digits too: ``follow.not_found`` for an
    unknown link, ``follow.no_match`` for wrong digits and where there is nothing to know beside the link."""
    found = dossier_by_link(key)
    if not proves(found, Proof(key, digits)):
        raise Refusal("follow.no_match")
    return found


def proven_to_change(code: str, proof: Proof) -> Dossier:
    """The dossier, locked, for who holds its link and knows the digits; ``follow.no_match`` otherwise."""
    found = _TO_CHANGE.get(code)
    if found is None or not proves(found, proof):
        raise Refusal("follow.no_match")
    return found


def proves(dossier: Dossier, proof: Proof) -> bool:
    """Whether the link is the dossier's and the digits are; the link alone proves nothing."""
    is_its = bool(dossier.lookup_key) and compare_digest(dossier.lookup_key.encode(), proof.key.encode())
    return is_its and is_provable(dossier) and _knows(dossier, proof.digits)


def is_provable(dossier: Dossier) -> bool:
    """Whether there is something to know beside the link (no statement)."""
    return bool(dossier.lookup_key) and bool(_tails(dossier))


def _tails(dossier: Dossier) -> list[str]:
    return [tail for number in (dossier.phone, dossier.applicant_id) if (tail := _last_four(number))]


def _knows(dossier: Dossier, digits: str) -> bool:
    if tails := _tails(dossier):
        return any(compare_digest(tail.encode(), digits.upper().encode()) for tail in tails)
    return bool(dossier.lookup_key) and compare_digest(dossier.lookup_key.encode(), digits.encode())


def _last_four(number: str) -> str:
    signs = [sign for sign in number.upper() if sign.isalnum()]
    return "".join(signs[-4:]) if len(signs) >= 8 else ""


def may_read(actor: Actor, dossier: Dossier) -> bool:
    """Whether the actor may read the row in hand (its agency loaded): as ``visible_to``, and whoever
    filed it."""
    if actor.is_system or dossier.agency_id in actor.agency_ids():
        return True
    if actor.person_id is not None and dossier.submitter_id == actor.person_id:
        return True
    return any(dossier.agency.path.startswith(path) for path in actor.read_paths())


def _took_in(actor: Actor, dossier: Dossier) -> bool:
    """Whether a desk of the actor took the dossier in for the agency that resolves it: the desk goes on
    reading what it promised (one query, and only where nothing else lets the actor in)."""
    desks = [post.agency_id for post in actor.posts if post.role is Role.ONE_STOP]
    return bool(desks) and AwayIntake.objects.filter(dossier=dossier, agency__in=desks).exists()


def may_do(actor: Actor, verb: Verb, dossier: Dossier) -> bool:
    """Whether the verb is the actor's to do on this dossier, whatever its state."""
    allowed = MOVES[verb]
    if actor.is_system:
        return allowed.system
    is_theirs = actor.person_id in {dossier.submitter_id, dossier.colleague_id}
    if allowed.applicant and actor.person_id is not None and is_theirs:
        return True
    return _holds_a_role(actor, allowed, dossier, verb)


def _holds_a_role(actor: Actor, allowed: Move, dossier: Dossier, verb: Verb) -> bool:
    for post in actor.posts:
        if post.agency_id != dossier.agency_id or post.role not in allowed.roles:
            continue
        bound = post.role in _BY_UNIT and verb is not Verb.ANSWER_CONSULTATION
        if not bound or dossier.unit_id is None or post.unit_id == dossier.unit_id:
            return True
    return False


def session_to_read(actor: Actor, session_id: int) -> CouncilSession:
    """A council session of an agency where the actor holds a post, or ``session.not_found``."""
    rows = CouncilSession.objects.filter(agency__in=actor.agency_ids()).select_related("agency")
    found = rows.filter(pk=session_id).first()
    if found is None:
        raise Refusal("session.not_found")
    return found


def open_session(actor: Actor, session_id: int, agency_id: int | None = None) -> CouncilSession:
    """The session, locked, while it is not closed (``session.closed``); of that agency where one is named."""
    rows = CouncilSession.objects.select_for_update().filter(agency__in=actor.agency_ids(), pk=session_id)
    found = rows.first()
    if found is None or agency_id not in (None, found.agency_id):
        raise Refusal("session.not_found")
    if found.closed_at is not None:
        raise Refusal("session.closed")
    return found


def require_post(actor: Actor, roles: Iterable[Role], agency_id: int) -> None:
    """Refuse ``dossier.not_your_desk`` unless the actor holds one of the roles at the agency."""
    if not actor.is_system and actor.holds(roles, agency_id) is None:
        raise Refusal("dossier.not_your_desk")


def own_batch(actor: Actor, key: str, *, lock: bool = False) -> Batch:
    """A sheet that the person sent, or ``batch.not_found``."""
    rows = Batch.objects.filter(person=actor.person_id, key=key) if actor.person_id else Batch.objects.none()
    if lock:
        rows = rows.select_for_update(of=("self",))
    found = rows.select_related("agency", "edition__procedure", "authorisation").first()
    if found is None:
        raise Refusal("batch.not_found")
    return found
