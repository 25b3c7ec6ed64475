"""Addresses of the counter beside taking in: papers for other agencies, parcels."""

from django.urls import path

from motcua.dossiers.web import away, parcel

urlpatterns = [
    path("quay/nhan-ho/", away.away, name="away"),
    path("quay/nhan-ho/<code:code>/<slug:act>/", away.papers, name="away-papers"),
    path("quay/buu-gui/", parcel.parcels, name="parcels"),
    path("ho-so/<code:code>/buu-gui/", parcel.parcel, name="parcel"),
]
