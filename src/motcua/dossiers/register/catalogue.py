"""Names of a register to rows: agencies, and the edition a dossier of that day was filed under."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.dossiers.rules.register_cells import RegisterRow
from motcua.dossiers.rules.register_story import UNLISTED, Pinned
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency, agencies_by_code, agency_by_code
from motcua.procedures.public import Edition, Sector, content_from, list_edition, sector_named, term_for
from motcua.workdays.rules.limits import Limit, limit_of_catalogue

UNNAMED = "(sổ không ghi tên thủ tục)"
_COLUMNS = (
    "pk", "procedure__code", "procedure__aliases", "procedure__owner_id", "name", "sector_id",
    "sector__folded", "is_declaration", "state", "valid_from", "valid_to", "content",
)  # fmt: skip
_NOT_YET = (Edition.State.DRAFT.value, Edition.State.AWAITING_ANNOUNCEMENT.value)


@dataclass(frozen=True, slots=True)
class Line:
    """One edition as the import needs it; ``limit`` is None where it states none."""

    edition_id: int
    sector_id: int
    is_declaration: bool
    is_repealed: bool
    valid_from: date | None
    valid_to: date | None
    limit: Limit | None

    def covers(self, day: date) -> bool:
        if self.is_repealed and self.valid_to is None:
            return False
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class Catalogue:
    """Looks names up, each once; makes sectors and unlisted editions a register speaks of."""

    def __init__(self, *, actor: Actor, at: datetime) -> None:
        self._actor, self._at = actor, at
        self._agencies: dict[str, Agency | None] = {}
        self._by_code: dict[int | None, dict[str, list[Line]]] = {}
        self._by_name: dict[int | None, dict[tuple[str, str], list[Line]]] = {}
        self._sectors = dict(Sector.objects.values_list("folded", "pk"))
        self._chains: dict[int, list[int | None]] = {}
        self._unlisted: dict[tuple[int, str, str], Pinned] = {}

    def agency(self, code: str) -> Agency | None:
        """The agency with that identifier."""
        if code not in self._agencies:
            self._agencies[code] = agency_by_code(code)
        return self._agencies[code]

    def find(self, agency: Agency, row: RegisterRow) -> tuple[Pinned, Limit | None]:
        """The edition in force on the day of receipt, the agency's own first, then its superiors';
        ``UNLISTED`` where no catalogue has that name, or nobody that sector. Writes nothing.

        Refuses ``register.unknown_procedure`` and ``register.not_in_force``."""
        day = local_day(row.received_at)
        if row.procedure:
            line = self._in_force(agency, row.procedure, day)
            sector_id = self._sectors.get(fold(row.field)) if row.field else line.sector_id
            if sector_id is None:
                return UNLISTED, line.limit
            return Pinned(line.edition_id, sector_id, line.is_declaration), line.limit
        key = (fold(row.field), fold(row.procedure_name or UNNAMED))
        for owner_id in self._owners(agency):
            for line in self._named(owner_id).get(key, ()):
                if line.covers(day):
                    return Pinned(line.edition_id, line.sector_id, line.is_declaration), line.limit
        return self._unlisted.get((agency.pk, *key), UNLISTED), None

    def find_or_list(self, agency: Agency, row: RegisterRow) -> tuple[Pinned, Limit | None]:
        """The same, and makes the sector or the unlisted edition where there is none."""
        pinned, limit = self.find(agency, row)
        if pinned is not UNLISTED:
            return pinned, limit
        if row.procedure:
            self._sectors[fold(row.field)] = sector_named(row.field).pk
            return self.find(agency, row)
        name = row.procedure_name or UNNAMED
        made = list_edition(actor=self._actor, at=self._at, owner=agency, sector=row.field, name=name)
        pinned = Pinned(made.pk, made.sector_id, made.is_declaration)
        self._unlisted[agency.pk, fold(row.field), fold(name)] = pinned
        return pinned, None

    def _in_force(self, agency: Agency, code: str, day: date) -> Line:
        lines = [line for owner in self._owners(agency) for line in self._coded(owner).get(code, ())]
        if not lines:
            raise Refusal("register.unknown_procedure", found=code)
        for line in lines:
            if line.covers(day):
                return line
        raise Refusal("register.not_in_force", found=code, expected=f"{day:%d/%m/%Y}")

    def _coded(self, owner_id: int | None) -> dict[str, list[Line]]:
        if owner_id not in self._by_code:
            self._load(owner_id)
        return self._by_code[owner_id]

    def _named(self, owner_id: int | None) -> dict[tuple[str, str], list[Line]]:
        self._coded(owner_id)
        return self._by_name[owner_id]

    def _load(self, owner_id: int | None) -> None:
        coded: dict[str, list[Line]] = defaultdict(list)
        named: dict[tuple[str, str], list[Line]] = defaultdict(list)
        rows = Edition.objects.filter(procedure__owner=owner_id).exclude(state__in=_NOT_YET)
        # The newest edition first: where several cover a day, it is the one that replaced the others.
        for row in rows.order_by("-number", "-pk").values_list(*_COLUMNS):
            pk, code, aliases, _, name, sector_id, sector, is_declaration, state, *days, content = row
            repealed = state == Edition.State.REPEALED
            line = Line(pk, sector_id, is_declaration, repealed, *days, limit=_limit(content))
            for known in {code, *aliases}:
                coded[known].append(line)
            named[sector, fold(name)].append(line)
        self._by_code[owner_id], self._by_name[owner_id] = coded, named

    def _owners(self, agency: Agency) -> list[int | None]:
        """Whose catalogues count, the nearest first: its own, its superiors', the national one."""
        if agency.pk not in self._chains:
            codes = [code for code in agency.path.split("/") if code and code != agency.code]
            above = agencies_by_code(codes)
            superiors = [above[code].pk for code in reversed(codes) if code in above]
            self._chains[agency.pk] = [agency.pk, *superiors, None]
        return self._chains[agency.pk]


def _limit(content: dict[str, Any]) -> Limit | None:
    stated = term_for(content_from(content))
    return None if stated is None else limit_of_catalogue(stated["value"], stated["unit"])
