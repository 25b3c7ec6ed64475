"""The ways out: SMTP for e-mail, a gateway over HTTP for SMS and Zalo, a journal where nothing may leave."""

import json
import logging
import smtplib
import ssl
import urllib.error
import urllib.request
from functools import cache
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.module_loading import import_string

from motcua.foundation.messaging.ports import Carrier, NotCarried

_JOURNAL = logging.getLogger(__name__)
SECONDS = 10


class Journal:
    """Nothing leaves the machine: the journal says that a message would have (demo, tests, development)."""

    def carry(self, *, to: str, subject: str, body: str, key: str) -> None:
        _JOURNAL.info("message %s for an address ending in %s stays here", key, to[-4:])


class Mail:
    """SMTP by ``MOTCUA_MAIL_URL``: ``smtp://user:password@host:587?tls=start``, ``smtps://host``."""

    def carry(self, *, to: str, subject: str, body: str, key: str) -> None:
        name = f"<{key}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"
        heads = {"Message-ID": name, "Auto-Submitted": "auto-generated"}
        # Django's: the standard library's own folding loses blanks between words with marks.
        letter = EmailMessage(subject, body, settings.MAIL_FROM, [to], headers=heads).message()
        try:
            with _server(settings.MAIL_URL) as server:
                server.send_message(letter)
        except smtplib.SMTPRecipientsRefused as no:
            raise NotCarried(str(no)[:200], is_final=True) from no
        except (OSError, smtplib.SMTPException) as no:
            raise NotCarried(f"{type(no).__name__}: {no}"[:200]) from no


class HttpGateway:
    """A gateway that takes ``{"to", "text", "id"}`` as JSON at ``MOTCUA_SMS_URL`` with a bearer token, as
    the SMS and Zalo gateways here do; another shape is another class of ten lines."""

    def carry(self, *, to: str, subject: str, body: str, key: str) -> None:
        sent = json.dumps({"to": to, "text": body, "id": key}).encode()
        heads = {"Content-Type": "application/json", "Authorization": f"Bearer {settings.SMS_TOKEN}"}
        request = urllib.request.Request(settings.SMS_URL, data=sent, headers=heads)  # noqa: S310 settings
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
                answer.read()
        except urllib.error.HTTPError as no:
            raise NotCarried(f"HTTP {no.code}", is_final=no.code in {400, 404, 422}) from no
        except OSError as no:
            raise NotCarried(f"{type(no).__name__}: {no}"[:200]) from no


def carrier_of(channel: str) -> Carrier | None:
    """What carries that channel in this installation, or nothing."""
    path = settings.CARRIERS.get(channel, "")
    return _made(path) if path else None


def is_connected(channel: str) -> bool:
    """Whether messages can go out by that channel at all."""
    return bool(settings.CARRIERS.get(channel))


@cache
def _made(path: str) -> Carrier:
    carrier: Carrier = import_string(path)()
    return carrier


def _server(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
    host, context = parts.hostname or "localhost", ssl.create_default_context()
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, parts.port or 465, timeout=SECONDS, context=context)
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=SECONDS)
        if parse_qs(parts.query).get("tls") == ["start"]:
            server.starttls(context=context)
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server
