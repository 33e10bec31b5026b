"""What frames the desk: top bar, transport with its notices, status row."""
