"""What comes out of HTML: levels, markers, bold and links of every program that people copy from."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers.outline_drawn import drawn
from weekly_editor.readers.html_outline import grid_of, is_table, outline_of, outline_of_html, tells_more
from weekly_editor.readers.html_page import UnreadableHtmlError, read_page
from weekly_editor.report.outline import MAX_LEVELS, height, walk

PAGES = Path(__file__).parent / "pages"
EXPECTED = {
    "word": (
        "1. 渠道接入",
        "  1. 新渠道**联调通过**，记录见[联调记录](https://wiki.example.com/a_b)",
        "    - 退款接口已补测，覆盖全部场景",
        "      - 部分退款",
        "  1. 限额调整↵下周生效",
        "  其余事项~~照旧~~顺延。",
    ),
    "outlook": (
        "各位好，本周两件事：",
        "1. 清算对账提前**半小时**完成",
        "  - 差错单 3 笔",
        "1. 证书[更换](mailto:ops@example.com)",
    ),
    "wps": (
        "**一、系统建设**",
        "  1. 报文网关扩容，峰值1200笔每秒",
        "    - 压测完成",
        "  1. 灾备切换演练",
        "  （一）文档同步更新",
    ),
    "excel": ("- 网关扩容；二期，8月15日，陈小明", '- 证书更换，林"二"'),
    "word_table": ("- 事项，进展", "- 额度管理，1. 模型上线；2. 阈值调优", "- 报表"),
    "libreoffice": (
        "清算平台",
        "  本周**重点**如下，见[说明](https://example.com/a)：",
        "  - 参数迁移",
        "    - 方案评审",
        "      1. 初审",
        "      1. 复审",
        "    - 演练~~未开始~~",
        "  - 日终批量",
        "  指标，本周",
        "  成功率，99.98%",
    ),
    "feishu": (
        "商户服务",
        "  本周**三件事**",
        "  - 进件材料`OCR`上线",
        "    - 识别率达标",
        "      1. 证照",
        "    - 人工复核保留",
        "  1. [费率模板](https://docs.example.com/x)下发",
        "  [ ] 补充合同",
        "  [x] 回访商户",
    ),
    "notion": (
        "风控",
        "  规则**灰度**一周",
        "  - 名单更新",
        "    - 白名单",
        "    - 灰名单",
        "  [ ] 复盘会",
        "  [x] 阈值评审",
        "  1. 提交报告",
    ),
    "notion_export": ("周记", "  - 限流策略", "    - 按商户", "  [x] 发布公告", "  [ ] 核对手册"),
    "google_docs": (
        "Acquiring",
        "  - New acquirer **signed**, see [memo](https://example.com/memo)",
        "    - Fees to be settled",
        "  1. Kick-off",
        "  [x] Book the room",
        "  [ ] Send the agenda",
    ),
    "web": (
        "Release 4.2",
        "  Ships with `settle --dry-run` and a guide.",
        "  [x] Ledger check",
        "  [ ] Second look",
        "    - by risk",
        "      and by audit",
        "  settle 2024",
        "    --dry-run",
        "  Never ~~gone~~",
    ),
    "chat": (
        "李工 10:21",
        "今天三点：",
        "1. 对账脚本改好",
        "  1. 补跑昨天",
        "  1. 核对总数",
        "1. 通知运营[OK]",
        "收到",
        "明天**上线**",
    ),
}


def page(name: str) -> str:
    return (PAGES / f"{name}.html").read_text("utf-8")


@pytest.mark.parametrize("name", EXPECTED)
def test_what_a_program_copies_keeps_levels_markers_bold_and_links(name):
    assert drawn(outline_of_html(page(name))) == list(EXPECTED[name])


def test_every_page_is_one_of_a_program_that_is_known():
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)


@pytest.mark.parametrize(("name", "count"), [("outlook", 1), ("web", 1), ("word", 0), ("google_docs", 0), ("chat", 0)])
def test_pictures_are_counted_but_for_dots_boxes_and_little_faces(name, count):
    assert read_page(page(name)).pictures == count


def test_cells_of_a_table_keep_their_breaks_and_places():
    assert grid_of(read_page(page("excel"))) == [["网关扩容\n二期", "8月15日", "陈小明"], ["证书更换", "", '林"二"']]
    assert grid_of(read_page(page("word_table"))) == [
        ["事项", "进展"],
        ["额度管理", "1. 模型上线\n2. 阈值调优"],
        ["", "报表"],
    ]


def test_a_cell_over_several_columns_leaves_blanks_beside_it():
    table = "<table><tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3</table>"
    assert grid_of(read_page(table)) == [["a", "", "b"], ["1", "2", "3"]]


def test_only_one_table_and_nothing_else_is_a_table():
    table = "<table><tr><td>a<td>b</table>"
    assert is_table(read_page(table))
    assert not is_table(read_page(f"{table}<p>c"))
    assert not is_table(read_page(table * 2))
    assert not is_table(read_page("<p>a"))


def test_a_table_that_lays_a_mail_out_is_none():
    mail = "<table><tr><td><table><tr><td><p>a</p><ul><li>b<ul><li>c</ul></ul></table></table>"
    assert drawn(outline_of_html(mail)) == ["a", "- b", "  - c"]


@pytest.mark.parametrize("html", ["<p>a b</p>", "<div>a</div><div style='font-weight:400'>b</div>", "a<br>b"])
def test_a_page_of_mere_lines_tells_no_more_than_its_text(html):
    assert not tells_more(read_page(html))


@pytest.mark.parametrize(
    "html", ["<b>a</b>", "<li>a", "<h3>a</h3>", "<a href='https://a.cn'>a</a>", "<table><tr><td>a</table>", "<s>a</s>"]
)
def test_a_page_with_bold_links_or_structure_tells_more(html):
    assert tells_more(read_page(html))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>a</b><b> b </b>c", "**a b** c"),
        ("<b>a<s>b</s></b><s>c</s>", "**a~~b~~**~~c~~"),
        ("<a href='https://a.cn/(x)'>a<b>b</b></a>", "[a**b**](https://a.cn/(x))"),
        ("<a href='javascript:x'>a</a> <a href='/x'>b</a> <a href='file:///x'>c</a>", "a b c"),
        ("2*3 and **not** bold", r"2\*3 and \*\*not\*\* bold"),
        ("card 6222****1234", "card 6222****1234"),
        ("<code>a`b</code>", "a`b"),
        ("<code>a*b</code>", "`a*b`"),
        ("<b>*</b>*a", r"**\***\*a"),
        ("[x](https://a.cn)", r"\[x\](https://a.cn)"),
        ("a&nbsp;&nbsp;b &lt;p&gt; &amp;amp;", "a  b <p> &amp;"),
        ("对账\n完成 in\ntime", "对账完成 in time"),
        ("<span style='white-space:pre'>a  b</span>", "a  b"),
        ("a<span style='display:none'>x</span><span hidden>y</span><script>z</script>b", "ab"),
        ("<b style='font-weight:normal'>a</b>", "a"),
        ("<p>a\u200bb\ud800c\x00d</p>", "abcd"),
        ("<p>a<o:p></o:p></p>", "a"),
    ],
)
def test_the_words_of_a_line_are_what_a_browser_shows(html, text):
    assert [node.text for node in outline_of_html(html)] == [text]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>甲<br>乙<p>　　丙", ["- 甲", "- 乙", "  - 丙"]),
        ("<ol><li>甲<br>乙<p>丙</ol>", ["1. 甲↵乙", "  丙"]),
        ("<p>1、甲<p>（1）乙<p>2、<b>丙</b>", ["1. 甲", "  1. 乙", "1. **丙**"]),
        ("<b>1、</b>甲<p>乙", ["1. 甲", "乙"]),
        ("<ul><li>1. 甲</ul>", ["- 1. 甲"]),
        ("<ul style='list-style:none'><li>甲<li>☑ 乙</ul>", ["甲", "[x] 乙"]),
        ("<div><input type=checkbox checked> 甲</div><div>乙</div>", ["[x] 甲", "乙"]),
        ("<ul><li><p><input type=checkbox>甲</p></ul>", ["[ ] 甲"]),
        ("<h1>甲</h1><h3>乙</h3><p>丙<h1>丁</h1>", ["甲", "  乙", "    丙", "丁"]),
        ("<p>甲<p style='margin-left:21pt'>乙<p style='margin:0 0 0 2cm'>丙", ["- 甲", "  - 乙", "    - 丙"]),
        ("<p>甲<blockquote>乙<blockquote>丙", ["- 甲", "  - 乙", "    - 丙"]),
        ("<ul><li data-aria-level=1>甲</ul><ul><li data-aria-level=2>乙</ul>", ["- 甲", "  - 乙"]),
        ("<ul><li><ul><li>甲</ul></ul>", ["- 甲"]),
        ("<li>甲<li>乙", ["- 甲", "- 乙"]),
        ("<ul class=ul-checkbox><li class=checked>甲<li>乙</ul>", ["[x] 甲", "[ ] 乙"]),
        ("<table><tr><td>a<td>b, c<tr><td><td>d</table>", ["- a, b, c", "- d"]),
        ("<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span><p>甲", ["- 甲"]),
        ("<p style='mso-list:l0 level1 lfo1'>甲", ["- 甲"]),
    ],
)
def test_lines_stand_below_each_other_as_they_are_shown(html, lines):
    assert drawn(outline_of_html(html)) == lines


@pytest.mark.parametrize(
    ("label", "marker"),
    [
        *((label, "number") for label in ("1.", "（一）", "a)", "iv.", "1.2.3", "①", "第一章")),
        *((label, "bullet") for label in ("o", "l", "Ø", "•")),
        ("☑", "done"),
    ],
)
def test_a_label_that_word_wrote_out_is_a_number_or_a_bullet(label, marker):
    html = f"<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>{label}<span>&nbsp; </span></span>甲</p>"
    assert [(node.text, node.marker) for node in outline_of_html(html)] == [("甲", marker)]


@pytest.mark.parametrize("html", ["<div>" * 5000 + "x", "<p>" + "x" * 11_000_000, "<p " + "a=1 " * 30_000 + ">x"])
def test_what_no_parser_should_try_is_refused(html):
    with pytest.raises(UnreadableHtmlError):
        read_page(html)


def test_too_large_a_page_is_refused_before_it_is_parsed():
    with pytest.raises(UnreadableHtmlError, match="characters"):
        read_page("x" * 32_000_001)
    with pytest.raises(UnreadableHtmlError, match="tags"):
        read_page("<b>" * 400_001)


@pytest.mark.parametrize("html", ["", "  ", "<!-- x -->", "<p></p>", "<ul><li></ul>", "<table><tr><td></table>"])
def test_an_empty_page_has_no_lines(html):
    assert read_page(html).lines == ()


def test_a_picture_as_large_as_it_likes_does_not_lose_the_words_beside_it():
    found = read_page(f"<p>a<img src='data:image/png;base64,{'A' * 11_000_000}' alt='甲'>b</p>")
    assert [line.shown for line in found.written] == ["ab"]
    assert found.pictures == 1


def test_no_entity_is_fetched_or_declared():
    html = "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>"
    assert "root:" not in "".join(line.shown for line in read_page(html).lines)


def test_lists_as_deep_as_the_parser_goes_end_on_the_last_level():
    nodes = outline_of_html("<ul><li>x" * 120)
    assert height(nodes) == MAX_LEVELS
    assert len(list(walk(nodes))) == 120


def test_spans_over_more_cells_than_there_are_leave_few_blanks():
    table = "<table>" + "<tr>" + "<td colspan=1000 rowspan=1000>x" * 500 + "</table>"
    assert len(grid_of(read_page(table))[0]) <= 20_500


TAGS = (
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "th",
    "b",
    "s",
    "a",
    "code",
    "br",
    "img",
    "h2",
    "pre",
    "span",
)
WITH_STYLE = (
    "<p style='mso-list:l1 level3 lfo1'>",
    "<span style='mso-list:Ignore'>",
    "<td rowspan=3 colspan=2>",
    "<ul class=list-bullet9>",
    "<li aria-level=5>",
    "<div style='white-space:pre'>",
    "<div hidden>",
    "<input type=checkbox>",
    "&nbsp;",
)
PIECES = st.lists(
    st.one_of(
        st.sampled_from(TAGS).map("<{}>".format),
        st.sampled_from(TAGS).map("</{}>".format),
        st.sampled_from(WITH_STYLE),
        st.text(st.characters(codec="utf-8"), max_size=5),
    ),
    max_size=40,
)


@given(PIECES)
def test_whatever_the_tags_every_line_is_read_once(pieces):
    found = read_page("".join(pieces))
    assert all(line.shown.strip() for line in found.written)
    nodes = [node for _, node in walk(outline_of(found))]
    assert all(node.text.strip() for node in nodes)
    assert len(nodes) >= len([line for line in found.written if line.kind != "row"])


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="<&", exclude_categories=["C", "Z"]), min_size=1))
)
def test_no_word_between_tags_is_lost(words):
    found = read_page("".join(f"<p>{word}" for word in words))
    assert "".join(line.shown for line in found.written) == "".join(words)
