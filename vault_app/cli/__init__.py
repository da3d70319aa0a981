"""The command line: each verb of the vault for a terminal and for programs, without Qt.

- `program`: from arguments to exit code; every failure ends here
- `parser`: options, verbs, and how a wrong command line is told
- `context`: what a verb works with: the vault, the passphrase, questions, output
- `passphrase`, `stdin`, `descriptors`: the two ways by which secrets come in, neither of them an argument
- `key_input`: a key set as it is typed or piped in
- `output`, `rows`: tables for people, objects for programs
- `exit_codes`: the stable numbers
- `vault_verbs`, `account_verbs`, `environment_verbs`, `key_verbs`, `sign_verb`, `call_verb`, `verify_verb`,
  `catalogue_verbs`, `window_verbs`: the verbs, each with its options, its example and what it does
- `last_vault`: which vault is meant when none is named
- `tour`: the demo where no window can open
- `bare_start`: whether the window is all that is asked for, so that it need not wait for any of this
- `display`: whether a window can open here, asked before Qt, which would end the process

A verb's module is imported with the parser, so it imports services, cryptography and data only when it runs.
"""
