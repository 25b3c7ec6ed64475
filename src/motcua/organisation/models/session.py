"""Who is signed in where."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from motcua.organisation.models.person import Person


class Session(AbstractBaseSession):
    """Django's session with its person in a column of its own, so that one statement reads both."""

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="sessions")

    class Meta:
        verbose_name = "phiên đăng nhập"
