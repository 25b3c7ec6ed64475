"""Taking a catalogue file in: new procedures, new editions where content changed, nothing twice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency
from motcua.procedures import access
from motcua.procedures.commands.set_service_level import open_level
from motcua.procedures.models import Edition, Procedure, Sector, ServiceLevel
from motcua.procedures.rules.catalogue_merging import merged
from motcua.procedures.rules.catalogue_row import CatalogueRow
from motcua.procedures.rules.levels import Level, scheme_of
from motcua.procedures.rules.local_codes import NATIONAL, OWNED, local_code
from motcua.procedures.rules.states import EDITABLE, EditionState, last_day_before

_FIXED = ("name", "sector_id", "agency_level", "is_declaration", "content")
_KNOWLEDGE = ("is_verified", "unproven", "source", "note")


@dataclass(slots=True)
class Imported:
    """How many procedures were added, got a new edition, had their notes corrected, or stayed."""

    added: int = 0
    amended: int = 0
    corrected: int = 0
    unchanged: int = 0


@transaction.atomic
def import_procedures(
    *, actor: Actor, at: datetime, rows: Sequence[CatalogueRow], owner: Agency | None, source: str = ""
) -> Imported:
    """Rows without complaints into the catalogue of that agency, or into the national one.

    A row finds its procedure by code, else by local code, else by name. Content of an announced edition
    never changes: a row that differs becomes the next edition, from today on."""
    access.require_control(actor, owner)
    shelf = _Shelf(owner, local_day(at))
    done = Imported()
    for row in sorted(rows, key=lambda row: (fold(row.name), row.name)):
        what = shelf.put(row)
        setattr(done, what, getattr(done, what) + 1)
    shelf.store_new()
    if done.added or done.amended or done.corrected:
        record(
            "procedures.imported",
            subject=f"catalogue:{owner.code if owner else 'national'}",
            actor=actor,
            at=at,
            ground=source[:300],
            added=done.added,
            amended=shelf.amended,
            corrected=shelf.corrected,
        )
    return done


class _Shelf:
    """The catalogue of one owner in memory: found by code and name, new procedures stored together."""

    def __init__(self, owner: Agency | None, today: date) -> None:
        self.owner, self.today = owner, today
        self.amended: list[str] = []
        self.corrected: list[str] = []
        self.by_code: dict[str, Procedure] = {}
        self.by_name: dict[str, Procedure] = {}
        self.editions: dict[int, Edition] = {}
        self.levels: dict[int, ServiceLevel] = {}
        self.sectors = {sector.folded: sector for sector in Sector.objects.order_by("-pk")}
        self.new: list[tuple[Procedure, CatalogueRow]] = []
        self._load()

    def put(self, row: CatalogueRow) -> str:
        """Take one row; says which count of ``Imported`` it belongs to."""
        procedure = self._find(row)
        if procedure is None:
            self._announce(row)
            return "added"
        changed = self._name_procedure(procedure, row)
        changed |= self._set_level(procedure, row)
        last = self.editions.get(procedure.pk)
        if last is not None:
            row = replace(row, content=merged(last.content, row.content))
        if last is None or (self._differs(last, row) and last.state not in EDITABLE):
            self._next_edition(procedure, last, row)
            self.amended.append(procedure.code)
            return "amended"
        if self._correct(last, row) or changed:
            self.corrected.append(procedure.code)
            return "corrected"
        return "unchanged"

    def store_new(self) -> None:
        """Insert what was added, a statement a table."""
        Procedure.objects.bulk_create([procedure for procedure, _ in self.new])
        Edition.objects.bulk_create(
            [Edition(procedure=procedure, number=1, **self._facts(row)) for procedure, row in self.new]
        )
        ServiceLevel.objects.bulk_create(
            ServiceLevel(procedure=procedure, scheme=scheme_of(Level(row.level)).value, value=row.level)
            for procedure, row in self.new
            if row.level
        )

    def _load(self) -> None:
        mine = Procedure.objects.filter(owner=self.owner).select_for_update()
        for procedure in mine.order_by("pk"):
            for code in (procedure.code, *procedure.aliases):
                self.by_code.setdefault(code, procedure)
        listed = Edition.objects.filter(procedure__owner=self.owner).exclude(state=EditionState.UNLISTED)
        for edition in listed.select_related("procedure").order_by("number", "pk"):
            self.editions[edition.procedure_id] = edition
        for edition in self.editions.values():
            self.by_name.setdefault(edition.name.casefold(), edition.procedure)
        lines = ServiceLevel.objects.filter(procedure__owner=self.owner)
        for line in sorted(lines, key=lambda line: line.valid_from or date.min):
            self.levels[line.procedure_id] = line

    def _find(self, row: CatalogueRow) -> Procedure | None:
        for code in filter(None, (row.code, row.local_code)):
            if code in self.by_code:
                return self.by_code[code]
        named = self.by_name.get(row.name.casefold())
        if named is not None and row.code and named.code != row.code and not _is_ours(named.code):
            return None
        return named

    def _name_procedure(self, procedure: Procedure, row: CatalogueRow) -> bool:
        """A code that is known now replaces the local one, which stays findable; old codes are added."""
        aliases = [*procedure.aliases, *(code for code in row.aliases if code not in procedure.aliases)]
        if row.code and row.code != procedure.code and _is_ours(procedure.code):
            aliases.append(procedure.code)
            procedure.code = row.code
            self.by_code[row.code] = procedure
        elif aliases == procedure.aliases:
            return False
        procedure.aliases = aliases
        procedure.save(update_fields=["code", "aliases"])
        return True

    def _announce(self, row: CatalogueRow) -> None:
        code = row.code or row.local_code
        if not code:
            code = local_code(row.name, self.by_code, prefix=OWNED if self.owner else NATIONAL)
        procedure = Procedure(code=code, owner=self.owner, aliases=list(row.aliases))
        self.by_code[code] = procedure
        self.new.append((procedure, row))

    def _set_level(self, procedure: Procedure, row: CatalogueRow) -> bool:
        last = self.levels.get(procedure.pk)
        if not row.level or (last is not None and last.value == row.level):
            return False
        open_level(procedure, last, Level(row.level), self.today if last else None)
        return True

    def _differs(self, edition: Edition, row: CatalogueRow) -> bool:
        facts = self._facts(row)
        return any(getattr(edition, name) != facts[name] for name in _FIXED)

    def _next_edition(self, procedure: Procedure, last: Edition | None, row: CatalogueRow) -> None:
        facts = self._facts(row)
        if last is not None:
            facts["valid_from"] = row.valid_from or self.today
            end = last_day_before(facts["valid_from"])
            if last.valid_to is None or last.valid_to > end:
                last.valid_to = end
                last.save(update_fields=["valid_to"])
        Edition.objects.create(procedure=procedure, number=last.number + 1 if last else 1, **facts)

    def _correct(self, edition: Edition, row: CatalogueRow) -> bool:
        """What we know about an edition may change without a new one; what an office decided stays."""
        facts, names = self._facts(row), list(_KNOWLEDGE)
        if edition.standing != row.standing:
            names += ["standing", "state", "valid_to"]
        if edition.state in EDITABLE:
            names += [*_FIXED, "folded"]
        changed = [name for name in names if getattr(edition, name) != facts[name]]
        for name in changed:
            setattr(edition, name, facts[name])
        if changed:
            edition.save(update_fields=changed)
        return bool(changed)

    def _facts(self, row: CatalogueRow) -> dict[str, Any]:
        return {
            "name": row.name,
            "folded": fold(row.name),
            "sector_id": self._sector(row.sector).pk,
            "agency_level": row.agency_level or "",
            "is_declaration": row.is_declaration,
            "content": row.content,
            "is_verified": row.is_verified,
            "unproven": list(row.unproven),
            "source": row.source or "",
            "note": row.note,
            "standing": row.standing,
            "state": row.state.value,
            "valid_from": row.valid_from,
            "valid_to": row.valid_to,
        }

    def _sector(self, name: str) -> Sector:
        folded = fold(name)
        if folded not in self.sectors:
            self.sectors[folded] = Sector.objects.create(name=name, folded=folded)
        return self.sectors[folded]


def _is_ours(code: str) -> bool:
    return code.startswith((f"{NATIONAL}-", f"{OWNED}-"))
