"""How far a generated package replaces a published one."""
