"""What an exchange is to the vault, told without opening a socket or a file."""
