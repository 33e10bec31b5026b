"""What can be put into a plan, and the readers of other programs' files."""
