"""The situations in which the gallery shows the pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.support.desk import Desk
from vault_app.ui.pages.details import DetailsPage
from vault_app.ui.pages.sign import SignPage


def details_filled(desk: Desk) -> QWidget:
    samples = desk.add_samples()
    desk.choose(samples["Reader"])
    page = DetailsPage(desk.workspace)
    page.show_key_set(samples["Reader"].id)
    return page


def details_changed(desk: Desk) -> QWidget:
    page = details_filled(desk)
    assert isinstance(page, DetailsPage)
    assert page.form is not None
    page.form.facts.note_field.set_text("Rotate")
    page.form.credentials.fields["secret_key"].set_text("80618e45710812162b04892c7ee5ead4a3cc3e56")
    page.form.credentials.fields["memo"].set_text("test001 ")
    page.form.label_field.set_text("Cash out")
    page.form.facts.ip_editor.input.setText("192.168.1.20, 300.1.1.1")
    page.form.facts.ip_editor.commit()
    return page


def details_risky(desk: Desk) -> QWidget:
    samples = desk.add_samples()
    desk.choose(samples["Cash out"])
    page = DetailsPage(desk.workspace)
    page.show_key_set(samples["Cash out"].id)
    return page


def details_empty(desk: Desk) -> QWidget:
    page = DetailsPage(desk.workspace)
    page.show_key_set("")
    return page


def sign_filled(desk: Desk) -> QWidget:
    samples = desk.add_samples()
    desk.choose(samples["Reader"])
    page = SignPage(desk.workspace)
    page.show_key_set(samples["Reader"].id)
    return page


def sign_curl(desk: Desk) -> QWidget:
    page = sign_filled(desk)
    assert isinstance(page, SignPage)
    page.view.request_editor.set_request("POST", "/spot/v4/cancel_all", "", "{}")
    page.view.form_segments.set_chosen(2)
    page.sign()
    return page


def sign_get(desk: Desk) -> QWidget:
    page = sign_filled(desk)
    assert isinstance(page, SignPage)
    page.view.request_editor.set_request("GET", "/spot/v1/wallet", "", "")
    page.sign()
    return page


def sign_login(desk: Desk) -> QWidget:
    page = sign_filled(desk)
    assert isinstance(page, SignPage)
    page.view.form_segments.set_chosen(5)
    return page


def sign_refused(desk: Desk) -> QWidget:
    bare = desk.add_key_set(desk.add_account(), "Bare", memo=None)
    desk.choose(bare)
    page = SignPage(desk.workspace)
    page.show_key_set(bare.id)
    return page


SCENES: tuple[tuple[str, Callable[[Desk], QWidget]], ...] = (
    ("details-filled", details_filled),
    ("details-changed", details_changed),
    ("details-risky", details_risky),
    ("details-empty", details_empty),
    ("sign-filled", sign_filled),
    ("sign-curl", sign_curl),
    ("sign-get", sign_get),
    ("sign-login", sign_login),
    ("sign-refused", sign_refused),
)
