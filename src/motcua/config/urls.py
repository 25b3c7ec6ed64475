"""Every address of the site, area by area."""

from django.apps import apps
from django.urls import include, path

from motcua.config.api import api
from motcua.config.health import health

handler404 = "motcua.foundation.web.refusals.no_such_address"

urlpatterns = [
    # Before dossiers: "ket-qua" must not be taken for a verb.
    path("", include("motcua.results.web.urls")),
    path("", include("motcua.dossiers.web.counter_urls")),
    path("", include("motcua.dossiers.web.urls")),
    path("", include("motcua.home.web.urls")),
    path("", include("motcua.accounts.web.urls")),
    path("thu-tuc/", include("motcua.eforms.web.urls")),
    path("thu-tuc/", include("motcua.procedures.web.urls")),
    path("thu-phi/", include("motcua.payments.web.urls")),
    path("", include("motcua.queueing.web.urls")),
    path("", include("motcua.feedback.web.urls")),
    path("van-ban/", include("motcua.correspondence.web.urls")),
    path("ke-hoach/", include("motcua.plans.web.urls")),
    path("thu-thap/", include("motcua.collection.web.urls")),
    path("", include("motcua.digitisation.web.urls")),
    path("chi-so/", include("motcua.scoring.web.urls")),
    path("kiem-tra/", include("motcua.inspections.web.urls")),
    path("kiem-soat/", include("motcua.simplification.web.urls")),
    path("khao-sat/", include("motcua.surveys.web.urls")),
    path("bao-cao/", include("motcua.reporting.web.urls")),
    path("soat-so-lieu/", include("motcua.auditing.web.urls")),
    path("tinh-trang/", health, name="health"),
    path("api/", api.urls),
    path("", include("motcua.foundation.web.urls")),
]
if apps.is_installed("motcua.demo"):
    urlpatterns.append(path("so-lieu/", include("motcua.demo.web.urls")))
