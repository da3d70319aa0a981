"""A BitMart that runs on this computer: to practise with, and for tests to talk to.

- `server`: HTTPS on loopback, trouble on purpose included (`faults`); `certificate` makes its throw-away authority
- `application`: gate and books together, without sockets
- `gate`: key, IP, rate limit, timestamp, signature and permission; `rate_limits` counts
- `sample_accounts`: key sets that each show one situation; `record` is what of them is handed out
- `handlers`: endpoint to function; the functions are in `market_calls`, `account_calls`, `spot_calls`,
  `lending_calls` and `futures_calls`, and work on `books` (one an account) and `market` (moving prices)
- `answers`: BitMart's envelope, codes and texts
"""

from vault_app.practice.faults import Fault, Faults
from vault_app.practice.record import HandedKeySet, PracticeRecord
from vault_app.practice.server import PracticeExchange

__all__ = ["Fault", "Faults", "HandedKeySet", "PracticeExchange", "PracticeRecord"]
