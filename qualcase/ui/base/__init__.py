"""What all screens share: the session, places, the screen and its actions."""
