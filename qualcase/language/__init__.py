"""What knows the language: base forms and names, in a process of its own; nothing is ever downloaded.

`Language` is the way in. Nothing here is loaded in the program's own process but the service and its pipe.
"""
