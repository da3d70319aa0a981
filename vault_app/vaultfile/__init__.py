"""Bytes to vault, and vault to bytes: the file format 1.0 of `NAME.keyvault`.

Pure: no file, no clock; randomness comes in as a callable. All numbers are little-endian, all text is UTF-8.

**Header**

    offset  size     field         rule on reading
    0       8        magic         89 4B 56 4C 54 0D 0A 1A, else it is not a vault
    8       2        major         1; any other was made by a newer version
    10      2        minor         0; a higher one is opened read-only
    12      4        header_len    80 + 96 x slots + 32
    16      8        generation    grows with each save
    24      16       vault_id      random, for life
    40      32       payload_salt  fresh at each save
    72      4        payload_len   with its tag; file size = header_len + payload_len + 32, at most 64 MiB
    76      1        slots         1 to 8
    77      1        aead          1 = AES-256-GCM
    78      2        reserved      0
    80      96 each  slot          below
    end-32  32       header MAC    HMAC-SHA256 under the header key over every byte before it

Then come the payload's ciphertext with its tag, and last the SHA-256 of all bytes before: it tells damage, never trust.

**Slot**: one way to open the vault

    offset  size  field        rule on reading
    0       1     kind         1 passphrase, 2 passphrase and key file, 3 recovery key
    1       1     kdf          1 = Argon2id, version 0x13
    2       2     flags        0
    4       4     memory       KiB; limits in `kdf`
    8       4     passes
    12      4     lanes
    16      32    salt         fresh each time the slot is written
    48      48    wrapped key  the data key under the slot's own key, with its tag

A slot of another kind, derivation or flag belongs to a later minor version: there it is carried along and never tried.

**Keys.** The slot's own key is Argon2id over (u32 length, passphrase in NFC, then for kind 2 the SHA-256 of the key file; for
kind 3 the 52 letters of the recovery key stand for the passphrase, see `recovery_key`), with the slot's salt and, as
associated data, `keyvault/1/slot`, vault_id and the slot's first 16 bytes. It wraps the data key, 256 random bits, by
AES-256-GCM (associated data: magic, vault_id, the slot's first 48 bytes). From the data key, HKDF-SHA256 makes a key for each
purpose; each encrypts one message, so every nonce is 12 zero bytes.

    info                  salt          use
    keyvault/1/header     none          header MAC; it also commits to the data key, which GCM alone does not
    keyvault/1/payload    payload_salt  AES-256-GCM of the payload; associated data: the header with its MAC
    keyvault/1/field      per field     AES-256-GCM of one sealed value
    keyvault/1/draft      per draft     AES-256-GCM of what was typed when the vault locked; in memory alone, in no file
    keyvault/1/hedge      none          HMAC that makes salts, so that repeated randomness repeats no key
    keyvault/1/same       none          HMAC of an access key, by which twins are told
    keyvault/1/seen       none          HMAC of the record of the generation last seen on this computer

    payload_salt = HMAC(hedge key, `payload`, 32 random bytes, header without payload_salt and MAC, SHA-256 of the plaintext)
    field salt   = HMAC(hedge key, `field`, 32 random bytes, the field's associated data, SHA-256 of the value)
    slot salt    = HMAC(hedge key, `slot`, 32 random bytes, vault_id, the slot's first 16 bytes)

**Payload**: u32 length, canonical JSON (sorted keys, no spaces), zeros up to the Padme size, at least 16 KiB. A sealed value
is `{"salt", "ct"}` in base64; its associated data is vault_id, u8 length, key set id, u8 length, part id. A member that equals
its default is left out. `lineage` names the states that the file came from, oldest first, each as `[generation, first 16
bytes of its payload_salt in hex]`, so that the common state of two copies can be found; a file may have none. Members that
are not known survive in vault, account, key set, drill, environment and call; sealed values and verdicts are closed objects, so
whatever a later version adds goes beside them.

Of a sealed value nothing is noted but this: `odd` of a key set, optional, is an object of part id to a list of words that say
what was unusual about the value when it was sealed (`space-at-ends`, `like-another`: it has the form of another part,
`not-ascii`, `invisible`: a control character). Words that are not known survive.

`drill` of a key set, optional, tells how far its replacing has come: `started_at`; `successor`, the id of the key set that
takes over; `done`, an object of step (`make`, `paste`, `verify`, `move`, `revoke`, `prove`) to the time when it was done;
`seen_alive`, whether the exchange had accepted the old key before. Versions have none. Steps that are not known survive.

**Order of checks**: size, magic, major, checksum, layout, limits of every slot, derivation, unwrapping, header MAC, payload
tag, padding, JSON. Nothing costly runs before the cheap checks have passed, and nothing is believed before the tags have.

- `kdf`: Argon2id, its limits and its input
- `data_key`: the data key in a page of its own, and what is derived from it
- `header`: the header's bytes
- `payload`: the framed and padded JSON
- `lineage`: the states that a file came from
- `members`, `checked`: the model's values as JSON, and the checks of each value that is read
- `sealer`, `resealing`, `matching`: single sealed values, moved to another data key, and compared by their contents
- `vault_file`: all of it together
"""
