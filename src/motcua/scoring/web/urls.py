"""Addresses of indexes."""

from django.urls import path

from motcua.scoring.web import (
    book_areas,
    book_editing,
    books,
    compare,
    criterion,
    cycles,
    figure,
    publish,
    sheet,
)

urlpatterns = [
    path("", cycles.cycles, name="scores"),
    path("mo/", cycles.new_cycle, name="new-score-cycle"),
    path("bo/<slug:code>/", books.book, name="score-book"),
    path("bo/<slug:code>/tieu-chi/", book_editing.book_criterion, name="score-book-new"),
    path("bo/<slug:code>/tieu-chi/<str:key>/", book_editing.book_criterion, name="score-book-criterion"),
    path("bo/<slug:code>/linh-vuc/", book_areas.book_area, name="score-book-area-new"),
    path("bo/<slug:code>/linh-vuc/<str:key>/", book_areas.book_area, name="score-book-area"),
    path("bo/<slug:code>/thang-diem/", book_areas.book_total, name="score-book-total"),
    path("bo/<slug:code>.toml", books.book_file, name="score-book-file"),
    path("so-sanh/", compare.compare, name="score-compare"),
    path("so-sanh.xlsx", compare.compare_file, name="score-compare-file"),
    path("ky/<int:number>/", cycles.cycle, name="score-cycle"),
    path("phieu/<int:number>/", sheet.sheet, name="score-sheet"),
    path("phieu/<int:number>/hom-nay/", sheet.today, name="score-today"),
    path("phieu/<int:number>/dien/", sheet.fill, name="score-fill"),
    path("phieu/<int:number>/cong-bo/", publish.publish, name="score-publish"),
    path("phieu/<int:number>/kho-khan/", sheet.difficulties, name="score-difficulties"),
    path("phieu/<int:number>/tu-cham.docx", sheet.report, name="score-report"),
    path("phieu/<int:number>/tep/<int:entry>/", criterion.evidence, name="score-evidence"),
    path("phieu/<int:number>/tieu-chi/<str:key>/", criterion.criterion, name="score-criterion"),
    path("phieu/<int:number>/tieu-chi/<str:key>/so-lieu/", figure.figure, name="score-figure"),
    path("phieu/<int:number>/tieu-chi/<str:key>/kiem-chung/", criterion.prove, name="score-prove"),
    path("phieu/<int:number>/tieu-chi/<str:key>/nhiem-vu/", criterion.win, name="score-win"),
    path("phieu/<int:number>/tieu-chi/<str:key>/cham/<slug:who>/", criterion.give, name="score-give"),
]
