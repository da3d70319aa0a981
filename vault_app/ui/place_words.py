"""Says sentences about an answer with the name of who gave it: the exchange, or another that keeps its rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vault_app.core.answerer import FIELD, Answerer
from vault_app.core.errors import EnvironmentNotFound
from vault_app.core.words import Phrase
from vault_app.ui.messages import filled_in, translated

if TYPE_CHECKING:
    from vault_app.core.account import Account
    from vault_app.exchanges.protocol import Exchange
    from vault_app.services.session import Session


@dataclass(frozen=True)
class Place:
    """Where the requests of an account go.

    Attributes:
        exchange: Whose rules are kept there; its documents and its site have its name everywhere.
        answerer: Who answers there.
        has_site: Keys are made and revoked on a site; the practice exchange, which runs on this computer, has none.
    """

    exchange: Exchange
    answerer: Answerer
    has_site: bool = True

    def says(self, text: str) -> str:
        """Return what the exchange's package says of an answer, in the user's language, with who gave it here.

        Args:
            text: A `Phrase`, or the English that a vault keeps of it, where the answer is the exchange's.
        """
        phrase: str | None = text
        if not isinstance(text, Phrase) and self.answerer.within != self.exchange.name:
            from vault_app.ui.old_texts import recognised

            phrase = recognised(text)
        return translated(self.exchange.name, text if phrase is None else self.answerer.named_in(phrase))

    def fill(self, template: str, **values: object) -> str:
        """Return a *template*, which is in the user's language, with who answers here in its field `exchange`."""
        return filled_in(template, self.exchange.name, {FIELD: self.answerer.word_in(template), **values})


def place_of(session: Session, account: Account) -> Place:
    """Return where the requests of *account* go."""
    exchange = session.exchange_of(account)
    try:
        environment = session.environment_named(account.environment, account.exchange)
    except EnvironmentNotFound:
        environment = None
    has_site = environment is None or not environment.practice
    return Place(exchange, Answerer.of(exchange.name, environment), has_site)


def goes_beyond_practice(session: Session) -> bool:
    """Tell whether the requests of some account would leave this computer."""
    return any(place_of(session, each).has_site for each in session.vault.listed_accounts)
