"""The window. Qt and qasync live here only."""
