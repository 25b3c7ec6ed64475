"""Who may sign in: a name and a password, and in the demo also the password everybody knows."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from motcua.foundation.plain_row import PlainRow
from motcua.organisation.models import Person, Post

DEMO_PASSWORD = "motcua-demo"  # noqa: S105 printed in the demo, refused everywhere else

_IN_USE = PlainRow(Person, "it.id = %s AND it.is_active")
_THEIR_POSTS = PlainRow(
    Post, "it.person_id = %s AND person.is_active ORDER BY it.id", also=("person", "agency", "unit")
)


class NameAndPassword(BaseBackend):
    """Django's door to ``Person``. Roles are no business of Django: they come from posts."""

    def authenticate(
        self, request: HttpRequest | None, username: str = "", password: str = "", **_: Any
    ) -> Person | None:
        """The person, or nobody: unknown, locked, wrong password, or the demo's password outside a demo."""
        person = Person.objects.filter(username=username).first() if username else None
        if person is None:
            # As much work as a known name, so that the answer's time does not tell which names exist.
            Person().set_password(password)
            return None
        is_right = person.check_password(password)
        if not settings.DEMO and password == DEMO_PASSWORD:
            return None
        return person if is_right and person.is_active else None

    def get_user(self, user_id: int) -> Person | None:
        """The person of a session while the account is in use, an officer with the posts ever held."""
        posts = _THEIR_POSTS.all(user_id)
        person = posts[0].person if posts else _IN_USE.get(user_id)
        if person is not None:
            person.known_posts = tuple(posts)
        return person
