"""Addresses of the form designer, under the edition whose form it is."""

from django.urls import path

from motcua.eforms.web import designer, exchange, part, trial, versions

_AT = "phien-ban/<int:number>/to-khai/"

urlpatterns = [
    path(_AT, designer.designer, name="form-designer"),
    path(f"{_AT}soan/", designer.begin, name="form-begin"),
    path(f"{_AT}thu-tu/", designer.change_order, name="form-order"),
    path(f"{_AT}bo/", designer.remove, name="form-remove"),
    path(f"{_AT}bo-ban-soan/", designer.discard, name="form-discard"),
    path(f"{_AT}dua-vao-dung/", designer.publish, name="form-publish"),
    path(f"{_AT}dau/", part.head, name="form-head"),
    path(f"{_AT}phan/<int:section>/", part.section, name="form-section"),
    path(f"{_AT}phan/<int:section>/cau/<int:place>/", part.question, name="form-question"),
    path(f"{_AT}thu/", trial.trial, name="form-trial"),
    path(f"{_AT}nhap/", exchange.bring_in, name="form-import"),
    path(f"{_AT}cac-lan/", versions.versions, name="form-versions"),
    path("phien-ban/<int:number>/to-khai.toml", exchange.export, name="form-text"),
]
