"""Codebooks as files: yaml that is read and written, code lists for Excel and csv, a codebook to read in Word."""
