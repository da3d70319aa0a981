"""Washes the end of the last opened secret out of the processor, whose wide registers keep what a cipher wrote last."""

from __future__ import annotations

from vault_app.core.secret import FieldSealer, wipe

_SIZE = 256  # bytes: as many as a cipher works on in its longest step


def rinse(sealer: FieldSealer) -> None:
    """Open a seal with nothing in it, the way secrets were opened; called where nothing else is opened or sealed for long.

    Else the next function that saves the registers puts them on the stack: 16 characters of the last secret were found there.

    Raises:
        Locked: The data key is gone.
    """
    wipe(sealer.unseal("", "", sealer.seal("", "", bytearray(_SIZE))))
