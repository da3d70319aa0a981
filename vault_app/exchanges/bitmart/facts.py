"""Fields, permissions, hosts, pages and dates of BitMart, each with its source."""

from __future__ import annotations

from vault_app.core.account import SlotRule
from vault_app.core.credential_checks import CredentialPart, PartKind
from vault_app.core.environment import Environment
from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.exchanges.protocol import ClosingNotice, ExchangePages, PermissionRule, Risk

ID = "bitmart"
NAME = "BitMart"

ACCESS_KEY, SECRET_KEY, MEMO = "access_key", "secret_key", "memo"

# Lengths and digits: the sample of developer-pro.bitmart.com/en/spot (Signature), 2026-11; not guaranteed, so only pointed out.
PARTS = (
    CredentialPart(
        id=ACCESS_KEY,
        word=QT_TRANSLATE_NOOP("BitMart", "Access key"),
        kind=PartKind.PUBLIC,
        usual_length=40,
        usual_pattern=r"[0-9a-f]*",
        aliases=("accesskey", "apikey", "key", "xbmkey", "bmkey"),
        help=QT_TRANSLATE_NOOP("BitMart", "Names the key. By itself it already reads the account."),
    ),
    CredentialPart(
        id=SECRET_KEY,
        word=QT_TRANSLATE_NOOP("BitMart", "Secret key"),
        kind=PartKind.SECRET,
        usual_length=64,
        usual_pattern=r"[0-9a-f]*",
        aliases=("secretkey", "secret", "apisecret", "bmsecret"),
        help=QT_TRANSLATE_NOOP(
            "BitMart", "BitMart shows it once. Here it is kept encrypted; copies leave the clipboard after {seconds} s."
        ),
    ),
    CredentialPart(
        id=MEMO,
        word=QT_TRANSLATE_NOOP("BitMart", "Memo"),
        kind=PartKind.SECRET,
        exact=True,
        aliases=("memo", "apimemo", "uid", "passphrase", "bmmemo"),
        help=QT_TRANSLATE_NOOP("BitMart", "Part of every signature, compared letter by letter."),
    ),
)

# Source: key page of the site and developer-pro.bitmart.com/en/spot, permission table, 2026-11.
PERMISSIONS = (
    PermissionRule(
        "read-only",
        QT_TRANSLATE_NOOP("BitMart", "Read-only"),
        Risk.READS,
        QT_TRANSLATE_NOOP("BitMart", "Balances, orders, history"),
    ),
    PermissionRule(
        "spot-trade",
        QT_TRANSLATE_NOOP("BitMart", "Spot trade"),
        Risk.TRADES,
        QT_TRANSLATE_NOOP("BitMart", "Place and cancel spot orders"),
    ),
    PermissionRule(
        "margin-trade",
        QT_TRANSLATE_NOOP("BitMart", "Margin trade"),
        Risk.MOVES,
        QT_TRANSLATE_NOOP("BitMart", "Borrow, repay, isolated margin"),
    ),
    PermissionRule(
        "futures-trade",
        QT_TRANSLATE_NOOP("BitMart", "Futures trade"),
        Risk.MOVES,
        QT_TRANSLATE_NOOP("BitMart", "Contracts, leverage, transfers"),
    ),
    PermissionRule(
        "withdraw",
        QT_TRANSLATE_NOOP("BitMart", "Withdraw"),
        Risk.WITHDRAWS,
        QT_TRANSLATE_NOOP("BitMart", "Moves coins out"),
    ),
)

# 30002 says that the key is not found. 30003 (frozen) and 30011 (expired, may be renewed) refuse a key that still exists.
# Source: error table of developer-pro.bitmart.com/en/spot, 2026-11, in `errors.json`.
GONE_CODES = frozenset({30002})

# Five sets an account: FAQ of developer.bitmart.com/en/part2/faq.html; nothing newer was found by 2026-11.
SLOT_RULE = SlotRule(exchange=NAME, slots=5)

# Hosts: developer-pro.bitmart.com/en/spot and /en/futuresv2 (Endpoints), 2026-11; the demo since 2025-11-18.
_DEMO = "https://demo-api-cloud-v2.bitmart.com"
ENVIRONMENTS = (
    Environment(
        name="bitmart",
        title="BitMart",
        exchange=ID,
        builtin=True,
        hosts={
            "spot": "https://api-cloud.bitmart.com",
            "futures": "https://api-cloud-v2.bitmart.com",
            "ws-spot": "wss://ws-manager-compress.bitmart.com/user?protocol=1.1",
            "ws-futures": "wss://openapi-ws-v2.bitmart.com/user?protocol=1.1",
        },
    ),
    Environment(
        name="bitmart-futures-demo",
        title=QT_TRANSLATE_NOOP("BitMart", "BitMart futures demo"),
        exchange=ID,
        builtin=True,
        hosts={
            "futures": _DEMO,
            "futures-demo": _DEMO,
            "ws-futures": "wss://openapi-wsdemo-v2.bitmart.com/user?protocol=1.1",
        },
    ),
    Environment(
        name="practice",
        title=QT_TRANSLATE_NOOP("BitMart", "Practice exchange"),
        exchange=ID,
        builtin=True,
        practice=True,
    ),
)

# Source: bitmart.zendesk.com, article 53544595916059, announced 2026-07-26.
NOTICE = ClosingNotice(
    sentence=QT_TRANSLATE_NOOP(
        "BitMart",
        "BitMart ended trading on 2026-08-26 and closes on 2027-01-31. Reading, withdrawing and revoking keys are left.",
    ),
    short=QT_TRANSLATE_NOOP("BitMart", "BitMart closes on 2027-01-31"),
    source="https://www.bitmart.com/en-US/support/articles/53544595916059",
)

# Sources: FAQ 1 (Hong Kong by bitmart.news) and the site's own menu, Account, API Management.
# That one page lists keys, makes them and lets them be edited is documented; how deleting is confirmed there is not.
PAGES = ExchangePages(
    make_key={"": "https://www.bitmart.com/api-config/en-US", "hong-kong": "https://www.bitmart.news/api"},
    revoke_steps=(
        QT_TRANSLATE_NOOP(
            "BitMart",
            "Log in on BitMart's site and open Account, API Management. No documented API call revokes a key.",
        ),
        QT_TRANSLATE_NOOP("BitMart", "Find the key by the start and end of its access key, and delete it."),
        QT_TRANSLATE_NOOP("BitMart", "Have mail and second factor at hand: BitMart asks for them when keys are made."),
    ),
)

NOT_COVERED = QT_TRANSLATE_NOOP("BitMart", "The signature covers timestamp, memo and body, not the path.")
NOT_COVERED_UNTIL = QT_TRANSLATE_NOOP(
    "BitMart",
    "Until {until}, whoever holds these headers may send the same body to another endpoint of this account.",
)

# Calls that look harmless and are not: notes of the endpoint tables, developer-pro.bitmart.com, 2026-11.
_TURNS_NOW = QT_TRANSLATE_NOOP("BitMart", "This changes a setting of the account at once.")
WARNINGS = {
    "spot-cancel-all": QT_TRANSLATE_NOOP("BitMart", "With an empty body this cancels every spot order of the account."),
    "spot-algo-cancel-all": QT_TRANSLATE_NOOP(
        "BitMart", "With an empty body this cancels every planned spot order of the account."
    ),
    "futures-cancel-order": QT_TRANSLATE_NOOP("BitMart", "Without an order id this cancels all orders of the symbol."),
    "futures-cancel-orders": QT_TRANSLATE_NOOP("BitMart", "This always cancels all orders of the symbol."),
    "futures-cancel-all-after": QT_TRANSLATE_NOOP(
        "BitMart", "When its timer ends, this cancels all orders of the symbol."
    ),
    "futures-cancel-plan-order": QT_TRANSLATE_NOOP(
        "BitMart", "Without an order id this may cancel all planned orders of the symbol."
    ),
    "futures-submit-leverage": _TURNS_NOW,
    "futures-set-position-mode": _TURNS_NOW,
    "account-deposit-address": QT_TRANSLATE_NOOP("BitMart", "On its first use this may create a deposit address."),
}
