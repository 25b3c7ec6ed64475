"""Settings of an installation; every value that differs between offices comes from the environment.

``docs/settings.md`` lists the variables; ``motcua doctor`` says what is missing or unsafe.
"""

from importlib.util import find_spec
from pathlib import Path

from motcua.config.environment import database, flag, networks, text

ROOT = Path(__file__).resolve().parents[3]

# --- where things live ---------------------------------------------------------------------------
DATA_DIR = Path(text("MOTCUA_DATA_DIR", str(ROOT / "var"))).absolute()
FILES_DIR = DATA_DIR / "files"

# --- modes ---------------------------------------------------------------------------------------
DEBUG = flag("MOTCUA_DEBUG")
DEMO = flag("MOTCUA_DEMO")
SECRET_KEY = text("MOTCUA_SECRET_KEY", "") or ("not-secret: demo and tests only" if DEMO or DEBUG else "")
ALLOWED_HOSTS = text("MOTCUA_HOSTS", "localhost 127.0.0.1 [::1]").split()
CSRF_TRUSTED_ORIGINS = text("MOTCUA_ORIGINS", "").split()
PROXIES = networks("MOTCUA_PROXIES")
PUBLIC_URL = text("MOTCUA_PUBLIC_URL", "http://localhost:8000")

# --- database ------------------------------------------------------------------------------------
DATABASES = {"default": database(text("DATABASE_URL", ""), DATA_DIR / "motcua.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

# --- what is installed ---------------------------------------------------------------------------
AREAS = [
    "motcua.foundation",
    "motcua.organisation",
    "motcua.accounts",
    "motcua.workdays",
    "motcua.procedures",
    "motcua.payments",
    "motcua.queueing",
    "motcua.eforms",
    "motcua.dossiers",
    "motcua.results",
    "motcua.correspondence",
    "motcua.feedback",
    "motcua.plans",
    "motcua.surveys",
    "motcua.collection",
    "motcua.inspections",
    "motcua.simplification",
    "motcua.digitisation",
    "motcua.indicators",
    "motcua.reporting",
    "motcua.auditing",
    "motcua.scoring",
    "motcua.home",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    *AREAS,
    *(["motcua.demo"] if DEMO else []),
]
AUTH_USER_MODEL = "organisation.Person"
AUTHENTICATION_BACKENDS = [
    "motcua.organisation.access.NameAndPassword",
    "motcua.accounts.access.ByPasskey",
    *(["motcua.accounts.access.ByProvider"] if text("MOTCUA_OIDC_ISSUER", "") else []),
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- news between areas ---------------------------------------------------------------------------
OUTBOX_READERS = "motcua.config.wiring.READERS"

# --- messages to people ---------------------------------------------------------------------------
MAIL_URL = text("MOTCUA_MAIL_URL", "")
MAIL_FROM = text("MOTCUA_MAIL_FROM", "mot-cua@localhost")
SMS_URL = text("MOTCUA_SMS_URL", "")
SMS_TOKEN = text("MOTCUA_SMS_TOKEN", "")
STAYS = "motcua.foundation.messaging.carriers.Journal" if DEMO else ""
CARRIERS = {
    "email": "motcua.foundation.messaging.carriers.Mail" if MAIL_URL else STAYS,
    "sms": text("MOTCUA_SMS_CARRIER", "motcua.foundation.messaging.carriers.HttpGateway")
    if SMS_URL
    else STAYS,
}

# --- proving who one is ---------------------------------------------------------------------------
OIDC = {
    "issuer": text("MOTCUA_OIDC_ISSUER", "").rstrip("/"),
    "client_id": text("MOTCUA_OIDC_CLIENT_ID", ""),
    "client_secret": text("MOTCUA_OIDC_CLIENT_SECRET", ""),
    "name": text("MOTCUA_OIDC_NAME", "VNeID"),
    "scope": text("MOTCUA_OIDC_SCOPE", "openid profile"),
    "id_number_claim": text("MOTCUA_OIDC_ID_NUMBER_CLAIM", "citizen_id"),
    "level_claim": text("MOTCUA_OIDC_LEVEL_CLAIM", "loa"),
    "least_level": text("MOTCUA_OIDC_LEAST_LEVEL", "2"),
}
SECOND_FACTOR_ROLES = frozenset(text("MOTCUA_SECOND_FACTOR_ROLES", "").split())

# --- questions to areas above ------------------------------------------------------------------------
RUNNING_DOSSIERS = "motcua.dossiers.queries.law_change.running_by_edition"
TIME_TAKEN = "motcua.dossiers.queries.time_taken.time_taken"
FORM_REASONS = "motcua.eforms.queries.readiness.form_reasons"
BEARERS_OF_NUMBERS = "motcua.home.queries.bearers.bearers"
FORM_DIFFERENCES = "motcua.eforms.queries.differences.form_differences"

# --- signing -------------------------------------------------------------------------------------
VAULT_KEY = text("MOTCUA_VAULT_KEY", "")
SIGNING_DEVICE = text("MOTCUA_SIGNING_DEVICE", "motcua.foundation.signing.ports.NoDevice")

PKCS11_MODULE = text("MOTCUA_PKCS11_MODULE", "")
PKCS11_TOKEN = text("MOTCUA_PKCS11_TOKEN", "")
REMOTE_SIGNING_URL = text("MOTCUA_REMOTE_SIGNING_URL", "")
REMOTE_SIGNING_TOKEN = text("MOTCUA_REMOTE_SIGNING_TOKEN", "")

# --- paying online -------------------------------------------------------------------------------
_GATEWAY = "motcua.demo.gateway.DemoGateway" if DEMO else "motcua.payments.ports.gateway.NoGateway"
PAYMENT_GATEWAY = text("MOTCUA_GATEWAY", _GATEWAY)
PAYMENT_GATEWAY_OPTIONS = (
    {
        "url": text("MOTCUA_GATEWAY_URL", ""),
        "api": text("MOTCUA_GATEWAY_API", ""),
        "terminal": text("MOTCUA_GATEWAY_TERMINAL", ""),
        "secret": text("MOTCUA_GATEWAY_SECRET", ""),
        "title": text("MOTCUA_GATEWAY_TITLE", "Cổng thanh toán"),
    }
    if text("MOTCUA_GATEWAY", "")
    else {}
)

# --- the ledger ----------------------------------------------------------------------------------
SEALED_DAY = text("MOTCUA_SEALED_DAY", "refuse")

# --- programs of the host -----------------------------------------------------------------------
TESSERACT = text("MOTCUA_TESSERACT", "tesseract")
CLAMAV = text("MOTCUA_CLAMAV", "")
CLAMAV_AWAY = text("MOTCUA_CLAMAV_AWAY", "hold")
COPY_SIGNER = "motcua.config.copy_signing.OwnKey"

# --- requests ------------------------------------------------------------------------------------
ROOT_URLCONF = "motcua.config.urls"
WSGI_APPLICATION = "motcua.config.wsgi.application"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "motcua.organisation.web.actor.actor_at_the_edge",
    "motcua.organisation.web.language.language_of_request",
    "motcua.foundation.web.refusals.refusals_in_words",
    "motcua.dossiers.web.sealed_day.nothing_on_a_sealed_day",
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'", *([OIDC["issuer"]] if OIDC["issuer"] else [])],
        "frame-ancestors": ["'none'"],
    }
}
SESSION_ENGINE = "motcua.organisation.web.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE
SESSION_COOKIE_AGE = 12 * 3600
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# --- pages ---------------------------------------------------------------------------------------
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "src/motcua/foundation/web/templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "motcua.foundation.web.frame.frame",
            ],
            "builtins": ["django.templatetags.i18n", "motcua.foundation.templatetags.words"],
        },
    }
]
# What the page of the API is made of is found here without its package among the installed: that would load
# it for every command.
API_PAGES = Path(*find_spec("ninja").submodule_search_locations)
TEMPLATES[0]["DIRS"].append(API_PAGES / "templates")
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
FORMAT_MODULE_PATH = "motcua.foundation.formats"
STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "src/motcua/foundation/web/static", API_PAGES / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": FILES_DIR},
    },
    "staticfiles": {"BACKEND": "motcua.foundation.web.static_addresses.KeptAddresses"},
}

# --- journal -------------------------------------------------------------------------------------
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": text("MOTCUA_LOG_LEVEL", "WARNING")},
}
