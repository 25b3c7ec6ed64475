"""Addresses of collected figures."""

from django.urls import path

from motcua.collection.web import importing, importing_round, returns, rounds, sets

urlpatterns = [
    path("", rounds.collection, name="collection"),
    path("mo/", rounds.new_round, name="new-round"),
    path("nap-bo/", sets.set_import, name="indicator-set-import"),
    path("bo/<slug:code>/", sets.set_page, name="indicator-set-page"),
    path("bo/<slug:code>.toml", sets.set_file, name="indicator-set"),
    path("bo/<slug:code>/sua/", sets.set_head, name="indicator-set-head"),
    path("bo/<slug:code>/chi-tieu/", sets.set_indicator, name="indicator-set-new"),
    path("bo/<slug:code>/chi-tieu/<slug:key>/", sets.set_indicator, name="indicator-set-line"),
    path("dot/<int:number>/", rounds.round_page, name="collection-round"),
    path("dot/<int:number>/nhap-tep/", importing_round.importing_round, name="round-import"),
    path("dot/<int:number>/<slug:key>/", rounds.indicator, name="collected-figure"),
    path("phieu/<int:number>/", returns.return_page, name="return"),
    path("phieu/<int:number>/nhap-tep/", importing.importing, name="return-import"),
    path("phieu/<int:number>/<slug:verb>/", returns.act, name="return-verb"),
    path("phieu/<int:number>/kiem-chung/<int:entry>/", returns.evidence, name="return-evidence"),
]
