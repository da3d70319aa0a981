"""The pages of a key set: one folder each, and here the few things that all of them share.

- `details`, `add`: a key set's fields, shown and changed, or filled in for the first time
- `sign`: signed headers for any request
- `test_call`: one request sent, and what the exchange thinks of it
- `history`: what was sent, and how the key set looked before
- `page`, `columns`, `growing_edit`, `moments`: the scrolling sheet, its columns, and times with seconds
"""
