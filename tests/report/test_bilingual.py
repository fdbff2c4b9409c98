import pytest

from weekly_editor.report.bilingual import Bilingual, language_of


def test_a_message_is_shown_in_the_language_asked_for():
    message = Bilingual("文件是空的", "the file is empty")
    assert message.text("zh_CN") == "文件是空的"
    assert message.text("en") == "the file is empty"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh_CN.UTF-8", "zh_CN"), ("zh-Hans-CN", "zh_CN"), ("ZH", "zh_CN"), ("en_GB", "en"), ("C", "en"), ("", "en")],
)
def test_every_chinese_locale_is_chinese_and_any_other_english(locale, language):
    assert language_of(locale) == language
