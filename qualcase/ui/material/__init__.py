"""The sources of a study by case and wave, and what is known of each."""
