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


@dataclass(frozen=True, slots=True, repr=False)
class Signing:
    """One signature, for the eye and for the clipboard.

    Attributes:
        signed: As it is copied; its headers hold the access key.
        shown: The same with the access key shortened.
        login: Socket host id to its login message, for a socket login; else empty.
        shown_login: The same with the access key shortened.
    """

    signed: SignedRequest
    shown: SignedRequest
    login: Mapping[str, str]
    shown_login: Mapping[str, str]

    def text(self, form: CopyFormat, address: HostAddress, *, full: bool) -> str:
        """Return the signed headers in a form; raises InvalidInput, see `formatted`."""
        return formatted(self.signed if full else self.shown, address, form)

    def login_text(self, *, full: bool) -> str:
        """Return the login messages, one a line, each with the name of its socket before it."""
        messages = self.login if full else self.shown_login
        return "\n\n".join(f"# {host}\n{text}" for host, text in messages.items())


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
    return Signing(signed, _shortened(signed, key_set.hint), {}, {})


def sign_login(session: Session, key_set: KeySet, exchange: Exchange, now_ms: int) -> Signing:
    """Sign a socket login now; raises Locked, DamagedFile, MissingCredential."""
    with session.credentials(key_set) as credentials:
        login = exchange.socket_login(credentials, timestamp_ms=now_ms)
    key = _key_among(login.signed)
    shown = {host: text.replace(key, key_set.hint) if key else text for host, text in login.messages.items()}
    return Signing(login.signed, _shortened(login.signed, key_set.hint), login.messages, shown)


def _shortened(signed: SignedRequest, hint: str) -> SignedRequest:
    key = _key_among(signed)
    return replace(signed, headers={name: hint if value == key else value for name, value in signed.headers.items()})


def _key_among(signed: SignedRequest) -> str:
    """Return the access key's text: the header whose name says so."""
    return next((value for name, value in signed.headers.items() if "key" in name.lower()), "")
