"""Opening the form of an act tells colleagues so; a form that has grown old overwrites nothing."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from motcua.dossiers.models import Dossier, Event, Opening
from motcua.dossiers.words.acts import EVENTS
from motcua.foundation.plain_row import PlainRow
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.organisation.public import Actor

KEPT = timedelta(minutes=10)
"""How long an open form is believed to be looked at."""

_OPENING = PlainRow(Opening, "it.dossier_id = %s")


def opened_by_other(actor: Actor, dossier_id: int, *, at: datetime) -> Opening | None:
    """The colleague who has the dossier's form open (one query)."""
    found = _OPENING.get(dossier_id)
    return found if found and found.until > at and found.person_id != actor.person_id else None


@transaction.atomic
def open_dossier(*, actor: Actor, at: datetime, dossier: Dossier) -> Opening | None:
    """Note that the actor opened a form of it, unless a colleague did before: then the colleague's note,
    which stays (two statements)."""
    if other := opened_by_other(actor, dossier.pk, at=at):
        return other
    with connection.cursor() as cursor:
        # Two who open at the same moment: the later one replaces the note, and nobody waits.
        cursor.execute(
            "INSERT INTO dossiers_opening (dossier_id, person_id, name, since, until)"
            " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (dossier_id) DO UPDATE SET since ="
            " CASE WHEN dossiers_opening.person_id = excluded.person_id AND dossiers_opening.until > %s"
            " THEN dossiers_opening.since ELSE excluded.since END,"
            " person_id = excluded.person_id, name = excluded.name, until = excluded.until",
            [
                dossier.pk,
                actor.person_id,
                actor.address or actor.name,
                *map(connection.ops.adapt_datetimefield_value, (at, at + KEPT, at)),
            ],
        )
    return None


def leave_dossier(*, actor: Actor, dossier_id: int) -> None:
    """The form was sent: the actor's note goes (one statement)."""
    Opening.objects.filter(dossier=dossier_id, person=actor.person_id).delete()


def refuse_if_moved(code: str, seen_seq: int) -> None:
    """Refuse ``dossier.changed_meanwhile`` where the ledger has grown since the form was shown; the row is
    held until the transaction ends, so that nothing comes between (one statement)."""
    row = Dossier.objects.select_for_update().filter(code=code).only("pk", "head_seq").first()
    if row is None or row.head_seq == seen_seq:
        return
    last = Event.objects.filter(dossier=row.pk).order_by("seq").last()
    raise Refusal(
        "dossier.changed_meanwhile",
        who=last.actor if last else "",
        what=EVENTS.get(last.kind, last.kind) if last else "",
        clock=f"{local(last.recorded_at):%H:%M %d/%m}" if last else "",
    )
