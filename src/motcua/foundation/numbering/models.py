"""The last number given in each series."""

from django.db import models


class Counter(models.Model):
    """One series, for example the dossiers one agency numbered on one day."""

    series = models.CharField(max_length=120, primary_key=True)
    value = models.PositiveIntegerField()

    class Meta:
        app_label = "foundation"
