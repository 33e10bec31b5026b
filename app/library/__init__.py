"""Knowledge: what can be put into a plan."""
