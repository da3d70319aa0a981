"""What leaves the vault and what comes into it by files: export, import, and the emergency sheet."""
