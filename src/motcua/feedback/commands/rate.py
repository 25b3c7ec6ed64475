"""Rating how a dossier was handled (đánh giá việc giải quyết)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from motcua.feedback import access
from motcua.feedback.models import Rating
from motcua.feedback.rules.criteria import check_rating
from motcua.kernel.time import local_day


@transaction.atomic
def rate(*, token: str, at: datetime, points: int, answers: Mapping[str, int], comment: str = "") -> Rating:
    """Once a card, however late; counted in the month it is given, so that a month gone by stays as it was.

    There is no actor and no trail: nobody is to know who it was. Refuses ``rating.not_found``,
    ``rating.used`` and an answer that was not offered."""
    check_rating(points, answers)
    card = access.card_to_use(token)
    card.is_used = True
    card.save(update_fields=["is_used"])
    return Rating.objects.create(
        agency_id=card.agency_id,
        month=local_day(at).replace(day=1),
        points=points,
        answers=dict(answers),
        comment=comment.strip(),
    )
