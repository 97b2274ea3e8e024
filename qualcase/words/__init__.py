"""What Qt-free code says to people: messages as templates with values, worded in the user's language.

Code makes a `Message` (an English template and its values); only where it is shown does `say` turn it into a
sentence. Catalogues are gettext's, in `words/locale`.
"""

from qualcase.words.messages import LANGUAGES, Message, current_language, mark, say, speaking, use_language

__all__ = ["LANGUAGES", "Message", "current_language", "mark", "say", "speaking", "use_language"]
