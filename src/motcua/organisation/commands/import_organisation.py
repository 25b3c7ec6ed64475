"""Taking a register of agencies in: new ones, changed ones, their paths; nothing is deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.organisation.models import Agency
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role
from motcua.organisation.rules.tree import AgencyRow, Fault, Known, faults_of, in_order, path_of
from motcua.organisation.words import ROLES

_STATED = ("name", "level", "kind", "valid_from", "valid_to")


@dataclass(frozen=True, slots=True)
class Imported:
    """How many agencies were added, changed, or were as stated already; or why nothing was done."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    faults: tuple[Fault, ...] = ()


@transaction.atomic
def import_organisation(
    *, actor: Actor, at: datetime, rows: Sequence[AgencyRow], source: str = ""
) -> Imported:
    """All rows or none: with faults nothing is written and they are returned, each with its row.

    Rows come in any order; a parent may be in the file or there already."""
    if not (actor.is_system or actor.holds_anywhere(Role.ADMINISTRATOR)):
        raise Refusal("organisation.forbidden", role=ROLES[Role.ADMINISTRATOR])
    agencies = {
        agency.code: agency
        for agency in Agency.objects.select_for_update(of=("self",)).select_related("parent").order_by("pk")
    }
    known = {code: _known(agency) for code, agency in agencies.items()}
    if faults := faults_of(rows, known):
        return Imported(faults=tuple(faults))
    added = changed = 0
    for row, _ in in_order(rows, known):
        agency = agencies.get(row.code)
        if agency is None:
            agencies[row.code] = _add(row, agencies)
            added += 1
        elif _change(agency, row, agencies, actor, at, source):
            changed += 1
    if changed:
        _repath(agencies)
    if added:
        record(
            "organisation.imported",
            subject="organisation",
            actor=actor,
            at=at,
            ground=source[:300],
            added=added,
            changed=changed,
        )
    return Imported(added, changed, len(rows) - added - changed)


def _known(agency: Agency) -> Known:
    return Known(agency.path, agency.level, agency.parent.code if agency.parent else "")


def _add(row: AgencyRow, agencies: dict[str, Agency]) -> Agency:
    parent = agencies.get(row.parent)
    return Agency.objects.create(
        code=row.code,
        parent=parent,
        path=path_of(parent.path if parent else "", row.code),
        **{name: getattr(row, name) for name in _STATED},
    )


def _change(
    agency: Agency, row: AgencyRow, agencies: dict[str, Agency], actor: Actor, at: datetime, source: str
) -> bool:
    """What the row states replaces what is there, with both in the trail."""
    before = {name: getattr(agency, name) for name in _STATED}
    before["parent"] = agency.parent.code if agency.parent else ""
    after = {name: getattr(row, name) for name in _STATED} | {"parent": row.parent}
    if before == after:
        return False
    for name in _STATED:
        setattr(agency, name, after[name])
    agency.parent = agencies.get(row.parent)
    agency.save(update_fields=[*_STATED, "parent"])
    moved = {name for name in after if before[name] != after[name]}
    record(
        "organisation.agency_changed",
        subject=f"agency:{agency.code}",
        actor=actor,
        at=at,
        ground=source[:300],
        before={name: _plain(before[name]) for name in sorted(moved)},
        after={name: _plain(after[name]) for name in sorted(moved)},
    )
    return True


def _repath(agencies: dict[str, Agency]) -> None:
    """Paths below a moved agency follow it."""
    by_pk = {agency.pk: agency for agency in agencies.values()}
    paths: dict[int, str] = {}

    def path(agency: Agency) -> str:
        if agency.pk not in paths:
            above = path(by_pk[agency.parent_id]) if agency.parent_id else ""
            paths[agency.pk] = path_of(above, agency.code)
        return paths[agency.pk]

    stale = [agency for agency in agencies.values() if agency.path != path(agency)]
    for agency in stale:
        agency.path = paths[agency.pk]
    Agency.objects.bulk_update(stale, ["path"], batch_size=200)


def _plain(value: str | date | None) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""
