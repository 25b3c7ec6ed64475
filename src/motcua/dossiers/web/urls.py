"""Addresses of dossiers: the desk, the counter, one dossier and what is done to it."""

from django.urls import path

from motcua.dossiers.web import desk, dossier, receipt, verbs, walk_in

urlpatterns = [
    path("ban-lam-viec/", desk.desk, name="desk"),
    path("ho-so/", desk.dossiers, name="dossiers"),
    path("ho-so/<str:code>/", dossier.dossier, name="dossier"),
    path("quay/tiep-nhan/", walk_in.choose_procedure, name="choose-procedure"),
    path("quay/tiep-nhan/<str:procedure>/", walk_in.walk_in, name="walk-in"),
    path("ho-so/<str:code>/da-tiep-nhan/", receipt.received, name="received"),
    path("ho-so/<str:code>/giay-tiep-nhan.pdf", receipt.receipt, name="receipt"),
    path("ho-so/<str:code>/<slug:slug>/", verbs.do, name="dossier-verb"),
]
