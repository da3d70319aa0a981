"""Signs what the page shows, and makes of it what may be seen and what is copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from vault_app.core.environment import HostAddress
from vault_app.core.key_set import KeySet
from vault_app.core.request import ApiRequest, Level, SignedRequest
from vault_app.exchanges.copy_formats import CopyFormat, formatted
from vault_app.exchanges.protocol import Exchange, GetSegment
from vault_app.services.session import Session


class GetRule(StrEnum):
    """How a request without a body is treated: as its endpoint asks, or signed by one of two rules."""

    AS_ASKED = "as-asked"
    EMPTY = "empty"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class Signing:
    """One signature as it may be shown: the access key is shortened wherever it stands, and is held nowhere.

    Attributes:
        signed: Its headers hold the key set's hint where the access key belongs.
        login: Socket host id to its login message, shortened too, for a socket login; else empty.
        get_segment: By which rule a request without a body was signed.
    """

    signed: SignedRequest
    login: Mapping[str, str]
    get_segment: GetSegment = GetSegment.EMPTY

    def text(self, form: CopyFormat, address: HostAddress) -> str:
        """Return the signed headers in a form; raises InvalidInput, see `formatted`."""
        return formatted(self.signed, address, form)

    def login_text(self) -> str:
        """Return the login messages, one a line, each with the name of its socket before it."""
        return _login_text(self.login)


def sign_request(
    session: Session, key_set: KeySet, exchange: Exchange, request: ApiRequest, rule: GetRule, now_ms: int
) -> Signing:
    """Sign *request* now.

    Raises:
        Locked, DamagedFile, MissingCredential: There is nothing to sign with.
    """
    segment = GetSegment.QUERY if rule is GetRule.QUERY else GetSegment.EMPTY
    if request.body is None and rule is not GetRule.AS_ASKED:
        request = replace(request, level=Level.SIGNED)
    with session.credentials(key_set) as credentials:
        signed = exchange.sign(request, credentials, timestamp_ms=now_ms, get_segment=segment)
    return Signing(_shortened(signed, key_set.hint), {}, segment)


def sign_login(session: Session, key_set: KeySet, exchange: Exchange, now_ms: int) -> Signing:
    """Sign a socket login now; raises Locked, DamagedFile, MissingCredential."""
    with session.credentials(key_set) as credentials:
        login = exchange.socket_login(credentials, timestamp_ms=now_ms)
    key = _key_among(login.signed)
    shown = {host: text.replace(key, key_set.hint) if key else text for host, text in login.messages.items()}
    return Signing(_shortened(login.signed, key_set.hint), shown)


def text_to_copy(
    session: Session, key_set: KeySet, exchange: Exchange, signing: Signing, form: CopyFormat, address: HostAddress
) -> str:
    """Return what *signing* shows with the access key in full.

    The same request is signed again at the same time, which gives the same signature; so the key is open only now.

    Raises:
        Locked, DamagedFile, MissingCredential: There is nothing to sign with any more.
        InvalidInput: See `formatted`.
    """
    shown = signing.signed
    with session.credentials(key_set) as credentials:
        if signing.login:
            return _login_text(exchange.socket_login(credentials, timestamp_ms=shown.timestamp_ms).messages)
        signed = exchange.sign(
            shown.request, credentials, timestamp_ms=shown.timestamp_ms, get_segment=signing.get_segment
        )
    return formatted(signed, address, form)


def _login_text(messages: Mapping[str, str]) -> str:
    return "\n\n".join(f"# {host}\n{text}" for host, text in messages.items())


def _shortened(signed: SignedRequest, hint: str) -> SignedRequest:
    key = _key_among(signed)
    return replace(signed, headers={name: hint if value == key else value for name, value in signed.headers.items()})


def _key_among(signed: SignedRequest) -> str:
    """Return the access key's text: the header whose name says so."""
    return next((value for name, value in signed.headers.items() if "key" in name.lower()), "")
