"""What must not leave the house; all numbers are made up, their check digits are right."""

import pytest

from tests.analysis.checking import found, kinds
from weekly_editor.analysis.checks.sensitive import is_card_number, is_id_number

ID = "11010519491231002X"  # the example of the standard
CARD = "6222020000000000000"
SECRET = [
    f"客户证件 {ID} 需核实",
    f"卡号{CARD}退款失败",
    "卡号 6222 0200 0000 0000 000 退款失败",
    "联系王先生 13812345678 确认",
    "联系 138-1234-5678 确认",
    "致电 +86 138 1234 5678",
    "联系１３８１２３４５６７８确认",
    "密钥 AKIAABCDEFGHIJKLMNOP 已轮换",
    "password: hunter2x",
    "测试环境密码：Abc12345",
    "token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefghijk",
    "-----BEGIN RSA PRIVATE KEY-----",
    "日志在 10.12.3.45:8080",
    "切换到 192.168.1.10",
    "见 pay-gw01.prod.internal 的面板",
    "http://wiki.pay.corp/page",
]
HARMLESS = [
    "联系 138****5678 确认",
    "客服热线 400-820-8820",
    "订单号 6222020000000000000 已退款",
    "流水号：13812345678",
    "累计交易 13,812,345,678 元",
    "2024-08-05 11:25 至 2024-08-06 18:31",
    "版本 10.12.3 上线",
    "公网 8.8.8.8 解析正常",
    "密码找回流程上线，口令输入错误率 1.2%",
    "token 刷新逻辑优化完成",
    "本周成功 1000000 笔、失败 200000 笔",
    "6222020000000000001",
    "110105194912310021",
    "批次 20240805112500010001 完成",
    "local 活动上线",
]


def _text(words):
    return f"## 【其他】\n\n1. {words}\n"


@pytest.mark.parametrize("words", SECRET)
def test_what_must_not_leave_is_an_error(words):
    findings = [finding for finding in found(_text(words)) if finding.kind == "sensitive_number"]
    assert [finding.severity for finding in findings] == ["error"]


@pytest.mark.parametrize("words", HARMLESS)
def test_what_may_leave_is_not(words):
    assert "sensitive_number" not in kinds(_text(words))


def test_neither_message_nor_excerpt_says_the_secret_again():
    for words in SECRET:
        (finding,) = [each for each in found(_text(words)) if each.kind == "sensitive_number"]
        said = f"{finding.excerpt} {finding.message.zh} {finding.message.en} {finding.fix.label.zh}"
        assert not [word for word in words.replace("：", " ").split() if len(word) > 10 and word in said]


def test_the_fix_masks_the_middle():
    (finding,) = found(_text("联系王先生 13812345678 确认"))
    assert finding.fix.value == "联系王先生 138****5678 确认"
    assert kinds(_text(finding.fix.value)) == []


@pytest.mark.parametrize("number", [ID, "440524188001010014", "11010519491231002x"])
def test_identity_numbers_have_a_check_sign(number):
    assert is_id_number(number)
    assert not is_id_number(number[:16] + str((int(number[16]) + 1) % 10) + number[17])


@pytest.mark.parametrize("number", [CARD, "4111111111111111", "5555555555554444"])
def test_card_numbers_have_a_check_digit(number):
    assert is_card_number(number)
    assert not is_card_number(number[:-1] + str((int(number[-1]) + 1) % 10))
