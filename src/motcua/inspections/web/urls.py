"""Addresses of inspections."""

from django.urls import path

from motcua.inspections.web import inspections

urlpatterns = [
    path("", inspections.inspections, name="inspections"),
    path("lap/", inspections.new_inspection, name="new-inspection"),
    path("<int:number>/", inspections.inspection, name="inspection"),
    path("<int:number>/bang-kiem/", inspections.answer, name="answer-checks"),
    path("<int:number>/ho-so/", inspections.pack, name="make-pack"),
    path("<int:number>/ho-so/<int:pack_id>.json", inspections.pack_file, name="pack-file"),
    path("<int:number>/ton-tai/", inspections.find, name="record-finding"),
    path("<int:number>/ket-luan/", inspections.conclude, name="conclude-inspection"),
    path("<int:number>/ket-luan.docx", inspections.conclusion_file, name="conclusion-file"),
]
