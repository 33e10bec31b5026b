"""The left column: the order of service."""
