"""Correcting a text in its place: the editor, what becomes of the codings, earlier versions, lost passages."""
