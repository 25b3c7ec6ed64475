"""What an agency answered in the periods before."""

from decimal import Decimal

from motcua.collection.ledger import standing_answers
from motcua.collection.models import Return


def past_returns(record: Return, most: int = 12) -> list[Return]:
    """Approved returns of the same agency and set, of periods as long that ended before, the latest first."""
    round_ = record.round
    found = Return.objects.filter(
        agency_id=record.agency_id,
        round__set_code=round_.set_code,
        round__ends_on__lt=round_.ends_on,
        state=Return.State.APPROVED.value,
    )
    return list(found.select_related("round").order_by("-round__ends_on", "-id")[:most])


def past_values(record: Return) -> list[dict[str, Decimal | None]]:
    """The figures of the periods before, the latest first (two queries)."""
    past = past_returns(record)
    said = standing_answers([one.pk for one in past]) if past else {}
    return [{key: each.value for key, each in said.get(one.pk, {}).items()} for one in past]


def last_values(record: Return) -> dict[str, Decimal | None]:
    """The figures of the period before (two queries); empty where there is none."""
    [last] = past_returns(record, 1) or [None]
    if last is None:
        return {}
    return {key: said.value for key, said in standing_answers([last.pk]).get(last.pk, {}).items()}
