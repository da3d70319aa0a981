"""Values and rules of the vault: pure, so that every front end, exchange and test shares one text.

Nothing here reads a clock, a file, a socket or a source of randomness; whatever comes from the world is an argument.

- `secret`: sealed values, and the short moment in which they are open
- `permission`, `key_set`, `account`, `environment`, `ip_binding`, `vault`: what a vault holds, and the rules for changing it
- `credential_checks`, `paste_block`: what is said about typed and pasted credentials
- `request`, `call_record`, `redaction`: what is sent, what came back, and what may be remembered of it
- `findings`: what is wrong or risky about a key set
- `errors`, `words`: every failure that a person may be told about, and how its text is marked for translation
"""
