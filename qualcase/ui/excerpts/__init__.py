"""Excerpts on the screen: cards with their origin, in columns beside each other."""
