"""Programs that prove breaking rows."""
