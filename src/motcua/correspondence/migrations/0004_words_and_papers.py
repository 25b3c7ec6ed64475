"""The paper of a document, its words in an index, and the day that orders the register."""

from django.db import migrations, models
from django.db.models.functions import TruncDate

from motcua.correspondence.rules.search_words import document_words, marks
from motcua.foundation.migrating import Plainly
from motcua.foundation.word_index import WordIndex

INDEX = WordIndex("correspondence_search")
BATCH = 500


def give_days(apps, editor):
    documents = apps.get_model("correspondence", "Document").objects
    arrived = documents.exclude(received_on=None)
    arrived.update(register_day=models.F("received_on"))
    documents.filter(register_day=None).exclude(issued_on=None).update(register_day=models.F("issued_on"))
    documents.filter(register_day=None).update(register_day=TruncDate("recorded_at"))


def fill_words(apps, editor):
    rows = []
    for one in apps.get_model("correspondence", "Document").objects.order_by("id").iterator(BATCH):
        told = (one.number, one.issuer, one.signer, one.recipients, one.subject, one.body)
        words = [*marks(one.agency_id, one.direction, one.register_year), *document_words(*told)]
        rows.append((one.pk, words))
        if len(rows) == BATCH:
            INDEX.put_many(rows)
            rows.clear()
    if rows:
        INDEX.put_many(rows)


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0003_in_order")]

    operations = [
        migrations.AddField("document", "register_day", models.DateField(null=True, editable=False)),
        Plainly(*INDEX.making()),
        migrations.RunPython(give_days, migrations.RunPython.noop),
        migrations.RunPython(fill_words, migrations.RunPython.noop),
    ]
