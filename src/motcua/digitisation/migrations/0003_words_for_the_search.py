from django.db import migrations

from motcua.dossiers.rules.search_words import paper_words


def note_words(apps, schema_editor):
    """What was read before now is noted with its paper; ``motcua search-index --all`` then finds it."""
    scans = apps.get_model("digitisation", "Scan").objects.exclude(text="").select_related("paper")
    for scan in scans.iterator(chunk_size=200):
        if scan.paper.file_sha256 == scan.file_sha256:
            scan.paper.read_words = " ".join(paper_words(scan.text))
            scan.paper.save(update_fields=["read_words"])


class Migration(migrations.Migration):
    dependencies = [("digitisation", "0002_who_signed_the_copy"), ("dossiers", "0014_paper_words")]

    operations = [migrations.RunPython(note_words, migrations.RunPython.noop)]
