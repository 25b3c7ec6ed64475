"""A provider of identities as a process of its own: a maintained library's, with its library's PKCE put on.

It prints its port. ``citizen`` is identified at level 2, ``lowly`` at level 1."""

import sys
import warnings

warnings.simplefilter("ignore")

import oidc_provider_mock  # noqa: E402
from authlib.oauth2.rfc7636 import CodeChallenge  # noqa: E402
from oidc_provider_mock import User, _app  # noqa: E402
from werkzeug.serving import make_server  # noqa: E402

CHALLENGES: dict[str, tuple[str, str]] = {}


class Checked(CodeChallenge):
    """Authlib's check of the verifier, with a place to keep the challenge in."""

    def get_authorization_code_challenge(self, authorization_code):
        return CHALLENGES[authorization_code.code][0]

    def get_authorization_code_challenge_method(self, authorization_code):
        return CHALLENGES[authorization_code.code][1]


class Grant(_app.AuthorizationCodeGrant):
    """The library's grant; a code is tied to the challenge it was asked with."""

    def save_authorization_code(self, code, request):
        asked = request.payload.data
        CHALLENGES[code] = (asked["code_challenge"], asked["code_challenge_method"])
        super().save_authorization_code(code, request)


def main() -> None:
    _app.AuthorizationCodeGrant = Grant
    register = _app.flask_oauth2.AuthorizationServer.register_grant

    def register_checked(self, grant, extensions=None):
        more = [Checked(required=True)] if grant is Grant else []
        register(self, grant, [*(extensions or []), *more])

    _app.flask_oauth2.AuthorizationServer.register_grant = register_checked
    claims = {"name": "Nguyễn Văn Mẫu 777", "citizen_id": "001099000777", "loa": 2}
    users = [User(sub="citizen", claims=claims), User(sub="lowly", claims=claims | {"loa": 1})]
    server = make_server(
        "127.0.0.1", 0, oidc_provider_mock.app(require_nonce=True, user_claims=users), threaded=True
    )
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    sys.exit(main())
