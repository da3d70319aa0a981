"""The emergency sheet as HTML that Qt's rich text and every browser print in black and white, on A4 and Letter alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from vault_app.core.emergency_sheet import EmergencySheet, SheetAccount, SheetKey
from vault_app.core.emergency_sheet_words import Say, SheetWords

_BOX = "☐"
_TABLE = '<table border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse: collapse;">'


def sheet_html(sheet: EmergencySheet, say: Say = str) -> str:
    """Return the whole sheet as one document: no script, no link, no image, no style sheet, every text escaped.

    Args:
        sheet: What is on it.
        say: Says a phrase in the user's language.
    """
    return "\n".join(_parts(sheet, SheetWords(sheet, say))) + "\n"


def _parts(sheet: EmergencySheet, words: SheetWords) -> Iterator[str]:
    yield f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(words.title)}</title></head>'
    yield '<body style="color: #000000; background-color: #ffffff;">'
    yield f"<h1>{escape(words.title)}</h1>"
    yield f"<p><b>{escape(words.about)}</b><br>{escape(words.no_secrets)}</p>"
    yield f"<h2>{escape(words.first_head)}</h2>"
    yield _list("ol", words.first)
    yield f"<h2>{escape(words.order_head)}</h2>"
    yield _order(sheet, words) if sheet.order else f"<p>{escape(words.none)}</p>"
    for account in sheet.accounts:
        yield from _account(account, words)
    yield f"<h2>{escape(words.backups_head)}</h2>"
    yield _list("ul", words.backups)
    if words.left_out:
        yield f"<p>{escape(words.left_out)}</p>"
    yield "</body></html>"


def _order(sheet: EmergencySheet, words: SheetWords) -> str:
    rows = (
        (
            f"{_BOX} {number}",
            _bold_if(words.place(key), bold=key.can_withdraw),
            _cell((words.hint(key),)),
            _bold_if(*words.may(key), bold=key.can_withdraw),
            _bold_if(words.bound(key), bold=not key.bound_ips),
        )
        for number, key in enumerate(sheet.order, 1)
    )
    return _table(words.order_columns, rows)


def _account(account: SheetAccount, words: SheetWords) -> Iterator[str]:
    yield f"<h2>{escape(words.account_head(account))}</h2>"
    yield _list("ul", words.account_lines(account))
    yield _table(words.account_columns, (_row(key, words) for key in account.keys))


def _row(key: SheetKey, words: SheetWords) -> tuple[str, ...]:
    return (
        f"<b>{escape(words.label(key))}</b><br>" + _cell((words.hint(key), *words.state(key))),
        _bold_if(*words.may(key), bold=key.can_withdraw),
        _cell((words.bound(key),)),
        _cell((words.used_by(key),)),
        _cell(words.dates(key)),
    )


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = "".join(f'<th align="left" valign="top">{escape(each)}</th>' for each in columns)
    body = "\n".join("<tr>" + "".join(f'<td valign="top">{cell}</td>' for cell in row) + "</tr>" for row in rows)
    return f"{_TABLE}\n<thead><tr>{heads}</tr></thead>\n{body}\n</table>"


def _list(kind: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<{kind}>{items}</{kind}>" if items else ""


def _bold_if(*lines: str, bold: bool) -> str:
    text = _cell(lines)
    return f"<b>{text}</b>" if bold else text


def _cell(lines: Iterable[str]) -> str:
    return "<br>".join(map(escape, lines))
