"""The nouns: frozen data, standard library and msgspec only."""
