"""Addresses of inspections."""

from django.urls import path

from motcua.inspections.web import files, inspections

urlpatterns = [
    path("", inspections.inspections, name="inspections"),
    path("lap/", inspections.new_inspection, name="new-inspection"),
    path("<int:number>/", inspections.inspection, name="inspection"),
    path("<int:number>/bang-kiem/", inspections.answer, name="answer-checks"),
    path("<int:number>/ho-so/", inspections.pack, name="make-pack"),
    path("<int:number>/ho-so/<int:pack_id>.json", files.pack_file, name="pack-file"),
    path("<int:number>/ho-so/<int:pack_id>.docx", files.pack_paper, name="pack-paper"),
    path("<int:number>/giay-to/<slug:which>.docx", files.visit_paper, name="visit-paper"),
    path("<int:number>/ton-tai/", inspections.find, name="record-finding"),
    path("<int:number>/ket-luan/", inspections.conclude, name="conclude-inspection"),
    path("<int:number>/ket-luan.docx", files.conclusion_file, name="conclusion-file"),
]
