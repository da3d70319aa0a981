"""How the keys are stored, in plain words: what protects them, and what does not."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.ui.theme import metrics
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.vaultfile.kdf import DEFAULT_KDF, KIB_PER_MIB


class HowStored(QWidget):
    """Each paragraph says what the program does, and then where that ends.

    Args:
        clear_after_s: For how long a copied secret stays on the clipboard.
    """

    def __init__(self, clear_after_s: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_4)
        self._column.addWidget(SectionHead(self.tr("How your keys are stored")))
        self._say_where()
        self._say_when_open(clear_after_s)
        self._say_what_is_left()

    def _say(self, head: str, *sentences: str) -> None:
        if self._column.count() > 1:
            self._column.addSpacing(metrics.SPACE_8)
        self._column.addWidget(Label(head, "small", "text1", 600))
        for each in sentences:
            self._column.addWidget(Prose(each))

    def _say_where(self) -> None:
        self._say(
            self.tr("In the file"),
            self.tr(
                "A vault is one file. Access key, secret key and memo of each key set are sealed one by one with "
                "AES-256-GCM, and the whole content once more, so that a changed byte is noticed. Outside of that stand "
                "only the ways to open it and their cost, a random number of the file, and how often it was saved."
            ),
            self.tr("Backups are sealed like the vault. An old one still opens with the passphrase of its time."),
        )
        words = self.tr(
            "A random data key seals the vault. It lies in the file, wrapped by a key that Argon2id makes of your "
            "passphrase: in a new vault with {memory} MiB of memory and {passes} passes, which makes each guess dear. A "
            "weak passphrase can be guessed all the same."
        )
        self._say(
            self.tr("The way in"),
            words.format(memory=DEFAULT_KDF.memory_kib // KIB_PER_MIB, passes=DEFAULT_KDF.passes),
            self.tr(
                "Nobody can reset the passphrase. Without it the vault opens only by another way that was added before, such "
                "as a recovery key."
            ),
        )

    def _say_when_open(self, clear_after_s: int) -> None:
        self._say(
            self.tr("In memory, while the vault is open"),
            self.tr(
                "A secret is opened when it is shown, copied, changed or signed with, and overwritten afterwards. The data "
                "key lies in memory that Linux keeps from every other program, where its kernel can; elsewhere in memory "
                "that is kept out of swap and dumps as far as the system allows."
            ),
            self.tr(
                "A lock wipes the data key and empties the window. What is freed is overwritten on Linux with glibc; where "
                "that cannot be done, the program starts anew when it locks."
            ),
        )
        words = self.tr(
            "What you copy is marked as a secret, and removed after {seconds} s, at a lock and at the end, if it is still "
            "there and the desktop lets it be removed. A clipboard manager that does not know the mark keeps it in its "
            "history."
        )
        self._say(self.tr("On the clipboard"), words.format(seconds=clear_after_s))
        self._say(
            self.tr("On the network"),
            self.tr(
                "Nothing is sent until you ask for it, as with Send and Verify, and then to the hosts of that key’s account "
                "alone. Certificates are always verified, redirects never followed. There is no account with us, no "
                "cloud, no telemetry and no search for updates."
            ),
        )

    def _say_what_is_left(self) -> None:
        self._say(
            self.tr("What it does not protect from"),
            *(
                f"–  {each}"
                for each in (
                    self.tr("an administrator, or a system that was broken into, while the vault is open"),
                    self.tr("a program with your rights that records keys or the screen"),
                    self.tr("a tampered installation of this program or of Python"),
                    self.tr("a weak passphrase"),
                    self.tr("what the exchange does with a key"),
                    self.tr("somebody who looks over your shoulder"),
                    self.tr("memory that was given back, until the system uses it again"),
                )
            ),
        )
