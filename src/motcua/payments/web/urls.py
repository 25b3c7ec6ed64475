"""Addresses of money at the counter."""

from django.urls import path

from motcua.payments.web import account, book, charge, online, reconcile, till

urlpatterns = [
    path("quy/", till.till, name="till"),
    path("so-thu/", book.book_page, name="payment-book"),
    path("so-thu.xlsx", book.book_file, name="payment-book-file"),
    path("tai-khoan/", account.account, name="payment-account"),
    path("cong/ve/", online.gateway_return, name="gateway-return"),
    path("cong/bao/", online.gateway_notice, name="gateway-notice"),
    path("doi-soat/", reconcile.reconciliations, name="reconciliations"),
    path("doi-soat/<int:number>/", reconcile.reconciliation, name="reconciliation"),
    path("doi-soat/tien-thua/<int:order_id>/", reconcile.give_back, name="give-back"),
    path("khoan/<int:charge_id>/", charge.charge, name="charge"),
    path("khoan/<int:charge_id>/hoan/", charge.refund, name="charge-refund"),
    path("khoan/<int:charge_id>/khong-thu/", charge.waive, name="charge-waive"),
    path("khoan/<int:charge_id>/<str:code>.pdf", charge.voucher, name="voucher"),
]
