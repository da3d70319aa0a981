"""Key sets that leave for a file and come in from one; the emergency sheet, which holds no secret.

- `encrypted_export`: a new vault file with a passphrase of its own
- `plaintext_export`: JSON or CSV that anybody can read, behind a passphrase, a typed word, and a place that is safe enough
- `plaintext_consent`: that passphrase and that word, as a value that nothing but a person can bring about
- `plaintext_documents`: what those files look like
- `places`: where plain text may go
- `secret_buffer`, `private_file`: how secrets get to the disk without staying in memory, and nothing half-written with them
- `exported`: what is told about a file that was written
- `importing`: reads a file or a pasted text, and seals what it holds at once
- `sources`: a file that is to be imported, read with limits
- `source_key_sets`, `source_environments`: what it holds, checked by the rules for typed things
- `imported_source`: the preview of all that, and the one change that saves what was chosen
- `emergency_sheet`: fills the sheet with what the vault and its exchanges know
- `rinsing`: what is done about the last secret that was opened
"""
