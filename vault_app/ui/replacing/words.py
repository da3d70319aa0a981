"""What the steps of a drill are called, and what an answer says of a key's end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vault_app.core.drill import Step
from vault_app.core.replacing import Ending, StepState
from vault_app.ui.place_words import Place

translate = QCoreApplication.translate


def step_title(step: Step, place: Place) -> str:
    """Return what is done in a step, in a few words."""
    titles = {
        Step.MAKE: translate("Replacing", "Make the new key on {exchange}"),
        Step.PASTE: translate("Replacing", "Paste it into the vault"),
        Step.VERIFY: translate("Replacing", "Verify the new key set"),
        Step.MOVE: translate("Replacing", "Give it to every program that uses the old one"),
        Step.REVOKE: translate("Replacing", "Revoke the old key on {exchange}"),
        Step.PROVE: translate("Replacing", "Prove that the old key is dead"),
    }
    return place.fill(titles[step])


def state_word(state: StepState, *, skipped: bool = False) -> str:
    """Return the word for how far a step is."""
    if skipped:
        return translate("Replacing", "skipped")
    words = {
        StepState.DONE: translate("Replacing", "done"),
        StepState.NOW: translate("Replacing", "next"),
        StepState.LATER: translate("Replacing", "later"),
    }
    return words[state]


def ending_words(ending: Ending, place: Place, *, seen_alive: bool) -> tuple[str, str, str]:
    """Return kind of notice, title and sentence for what an answer says of a key's end.

    Args:
        seen_alive: Whether the exchange had accepted the key before; else an unknown key may also be a mistyped one.
    """
    sentences = {
        Ending.GONE: (
            "ok",
            translate("Replacing", "The old key is dead"),
            translate(
                "Replacing", "{exchange} does not know it any more. Whoever still has it can do nothing with it."
            ),
        ),
        Ending.SUSPENDED: (
            "warn",
            translate("Replacing", "The old key is refused, but not gone"),
            translate(
                "Replacing",
                "{exchange} still knows it: it is frozen or expired, and can come back to life. Delete it on the site, then ask again.",
            ),
        ),
        Ending.ALIVE: (
            "bad",
            translate("Replacing", "The old key still works"),
            translate(
                "Replacing",
                "{exchange} accepted it just now. Look whether the right key was deleted, by the beginning and end of its access key.",
            ),
        ),
        Ending.BEHIND_IP: (
            "warn",
            translate("Replacing", "This computer's address was refused"),
            translate(
                "Replacing",
                "{exchange} refused the address before anything else, so this proves nothing, and the key probably still exists. Look on the site, or ask again from an address that is bound.",
            ),
        ),
        Ending.UNKNOWN: (
            "info",
            translate("Replacing", "{exchange} gave no answer about the key"),
            translate(
                "Replacing", "This says nothing about the key. Ask again later, or look on the site whether it is gone."
            ),
        ),
    }
    kind, title, sentence = sentences[ending]
    if ending is Ending.GONE and not seen_alive:
        kind = "info"
        title = translate("Replacing", "{exchange} does not know this access key")
        sentence = translate(
            "Replacing",
            "It was never seen alive here, so it may also have been mistyped from the beginning. Look on the site that it is gone.",
        )
    return kind, place.fill(title), place.fill(sentence)
