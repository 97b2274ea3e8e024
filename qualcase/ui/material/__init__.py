"""The sources of a study by case and wave, what is known of each, and how files come in."""
