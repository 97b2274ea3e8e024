"""Text and positions: normalising, words, turns, UTF-16."""
