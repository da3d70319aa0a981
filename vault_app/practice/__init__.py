"""A BitMart that runs on this computer: to practise with, and for tests to talk to.

- `server`: the whole, started and stopped together; `state` is what all its connections share
- `https_host`, `socket_host`: one REST host, one socket host; `certificate` makes their throw-away authority
- `faults`, `fault_answers`: trouble on purpose, and how it looks on the wire
- `application`: gate and books together, without sockets
- `gate`: key, IP, rate limit, timestamp, signature and permission; `rate_limits` counts; `socket_login` for the sockets, `socket_news` for what they tell
- `sample_accounts`: key sets that each show one situation; `record` is what of them is handed out
- `handlers`: endpoint to function; the functions are in `market_calls`, `account_calls`, `spot_calls`,
  `lending_calls` and `futures_calls`, and work on `books` (one an account) and `market` (moving prices)
- `answers`: BitMart's envelope, codes and texts
"""

from vault_app.practice.faults import Fault, Faults
from vault_app.practice.record import HandedKeySet, PracticeRecord
from vault_app.practice.server import PracticeExchange

__all__ = ["Fault", "Faults", "HandedKeySet", "PracticeExchange", "PracticeRecord"]
