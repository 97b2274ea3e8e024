"""What comes back from co-authors: reports that are made again, edited sheets, and comments set in Word."""
