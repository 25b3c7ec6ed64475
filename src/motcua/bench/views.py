"""The trivial views that the real ones are held against: one row read, one row changed, nothing else."""

from datetime import UTC, datetime

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt


def read_one(request: HttpRequest, number: int) -> HttpResponse:
    """Read a row and say it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT state FROM bench_row WHERE id = %s", [number])
        (state,) = cursor.fetchone()
    return HttpResponse(f"<p>{state}</p>")


@csrf_exempt
def move_one(request: HttpRequest, number: int) -> HttpResponse:
    """Change a row and answer."""
    with connection.cursor() as cursor:
        moved_at = datetime.now(UTC).isoformat()
        cursor.execute(
            "UPDATE bench_row SET state = %s, moved_at = %s WHERE id = %s", ["moved", moved_at, number]
        )
    return HttpResponse("moved")
