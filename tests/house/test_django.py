"""Django's own checks: no forgotten migration, no unused template, no warning."""

import pytest
from django.core.management import call_command
from tests.house.sources import SRC, below, short, words


@pytest.mark.django_db
def test_every_model_change_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_django_has_nothing_to_complain_about():
    call_command("check", fail_level="WARNING")


def test_every_template_is_used():
    said = " ".join(word for path in below("src", ".py") for word in words(path))
    said += " ".join(path.read_text(encoding="utf-8") for path in below("src", ".html"))
    unused = [
        short(path)
        for folder in SRC.rglob("templates")
        for path in folder.rglob("*.html")
        if path.relative_to(folder).as_posix() not in said
        and path.name not in {"404.html", "500.html", "403.html"}
    ]
    assert unused == []
