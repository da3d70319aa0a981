"""The account: wallets, deposits and withdrawals, fees, and sub-accounts.

The shapes follow what official SDKs and ccxt read from an answer where a test runs them, and are plausible elsewhere: no live answer was seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from vault_app.practice import market
from vault_app.practice.answers import Refused
from vault_app.practice.books import Balance, new_id
from vault_app.practice.calls import Call, Handler
from vault_app.practice.market import COIN_NAMES, text

SUB_ACCOUNTS = ("practice-sub-1", "practice-sub-2")
_WITHDRAW_FEES = {"BTC": Decimal("0.0002"), "ETH": Decimal("0.002"), "USDT": Decimal(1)}
_NO_ADDRESS = "practice-only-this-is-no-address"


def _rows(purses: Mapping[str, Balance], wanted: str) -> list[dict[str, object]]:
    """Return one row for each coin that the account has; only balances above zero are shown."""
    return [
        {
            "currency": code,
            "name": COIN_NAMES[code],
            "available": text(purse.available),
            "frozen": text(purse.frozen),
        }
        for code, purse in purses.items()
        if purse.total > 0 and wanted in {"", code}
    ]


def _wallet(call: Call) -> object:
    currency = call.text("currency")
    rows = _rows(call.books.funding, market.coin(currency) if currency else "")
    if call.text("needUsdValuation").lower() == "true":
        for row in rows:
            pair = next((pair for pair in market.PAIRS if pair.base == row["currency"]), None)
            worth = market.price(pair, call.now_ms) if pair else Decimal(1)
            row["available_usd_valuation"] = text(
                market.rounded(Decimal(str(row["available"])) * worth, Decimal("0.01"))
            )
    return {"wallet": rows}


def _spot_wallet(call: Call) -> object:
    call.books.settle(call.now_ms)
    return {
        "wallet": [
            {
                "id": code,
                "name": COIN_NAMES[code],
                "available": text(purse.available),
                "frozen": text(purse.frozen),
                "total": text(purse.total),
            }
            for code, purse in call.books.spot.items()
            if purse.total > 0
        ]
    }


def _deposit_address(call: Call) -> object:
    code = market.coin(call.text("currency"))
    return {"currency": code, "chain": call.text("currency"), "address": _NO_ADDRESS, "address_memo": ""}


def _withdraw_charge(call: Call) -> object:
    code = market.coin(call.text("currency"))
    fee = _WITHDRAW_FEES.get(code, Decimal("0.5"))
    return {
        f"today_available_withdraw_{code}": "100",
        "min_withdraw": text(fee * 5),
        "withdraw_precision": 8,
        "withdraw_fee": text(fee),
    }


def _withdraw(call: Call) -> object:
    """Refuse as the exchange does: the address must have been saved and verified on its site, where here is none."""
    market.coin(call.text("currency"))
    call.amount("amount")
    raise Refused(60007)


def _addresses(_call: Call) -> object:
    saved = {"currency": "USDT", "network": "USDT-TRC20", "address": _NO_ADDRESS, "memo": "", "remark": "Practice"}
    return {"list": [{**saved, "addressType": 0, "verifyStatus": 0}]}


def _record(call: Call, number: int) -> dict[str, object]:
    deposit = call.text("operation_type", "deposit") == "deposit"
    return {
        "withdraw_id": "" if deposit else str(5000 + number),
        "deposit_id": str(4000 + number) if deposit else "",
        "operation_type": "deposit" if deposit else "withdraw",
        "currency": "USDT",
        "apply_time": (call.now_ms // market.DAY_MS - number) * market.DAY_MS,
        "arrival_amount": str(250 * number),
        "fee": "0" if deposit else "1",
        "status": 3,
        "address": _NO_ADDRESS,
        "address_memo": "",
        "tx_id": "",
    }


def _movements(call: Call) -> object:
    count = min(call.whole("N", 1), 3)
    wanted = call.text("currency")
    return {"records": [] if wanted not in {"", "USDT"} else [_record(call, number + 1) for number in range(count)]}


def _movement(call: Call) -> object:
    number = call.whole("id", 0)
    if number not in {4001, 4002, 4003}:
        raise Refused(60010)
    return {"record": _record(call, number - 4000)}


def _user_fee(_call: Call) -> object:
    rates = {
        f"{role}_fee_rate_{group}": rate
        for group, rate in (("A", "0.001000"), ("B", "0.002500"), ("C", "0.004000"), ("D", "0.006000"))
        for role in ("taker", "maker")
    }
    return {"user_rate_type": 0, "level": "LV1", **rates}


def _trade_fee(call: Call) -> object:
    roles = ("buy_taker", "sell_taker", "buy_maker", "sell_maker")
    symbol = market.spot_pair(call.text("symbol")).symbol
    return {"symbol": symbol, **{f"{role}_fee_rate": "0.001" for role in roles}}


def _sub_account(call: Call, name: str) -> str:
    if call.text(name) not in SUB_ACCOUNTS:
        raise Refused(61003)
    return call.text(name)


def _sub_transfer(call: Call) -> object:
    for each in ("subAccount", "fromAccount", "toAccount"):
        if any(parameter.name == each for parameter in call.endpoint.parameters):
            _sub_account(call, each)
    market.coin(call.text("currency"))
    call.amount("amount")
    return {}


def _sub_accounts(_call: Call) -> object:
    return {"subAccountList": [{"accountName": name, "status": 1} for name in SUB_ACCOUNTS]}


def _sub_wallet(call: Call) -> object:
    _sub_account(call, "subAccount")
    purses = {"USDT": Balance(Decimal(75)), "BMX": Balance(Decimal(40))}
    return {"wallet": _rows(purses, call.text("currency"))}


def _sub_history(call: Call) -> object:
    moved = {
        "fromAccount": "practice-main",
        "fromWalletType": "spot",
        "toAccount": SUB_ACCOUNTS[0],
        "toWalletType": "spot",
        "currency": "USDT",
        "amount": "75",
        "submissionTime": call.now_ms // market.DAY_MS * (market.DAY_MS // 1000),
    }
    return {"total": 1, "historyList": [moved]}


def _broker_rebate(call: Call) -> object:
    day = call.now_ms // market.DAY_MS * (market.DAY_MS // 1000)
    return {"rebates": {str(day): [{"currency": "USDT", "rebate_amount": "0.42", "trade_id": new_id()}]}}


HANDLERS: dict[str, Handler] = {
    "account-wallet": _wallet,
    "spot-wallet": _spot_wallet,
    "account-deposit-address": _deposit_address,
    "account-withdraw-charge": _withdraw_charge,
    "account-withdraw-apply": _withdraw,
    "account-withdraw-address-list": _addresses,
    "account-deposit-withdraw-history": _movements,
    "account-deposit-withdraw-detail": _movement,
    "spot-user-fee": _user_fee,
    "spot-trade-fee": _trade_fee,
    "sub-main-sub-to-main": _sub_transfer,
    "sub-sub-sub-to-main": _sub_transfer,
    "sub-main-main-to-sub": _sub_transfer,
    "sub-main-sub-to-sub": _sub_transfer,
    "sub-main-transfer-list": _sub_history,
    "sub-transfer-history": _sub_history,
    "sub-main-wallet": _sub_wallet,
    "sub-main-list": _sub_accounts,
    "futures-sub-main-sub-to-main": _sub_transfer,
    "futures-sub-main-main-to-sub": _sub_transfer,
    "futures-sub-sub-sub-to-main": _sub_transfer,
    "futures-sub-main-wallet": _sub_wallet,
    "futures-sub-main-transfer-list": _sub_history,
    "futures-sub-transfer-history": _sub_history,
    "broker-rebate": _broker_rebate,
}
