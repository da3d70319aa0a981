"""BitMart: spot, margin, futures and account, complete to the last endpoint; the platform closes on 2027-01-31.

- `exchange`: the `BitMart` class that the rest of the vault knows
- `facts`: fields, permissions, hosts, pages and dates
- `signing`: prehash, signature, headers and socket login
- `catalogue_data`: reads the endpoint catalogue
- `verdicts`: from an answer to what it means
- `verification`, `probes`, `fact_texts`: what is asked to prove a key set, and how it is told
- `answer_shapes`: what a true success carries
"""
