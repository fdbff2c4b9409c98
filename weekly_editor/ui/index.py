"""What Qt hands to a model or a delegate to say which item is meant."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
