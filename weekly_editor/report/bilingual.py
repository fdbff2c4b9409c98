"""A message in both languages of the program, chosen where it is shown."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh_CN", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence, worded in Chinese and in English by whoever knows what happened."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """Return the sentence in ``language``."""
        return self.zh if language == "zh_CN" else self.en


def language_of(locale: str) -> Language:
    """Return the program's language for a locale name like ``zh_CN.UTF-8`` or ``en-GB``."""
    return "zh_CN" if locale.lower().startswith("zh") else "en"
