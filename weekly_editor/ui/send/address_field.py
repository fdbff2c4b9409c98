"""The field for whom mail goes to: addresses, completed from those of earlier drafts."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from weekly_editor.report.bilingual import Language
from weekly_editor.report.pattern import late_pattern
from weekly_editor.ui.field.person import PersonField
from weekly_editor.writers.mail_address import AddressError, MailAddress, read_addresses

_LAST_ADDRESS = late_pattern(r"(?P<before>(?:.*[;；,，、]\s*)?)(?P<last>.*)")


class AddressField(PersonField):
    """Addresses as they are typed or pasted; what is none is marked when the field is left, not while it is typed."""

    last_name = _LAST_ADDRESS

    def __init__(self, language: Language, known: Callable[[], tuple[str, ...]], parent: QWidget | None = None) -> None:
        """Offer ``known`` addresses, the newest first; reasons are told in ``language``."""
        super().__init__(parent, known)
        self._language: Language = language
        self.editingFinished.connect(self.check)

    def addresses(self) -> tuple[MailAddress, ...]:
        """Return what stands here. Raises AddressError where a part of it is no address."""
        return read_addresses(self.value())

    def check(self) -> bool:
        """Mark what cannot be an address; tell whether all are."""
        if self.reason():
            self.show_wrong(self.text())
        return not self.has_wrong()

    def reason(self) -> str:
        """Return which part of the text is no address, "" where all are."""
        try:
            read_addresses(self.value())
        except AddressError as error:
            return error.reason.text(self._language)
        return ""
