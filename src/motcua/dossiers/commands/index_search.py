"""Making the search index from rows and ledgers: what was imported, or everything anew."""

from django.db import transaction
from django.db.models import Max, Min

from motcua.dossiers.models import Dossier, SearchGap
from motcua.dossiers.models.search import put_many
from motcua.dossiers.queries.search import documents

BATCH = 1_000


@transaction.atomic
def index_next() -> int:
    """Index the newest thousand dossiers of a gap; how many that were, none where there is no gap. The rows
    are held meanwhile, so that no command writes words between reading them and indexing."""
    gap = SearchGap.objects.select_for_update().order_by("-last_id").first()
    if gap is None:
        return 0
    within = Dossier.objects.select_for_update().filter(pk__gte=gap.first_id, pk__lte=gap.last_id)
    ids = list(within.order_by("-pk").values_list("pk", flat=True)[:BATCH])
    put_many(documents(ids))
    if len(ids) < BATCH:
        gap.delete()
    else:
        gap.last_id = min(ids) - 1
        gap.save()
    return len(ids)


def note_gap(first_id: int, last_id: int) -> None:
    """Dossiers with these ids came by import: the job will index them."""
    SearchGap.objects.create(first_id=first_id, last_id=last_id)


@transaction.atomic
def index_anew() -> int:
    """Forget which gaps there were and take every dossier for one; how many that are. What is found meanwhile
    stays found."""
    ends = Dossier.objects.aggregate(first=Min("pk"), last=Max("pk"))
    SearchGap.objects.all().delete()
    if ends["last"] is None:
        return 0
    note_gap(ends["first"], ends["last"])
    return Dossier.objects.count()
