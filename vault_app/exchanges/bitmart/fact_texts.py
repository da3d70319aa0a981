"""The sentences of a verification of BitMart; the field `exchange` is who answered, as in `verdicts`."""

from __future__ import annotations

from vault_app.core.report import Fact
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.bitmart.facts import NAME
from vault_app.exchanges.verification import VerifyOptions

ANSWERED = QT_TRANSLATE_NOOP("BitMart", "The exchange answered in {ms} ms.")
KEY_KNOWN = QT_TRANSLATE_NOOP("BitMart", "{exchange} answered a call that checks the access key.").format(exchange=NAME)
KEY_KNOWN_BY_PERMISSION = QT_TRANSLATE_NOOP(
    "BitMart", "{exchange} knows the key: it missed a permission, not the key."
).format(exchange=NAME)
KEY_BEHIND_IP = QT_TRANSLATE_NOOP("BitMart", "The address was refused first, so nothing is known of the rest.")
KEY_BEFORE_SIGNATURE = QT_TRANSLATE_NOOP("BitMart", "The access key was refused here, so the signature was not judged.")
CLOCK_BEFORE_SIGNATURE = QT_TRANSLATE_NOOP("BitMart", "The timestamp was refused, so the signature was not judged.")
PERMISSION_BEFORE_SIGNATURE = QT_TRANSLATE_NOOP(
    "BitMart", "The key lacks Read-only here, and whether BitMart looks at the signature before that is not documented."
)
SIGNED_PASSED = QT_TRANSLATE_NOOP("BitMart", "{exchange} accepted a signed call, so secret and memo are right.").format(
    exchange=NAME
)
READS = QT_TRANSLATE_NOOP("BitMart", "A balance was answered.")
READS_SOMETIMES = QT_TRANSLATE_NOOP("BitMart", "One reading call was answered and another was refused with 30012.")
IP_PASSED = QT_TRANSLATE_NOOP("BitMart", "This computer's address is not refused; the address itself is not shown.")
IP_NOT_NAMED = QT_TRANSLATE_NOOP("BitMart", "{exchange} does not say which address it saw.").format(exchange=NAME)
ORDER_LOOKED_UP = QT_TRANSLATE_NOOP(
    "BitMart", "{exchange} looked for an order that does not exist; without the permission it would not."
).format(exchange=NAME)
TRANSFERS_LISTED = QT_TRANSLATE_NOOP("BitMart", "The list of transfers was answered.")
FEE_ANSWERED = QT_TRANSLATE_NOOP("BitMart", "The fee question was answered.")
SOCKET_PASSED = QT_TRANSLATE_NOOP("BitMart", "The private socket accepted the login.")
SOCKET_REFUSED = QT_TRANSLATE_NOOP(
    "BitMart", "The private socket refused the login; it does not say whether secret or memo is wrong."
)
SOCKET_SILENT = QT_TRANSLATE_NOOP("BitMart", "The private socket gave no answer. This says nothing about the key.")
CLOCK_REFUSED = QT_TRANSLATE_NOOP("BitMart", "{exchange} refuses timestamps more than 1 s ahead or 5 s behind.").format(
    exchange=NAME
)
CLOCK_UNCLEAR = QT_TRANSLATE_NOOP(
    "BitMart", "The answer took so long that it cannot be told whether {exchange} would take the timestamp."
).format(exchange=NAME)
CLOCK_CURE = (
    QT_TRANSLATE_NOOP("BitMart", "Set this computer's clock by the internet (network time)."),
    QT_TRANSLATE_NOOP(
        "BitMart", "Or let the measured difference be added to timestamps, on the Sign and Test call pages."
    ),
)
SIGNATURE_CURE = (
    QT_TRANSLATE_NOOP(
        "BitMart",
        "Compare the memo with the exchange letter by letter. It is not the user id, and a space at its end counts.",
    ),
    QT_TRANSLATE_NOOP("BitMart", "Check that access key and secret key were not swapped, and paste the secret again."),
)
CANCELLED_MEANWHILE = QT_TRANSLATE_NOOP("BitMart", "You cancelled the verification before the answer was there.")
_LEAST_SAID_MS = 5  # less would read 0.00 s
_LEAST_TOLD_MS = 250  # a difference of more is said, however long the answer took
_CANCELLED = QT_TRANSLATE_NOOP("BitMart", "Not asked: you cancelled the verification.")
_STOPPED = QT_TRANSLATE_NOOP("BitMart", "Not asked: an earlier question has to be settled first.")
_ALONE = QT_TRANSLATE_NOOP(
    "BitMart", "Not asked: the question was only whether {exchange} knows the access key."
).format(exchange=NAME)
_ASKS_FIRST = QT_TRANSLATE_NOOP("BitMart", "The probe asks first: it tries to cancel an order that does not exist.")
_MOVES_FUNDS = QT_TRANSLATE_NOOP("BitMart", "Every call that would show it moves funds.")
_NO_HOST = QT_TRANSLATE_NOOP("BitMart", "This environment has no host for it.")


def is_agreement(offset_ms: float, doubt_ms: float) -> bool:
    """Tell whether there is no difference to speak of.

    There is none as long as the time that the answer took may be all of it: the offset is known to within *doubt_ms* on
    either side.
    """
    return abs(offset_ms) < max(_LEAST_SAID_MS, min(doubt_ms, _LEAST_TOLD_MS))


def clock_words(offset_ms: float, doubt_ms: float = 0) -> str:
    """Say how far this computer's clock was from the exchange's; a positive offset means that ours was behind."""
    seconds = abs(offset_ms) / 1000
    if is_agreement(offset_ms, doubt_ms):
        return QT_TRANSLATE_NOOP("BitMart", "This computer's clock agreed with {exchange}'s.").format(exchange=NAME)
    if offset_ms <= 0:
        return QT_TRANSLATE_NOOP("BitMart", "This computer's clock was {seconds:.2f} s ahead.").format(seconds=seconds)
    return QT_TRANSLATE_NOOP("BitMart", "This computer's clock was {seconds:.2f} s behind.").format(seconds=seconds)


def not_tried(options: VerifyOptions, *, stopped: bool, cancelled: bool) -> dict[Fact, str]:
    """Return why a fact was not asked, for each fact."""
    if cancelled:
        return dict.fromkeys(Fact, _CANCELLED)
    if options.access_key_alone and not stopped:
        return dict.fromkeys(Fact, _ALONE)
    spot = "spot" in options.hosts
    reasons: dict[Fact, str] = dict.fromkeys(Fact, _STOPPED if stopped else _NO_HOST)
    reasons[Fact.MARGIN_TRADE] = _MOVES_FUNDS
    if not stopped and spot and not options.spot_trade:
        reasons[Fact.SPOT_TRADE] = _ASKS_FIRST
    return reasons
