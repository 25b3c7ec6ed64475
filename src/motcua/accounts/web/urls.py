"""Addresses of signing in and of my account."""

from django.urls import path

from motcua.accounts.web import account, authorisations, colleagues, factors, provider, registering, sign_in

urlpatterns = [
    path("dang-nhap/", sign_in.sign_in, name="sign-in"),
    path("dang-nhap/lop-thu-hai/", sign_in.second_factor, name="second-factor"),
    path("dang-nhap/mat-khau-cua-toi/", sign_in.own_password, name="password-first"),
    path("dang-nhap/bat-lop-thu-hai/", factors.first_factor, name="second-factor-first"),
    path("dang-nhap/khoa-truy-cap/hoi/", sign_in.passkey_asked, name="passkey-asked"),
    path("dang-nhap/khoa-truy-cap/", sign_in.passkey_shown, name="passkey-shown"),
    path("dang-nhap/dinh-danh/", provider.provider_begin, name="provider-begin"),
    path("dang-nhap/dinh-danh/ve/", provider.provider_back, name="provider-back"),
    path("dang-xuat/", sign_in.sign_out, name="sign-out"),
    path("dang-ky/", registering.register, name="register"),
    path("dang-ky/<str:token>/", registering.register_code, name="register-code"),
    path("quen-mat-khau/", registering.forgotten, name="forgotten"),
    path("quen-mat-khau/<str:token>/", registering.forgotten_code, name="forgotten-code"),
    path("tai-khoan/", account.account, name="account"),
    path("tai-khoan/mat-khau/", account.password, name="account-password"),
    path("tai-khoan/lien-lac/", account.reach, name="account-reach"),
    path("tai-khoan/lien-lac/<str:token>/", account.reach_code, name="account-reach-code"),
    path("tai-khoan/dang-xuat-noi-khac/", account.sign_out_elsewhere, name="sign-out-elsewhere"),
    path("tai-khoan/ung-dung-tao-ma/", factors.authenticator, name="authenticator"),
    path("tai-khoan/ung-dung-tao-ma/tat/", factors.authenticator_off, name="authenticator-off"),
    path("tai-khoan/ma-du-phong/", factors.recovery_codes, name="recovery-codes"),
    path("tai-khoan/khoa-truy-cap/hoi/", factors.passkey_wanted, name="passkey-wanted"),
    path("tai-khoan/khoa-truy-cap/", factors.passkey_made, name="passkey-made"),
    path("tai-khoan/khoa-truy-cap/<int:number>/bo/", factors.passkey_gone, name="passkey-gone"),
    path("tai-khoan/nop-thay/", authorisations.authorisations, name="authorisations"),
    path("tai-khoan/nop-thay/moi/", authorisations.new, name="authorisation-new"),
    path("tai-khoan/nop-thay/<int:number>/thu-hoi/", authorisations.revoke, name="authorisation-revoke"),
    path("tai-khoan/nop-thay/<int:number>/nguoi/", colleagues.colleagues, name="colleagues"),
    path("tai-khoan/nop-thay/loi-moi/<int:number>/", colleagues.invitation, name="invitation"),
    path("tai-khoan/nop-thay/loi-moi/<int:number>/rut/", colleagues.take_back, name="invitation-back"),
]
