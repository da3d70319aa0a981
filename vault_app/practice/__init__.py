"""The practice exchange: a BitMart that runs on this computer."""
