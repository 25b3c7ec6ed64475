"""Addresses of procedure control beside the catalogue: costs, cuts, reviews."""

from django.urls import path

from motcua.simplification.web import cost_writing, costs, cuts, front, review_steps, reviews

urlpatterns = [
    path("", front.front, name="procedure-control"),
    path("chi-phi/", costs.sheets, name="cost-sheets"),
    path("chi-phi/thu-nhap/", cost_writing.incomes, name="cost-incomes"),
    path("chi-phi/<int:number>/", costs.sheet, name="cost-sheet"),
    path("chi-phi/<int:number>/sua/", cost_writing.write, name="write-cost-sheet"),
    path("chi-phi/<int:number>/ho-so/", costs.rows, name="cost-rows"),
    path("chi-phi/<int:number>/chot/", costs.settle, name="settle-cost-sheet"),
    path("chi-phi/<int:number>/bang.xlsx", costs.file, {"form": "xlsx"}, name="cost-file"),
    path("chi-phi/<int:number>/bang.docx", costs.file, {"form": "docx"}, name="cost-paper"),
    path("cat-giam/", cuts.cuts, name="cuts"),
    path("cat-giam/danh-sach.xlsx", cuts.cuts_file, name="cuts-file"),
    path("ra-soat/", reviews.plans, name="review-plans"),
    path("ra-soat/<int:number>/", reviews.plan, name="review-plan"),
    path("ra-soat/thu-tuc/<int:number>/", reviews.item, name="review-item"),
    path("ra-soat/thu-tuc/<int:number>/tra-loi/", review_steps.answer, name="review-answers"),
    path("ra-soat/thu-tuc/<int:number>/de-xuat/", review_steps.suggest, name="review-propose"),
    path("ra-soat/phuong-an/<int:number>/", review_steps.decide, name="decide-proposal"),
]
