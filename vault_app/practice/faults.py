"""Trouble on purpose: what a tester can make the practice exchange do to every call."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What happens to each answer until it is switched off again."""

    NONE = "none"
    SLOW = "slow"  # a whole answer, late
    HANG = "hang"  # no answer; the connection stays open
    TRICKLE = "trickle"  # one byte at a time, never done in time
    RESET = "reset"  # the connection is reset before a byte of the answer
    CUT_SHORT = "cut-short"  # fewer bytes than announced
    CLOUDFLARE_BLOCK = "cloudflare-block"  # HTTP 403, a web page
    CLOUDFLARE_CHALLENGE = "cloudflare-challenge"  # HTTP 503, a web page
    BAD_JSON = "bad-json"  # HTTP 200, half an envelope
    NOT_HTTP = "not-http"  # bytes that are no HTTP at all
    SERVER_ERROR = "server-error"  # HTTP 500, code 59002
    UNAVAILABLE = "unavailable"  # HTTP 503, code 30014: the exchange is closed
    MAINTENANCE = "maintenance"  # HTTP 200, code 30016
    RETIRED = "retired"  # HTTP 200, code 1000, and nothing in it
    REDIRECT = "redirect"  # HTTP 302 to another host
    HUGE = "huge"  # 60 MB of JSON


@dataclass(frozen=True, slots=True)
class Faults:
    """The switch, set on a running practice exchange.

    Attributes:
        delay_s: How late a slow answer comes, and the pause between trickled bytes.
        clock_ahead_ms: How far the exchange's clock is ahead of this computer's; negative: behind.
        redirect_to: Where a redirect leads.
    """

    fault: Fault = Fault.NONE
    delay_s: float = 3.0
    clock_ahead_ms: int = 0
    redirect_to: str = "https://elsewhere.invalid/"
