"""What is said about a row of an import: where it stands to what is in the vault, and what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.import_preview import Action, ImportCounts, ImportRow, Relation, SamePlace
from vault_app.services.exchange_registry import exchange_named, known_exchanges
from vault_app.ui.messages import clauses, listed, translated, visible
from vault_app.ui.moments import grouped

translate = QCoreApplication.translate


def place_words(place: SamePlace) -> str:
    """Return where a twin is: in the vault, in its recycle bin, or earlier in the same file."""
    if place.row:
        return translate("Import", "row {row} of this file").format(row=place.row)
    name = visible(f"{place.account} / {place.label}")
    return translate("Import", "{name}, in the recycle bin").format(name=name) if place.recycled else name


def relation_words(row: ImportRow) -> tuple[str, str]:
    """Return a few words on a row, and their colour: a text tone of the theme."""
    if row.relation is Relation.NEW:
        return translate("Import", "New"), "text2"
    if row.relation is Relation.SAME_KEY:
        where = _brief_place(row, row.same_as[0]) if row.same_as else ""
        words = (
            translate("Import", "Same key as {where}") if row.differs else translate("Import", "Already there: {where}")
        )
        return words.format(where=where), "warn_text"
    if row.relation is Relation.SAME_LABEL:
        return translate("Import", "The name is taken"), "warn_text"
    if row.relation is Relation.ACCOUNT_FULL:
        return translate("Import", "No free slot"), "bad_text"
    return translate("Import", "Cannot be imported"), "bad_text"


def _brief_place(row: ImportRow, place: SamePlace) -> str:
    """Return where a twin is; what is called as the row is needs no name beside it."""
    taken = row.action is not Action.SKIP
    shown = row.new_label if taken and row.new_label else row.label
    if place.row or place.recycled or place.label != shown:
        return place_words(place)
    return visible(place.account)


def relation_sentence(row: ImportRow) -> str:
    """Return the whole of it, for where there is room."""
    if row.relation is Relation.NEW:
        return translate("Import", "This key is not in the vault yet.")
    if row.relation is Relation.SAME_KEY:
        where = listed(*(place_words(each) for each in row.same_as))
        if row.differs:
            parts = listed(*(translated("BitMart", each) for each in row.differs))
            words = translate("Import", "The same access key is there as {where}. What differs: {parts}.")
            return words.format(where=where, parts=parts)
        return translate("Import", "The same key set is there as {where}.").format(where=where)
    if row.relation is Relation.SAME_LABEL:
        words = translate("Import", "Another key set of “{account}” has this name.")
        return words.format(account=visible(row.account))
    return visible(translated("Import", row.reason))


def outcome_words(row: ImportRow) -> str:
    """Return what *Save* does with the row."""
    if row.action is Action.SKIP:
        return translate("Import", "left out")
    if row.action is Action.UPDATE:
        return translate("Import", "replaces the credentials")
    if row.action is Action.RENAME:
        return translate("Import", "added as “{label}”").format(label=visible(row.new_label))
    return translate("Import", "added")


def action_word(action: Action, target: str) -> str:
    """Return the act as one chooses it; *target* names the key set whose credentials would be replaced."""
    if action is Action.ADD:
        return translate("Import", "Add it")
    if action is Action.RENAME:
        return translate("Import", "Add it under another name")
    if action is Action.UPDATE:
        return translate("Import", "Replace the credentials of {where}").format(where=target)
    return translate("Import", "Leave it out")


def counts_sentence(counts: ImportCounts, left_out: int) -> str:
    """Return what a save would do, such as “10 are added, 1 replaced, 3 left out.”"""
    parts = [translate("Import", "{count} added").format(count=grouped(counts.added))]
    if counts.updated:
        parts.append(translate("Import", "{count} replaced").format(count=grouped(counts.updated)))
    if counts.skipped:
        parts.append(translate("Import", "{count} left out").format(count=grouped(counts.skipped)))
    if counts.unusable:
        parts.append(translate("Import", "{count} unusable").format(count=grouped(counts.unusable)))
    if counts.accounts:
        parts.append(
            translate("Import", "1 new account")
            if counts.accounts == 1
            else translate("Import", "{count} new accounts").format(count=counts.accounts)
        )
    if left_out:
        parts.append(translate("Import", "{count} in its recycle bin stay there").format(count=left_out))
    return clauses(*parts)


def environment_word(name: str) -> str:
    """Return the title of a built-in environment, or the name of one of the user's own."""
    for exchange in map(exchange_named, known_exchanges()):
        for each in exchange.environments:
            if each.name == name:
                return translated(exchange.name, each.title)
    return visible(name)
