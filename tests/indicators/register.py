"""A register of dossiers for counting: each made of ledger entries as commands write them, many at once."""

from datetime import datetime
from typing import Any

from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import Dossier
from motcua.kernel.vietnamese import fold
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.procedures.models import Edition, Procedure, Sector


class Register:
    """One agency with two sectors, and an edition of declaration type in the second."""

    def __init__(self, code: str = "H59.15") -> None:
        self.agency, _ = Agency.objects.get_or_create(
            code=code, defaults={"name": f"Sở Y tế {code}", "level": "province", "path": f"{code}/"}
        )
        self.editions = [
            _edition("Dược", "1.000001", declares=False),
            _edition("Y tế dự phòng", "1.000002", declares=False),
            _edition("Trang thiết bị y tế", "1.000003", declares=True),
        ]
        self.made = Dossier.objects.count()

    def edition_of(self, sector: str, declares: bool) -> Edition:
        """An edition in that sector."""
        return _edition(sector, f"1.{sum(map(ord, sector)):06d}", declares=declares)

    def add(
        self,
        received_at: datetime,
        *,
        recorded_at: datetime | None = None,
        edition: int = 0,
        channel: str = "online",
        due_at: datetime | None = None,
        finished_at: datetime | None = None,
        **data: Any,
    ) -> Dossier:
        """A received dossier, perhaps finished; recorded when the last of it happened unless said."""
        chosen = self.editions[edition]
        self.made += 1
        dossier = Dossier(
            code=f"{self.agency.code}-{self.made:06d}",
            agency=self.agency,
            edition=chosen,
            sector=chosen.sector,
            channel=channel,
            applicant=f"Nguyễn Văn Mẫu {self.made:03d}",
        )
        entries = Entries(dossier, actor=SYSTEM, at=recorded_at or finished_at or received_at)
        entries.add(
            "dossier.submitted",
            happened_at=received_at,
            edition_id=chosen.pk,
            sector_id=chosen.sector_id,
            channel=channel,
            is_declaration=chosen.is_declaration,
        )
        entries.add("dossier.received", happened_at=received_at, due_at=due_at, **data)
        if finished_at:
            entries.add("dossier.finished", happened_at=finished_at)
        return entries.save()


def happens(
    dossier: Dossier, kind: str, recorded_at: datetime, happened_at: datetime | None = None, **data: Any
) -> Dossier:
    """One more line in the dossier's ledger."""
    fresh = Dossier.objects.get(pk=dossier.pk)
    entries = Entries(fresh, actor=SYSTEM, at=recorded_at)
    entries.add(f"dossier.{kind}", happened_at=happened_at, **data)
    return entries.save()


def _edition(sector: str, code: str, *, declares: bool) -> Edition:
    kept, _ = Sector.objects.get_or_create(name=sector, defaults={"folded": fold(sector)})
    procedure, _ = Procedure.objects.get_or_create(code=code, owner=None)
    found, _ = Edition.objects.get_or_create(
        procedure=procedure,
        number=1,
        defaults={
            "state": Edition.State.PUBLIC.value,
            "name": f"Thủ tục {code}",
            "folded": f"thu tuc {code}",
            "sector": kept,
            "is_declaration": declares,
        },
    )
    return found
