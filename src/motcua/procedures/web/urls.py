"""Addresses of procedures; the public page of one comes last, for its code may be any word."""

from django.urls import path

from motcua.procedures.web import (
    catalogue,
    changes,
    compare,
    decision,
    decisions,
    designer,
    designer_step,
    neighbours,
    open_data,
    page,
    search,
    workshop,
)

urlpatterns = [
    path("", search.procedures, name="procedures"),
    path("danh-muc.json", open_data.catalogue, {"form": "json"}, name="catalogue-json"),
    path("danh-muc.csv", open_data.catalogue, {"form": "csv"}, name="catalogue-csv"),
    path("so-voi-noi-khac/", neighbours.neighbours, name="neighbours"),
    path("danh-muc/", catalogue.catalogue, name="catalogue"),
    path("phien-ban/<int:number>/", catalogue.edition, name="edition"),
    path("phien-ban/<int:number>/chuyen/", catalogue.move, name="move-edition"),
    path("phien-ban/<int:number>/soan-moi/", workshop.begin, name="draft-next"),
    path("phien-ban/<int:number>/soan/", workshop.write, name="write-edition"),
    path("phien-ban/<int:number>/so-sanh/", compare.compare, name="compare-edition"),
    path("phien-ban/<int:number>/quy-trinh/", designer.designer, name="process-designer"),
    path("phien-ban/<int:number>/quy-trinh/thu-tu/", designer.change_order, name="process-order"),
    path("phien-ban/<int:number>/quy-trinh/nhap/", designer.bring_in, name="process-import"),
    path("phien-ban/<int:number>/quy-trinh/thu/", designer_step.trial, name="process-trial"),
    path("phien-ban/<int:number>/quy-trinh/buoc/<int:place>/", designer_step.step, name="process-step"),
    path("phien-ban/<int:number>/quy-trinh.toml", designer.export, {"form": "toml"}, name="process-text"),
    path("phien-ban/<int:number>/quy-trinh.bpmn", designer.export, {"form": "bpmn"}, name="process-bpmn"),
    path("quyet-dinh/", decisions.decisions, name="decisions"),
    path("quyet-dinh/ghi/", decisions.record_decision, name="record-decision"),
    path("quyet-dinh/<int:number>/", decision.decision, name="decision"),
    path("quyet-dinh/<int:number>/go/", decision.withdraw, name="withdraw-decision"),
    path("quyet-dinh/<int:number>/cong-khai/", decision.disclose, name="disclose-decision"),
    path("doi-luat/", changes.change_sets, name="change-sets"),
    path("doi-luat/<int:number>/", changes.change_set, name="change-set"),
    path("doi-luat/<int:number>/chon/", changes.settle, name="settle-change-set"),
    path("<str:code>/", page.procedure, name="procedure"),
]
