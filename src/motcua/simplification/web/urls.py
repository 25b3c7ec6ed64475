"""Addresses of procedure control beside the catalogue: costs, cuts, reviews."""

from django.urls import path

from motcua.simplification.web import cost_writing, costs, cuts, front

urlpatterns = [
    path("", front.front, name="procedure-control"),
    path("chi-phi/", costs.sheets, name="cost-sheets"),
    path("chi-phi/thu-nhap/", cost_writing.incomes, name="cost-incomes"),
    path("chi-phi/<int:number>/", costs.sheet, name="cost-sheet"),
    path("chi-phi/<int:number>/sua/", cost_writing.write, name="write-cost-sheet"),
    path("chi-phi/<int:number>/ho-so/", costs.rows, name="cost-rows"),
    path("chi-phi/<int:number>/chot/", costs.settle, name="settle-cost-sheet"),
    path("chi-phi/<int:number>/bang.xlsx", costs.file, name="cost-file"),
    path("cat-giam/", cuts.cuts, name="cuts"),
    path("cat-giam/danh-sach.xlsx", cuts.cuts_file, name="cuts-file"),
]
