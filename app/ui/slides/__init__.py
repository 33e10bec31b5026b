"""The centre: the item that is looked at, and its slides."""
