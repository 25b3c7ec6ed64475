"""Addresses of digital copies, below the paper they are of."""

from django.urls import path

from motcua.digitisation.web import copies, redacting

BELOW = "ho-so/<code:code>/giay-to/<int:paper_id>/"

urlpatterns = [
    path(f"{BELOW}so-hoa/", copies.copies, name="paper-copies"),
    path(f"{BELOW}so-hoa/du-lieu/", copies.confirm, name="paper-record"),
    path(f"{BELOW}so-hoa/ky/", copies.sign, name="paper-sign"),
    path(f"{BELOW}phien-ban/<int:version>/", redacting.version_file, name="paper-version"),
    path(f"{BELOW}phien-ban/<int:version>/che/", redacting.redact, name="paper-redact"),
    path(f"{BELOW}phien-ban/<int:version>/trang/<int:number>.png", redacting.page_image, name="paper-page"),
    path(f"{BELOW}ban-che/<int:redaction_id>.pdf", redacting.redacted_file, name="paper-redacted"),
]
