"""One file per output format, in ``formats``; what formats share stands beside it."""
