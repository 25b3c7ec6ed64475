"""Sessions in the database, each read with its person: every request of an officer begins with it.

Nothing is remembered between requests: who signed out, was locked or lost a post is so from the next one.
"""

import json
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.utils import timezone

from motcua.organisation.access import session_of
from motcua.organisation.models import Person, Session


class SessionStore(db.SessionStore):
    """Django's store. ``person``: whose session it is, once it was read; ``None`` for a visitor's, and for
    one of somebody who may no longer sign in."""

    person: Person | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        row = super().create_model_instance(data)
        row.person_id = data.get(SESSION_KEY)
        return row

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Plain JSON: a signature would prove no more than that it stands in our own table."""
        return json.dumps(session_dict, separators=(",", ":"))

    def decode(self, session_data: str) -> dict[str, Any]:
        return json.loads(session_data)

    def load(self) -> dict[str, Any]:
        """What the session holds; nothing where it is unknown or has run out."""
        found = session_of(self.session_key, timezone.now())
        if found is None:
            self._session_key = None
            return {}
        self.person = found.person
        return self.decode(found.data)
