"""The page of a case or site: what it is, its values per wave, its time, its people, its events."""
