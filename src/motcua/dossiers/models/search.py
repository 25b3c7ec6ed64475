"""The words of dossiers, indexed for the search. Commands keep the index; dossiers that came by import wait
in a gap until the job has read them."""

from django.db import models

from motcua.foundation.word_index import WordIndex


class SearchGap(models.Model):
    """Dossiers with ids from ``first_id`` to ``last_id`` that are not in the index yet."""

    first_id = models.BigIntegerField("từ")
    last_id = models.BigIntegerField("đến")

    class Meta:
        verbose_name = "chưa lập chỉ mục tìm kiếm"


_INDEX = WordIndex("dossiers_search")
put_words = _INDEX.put
add_words = _INDEX.add
adding_words = _INDEX.adding
put_many = _INDEX.put_many
matching_ids = _INDEX.matching
