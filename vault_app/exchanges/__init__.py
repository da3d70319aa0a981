"""What the vault knows about exchanges: one narrow seam, and one package for each exchange behind it.

- `verdict`: what an answer means, in one form for all exchanges
- `protocol`: what every exchange can do: name its fields, sign, judge an answer; it never opens a file or a socket
- `catalogue`: endpoints and their parameters, and how a filled-in form becomes a request
- `answers`: reads the body of an answer within limits
- `verification`: the conversation that proves a key set
- `copy_formats`: signed headers as header lines, JSON, curl, Python or HTTPie
- `bitmart`: the first exchange
"""
