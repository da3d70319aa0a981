"""What a verdict rests on: the request, the answer, when, how sure that is, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vault_app.core.report import FactReport
from vault_app.ui.messages import visible
from vault_app.ui.moments import local_date, time_with_seconds
from vault_app.ui.pages.verify.words import certainty_text
from vault_app.ui.place_words import Place
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.painting import line_pitch

_INDENT = 47
_MOST_MESSAGE = 400


class EvidencePanel(QWidget):
    """Names at the left, values at the right, then the cure in numbered steps; made when it is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body: QWidget | None = None
        self._make: Callable[[], QWidget] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_INDENT, 0, 15, metrics.SPACE_12)
        self._column.setSpacing(0)

    def show_report(
        self, report: FactReport, place: Place, *, steps: Sequence[str] = (), explains: bool = False
    ) -> None:
        """Show the evidence of *report*.

        Args:
            steps: What to do, instead of the report's own cure.
            explains: Begin with the explanation, where the row itself has no room for it.
        """
        self._replace(None)
        self._make = lambda: self._made(report, place, tuple(steps), explains=explains)
        if not self.isHidden():
            self.make()

    def make(self) -> None:
        """Be ready to be seen."""
        if self._make is not None and self._body is None:
            self._replace(self._make())

    def _made(self, report: FactReport, place: Place, steps: tuple[str, ...], *, explains: bool) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        if explains or report.evidence is None:
            column.addWidget(Prose(place.says(report.explanation), "small", "text1"))
        lines = self._lines(report, place)
        if lines:
            column.addLayout(_grid(lines))
        cure = steps or tuple(map(place.says, report.cure))
        if cure:
            column.addWidget(Hairline())
            column.addWidget(Label(self.tr("What to do"), "small", "text2", 600))
            for number, step in enumerate(cure, 1):
                column.addLayout(_step(number, step))
        return body

    def clear(self) -> None:
        """Show nothing."""
        self._make = None
        self._replace(None)

    def _replace(self, body: QWidget | None) -> None:
        if self._body is not None:
            self._body.hide()
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self._body = body
        if body is not None:
            self._column.addWidget(body)

    def _lines(self, report: FactReport, place: Place) -> list[tuple[str, str, str]]:
        evidence = report.evidence
        if evidence is None:
            return []
        status = str(evidence.http_status) if evidence.http_status is not None else self.tr("none")
        lines = [(self.tr("Request"), evidence.request, "mono_small")]
        answered = evidence.http_status is not None or evidence.code is not None
        if evidence.http_status is not None or not answered:
            lines.append((self.tr("HTTP status"), status, "mono_small"))
        if evidence.code is not None:
            lines.append((self.tr("Code"), str(evidence.code), "mono_small"))
        if evidence.message:
            lines.append((self.tr("Message"), visible(evidence.message[:_MOST_MESSAGE]), "mono_small"))
        if evidence.trace:
            lines.append((self.tr("Trace"), visible(evidence.trace), "mono_small"))
        sent = (
            self.tr("{date} {time}, answered in {ms} ms")
            if answered
            else self.tr("{date} {time}, gave up after {ms} ms")
        )
        moment = {"date": local_date(evidence.at), "time": time_with_seconds(evidence.at)}
        lines.append((self.tr("Sent"), sent.format(ms=round(evidence.latency_ms), **moment), "small"))
        lines.append((self.tr("Certainty"), certainty_text(report.certainty, place.exchange), "small"))
        return lines


def _grid(lines: Sequence[tuple[str, str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(metrics.SPACE_16)
    grid.setVerticalSpacing(metrics.SPACE_4)
    grid.setColumnStretch(1, 1)
    for at, (name, value, role) in enumerate(lines):
        # Of the height of the value's first line, whose script may be another.
        label = Label(name, "small", "text3")
        label.setFixedHeight(round(line_pitch(font(role))))
        grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
        text = Prose(value, role, "text1")
        text.setAccessibleName(f"{name}: {value}")
        grid.addWidget(text, at, 1)
    return grid


def _step(number: int, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(metrics.SPACE_8)
    row.addWidget(Prose(f"{number}.", "small", "text2", 600), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Prose(text, "small", "text2"), 1)
    return row
