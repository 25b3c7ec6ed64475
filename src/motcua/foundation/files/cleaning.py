"""Which stored files no row speaks of any more, and taking one away."""

import os
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.models import Model

from motcua.foundation.files.store import open_file

_ENDING = "sha256"


def is_held(sha256: str, *, besides: type[Model]) -> bool:
    """Whether any row of any area has that digest, those of ``besides`` left out: every column whose name
    ends in ``sha256`` is asked (a statement each). What is kept inside documents the caller must know."""
    for model in apps.get_models():
        if model is besides:
            continue
        names = [field.name for field in model._meta.concrete_fields if field.name.endswith(_ENDING)]
        if any(model._default_manager.filter(**{name: sha256}).exists() for name in names):
            return True
    return False


def remove_file(sha256: str, *, folder: str) -> int:
    """Take a stored file away; its size in bytes. Refuses ``file.not_found``."""
    with open_file(sha256, folder=folder) as found:
        size = os.fstat(found.fileno()).st_size
    Path(settings.FILES_DIR, folder, sha256[:2], sha256).unlink(missing_ok=True)
    return size
