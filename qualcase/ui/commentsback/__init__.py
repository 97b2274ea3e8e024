"""Comments that co-authors set in Word, looked at one by one before they become codings."""
