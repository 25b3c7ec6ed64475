"""Django's own ``migrate``, which first looks whether the database can be brought up to date at all."""

from typing import Any

from django.core.management.commands import migrate

from motcua.foundation.migrating import refuse_halfway


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        refuse_halfway()
        super().handle(*args, **options)
