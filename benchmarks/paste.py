"""Reading what Word copies: lists of 100 and of 1,000 items on five levels, with numbers, bold and their styles.

Usage: python benchmarks/paste.py"""

import statistics
import time

from weekly_editor.readers.html_outline import outline_of
from weekly_editor.readers.html_page import read_page

RUNS = 30
ITEM = """
<p class=MsoListParagraphCxSpMiddle style='margin-left:{margin}.0pt;text-indent:-21.0pt;
mso-list:l0 level{level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:
Wingdings;mso-fareast-font-family:Wingdings;mso-bidi-font-family:Wingdings'><span style='mso-list:Ignore'>l<span
style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]><span style='font-family:宋体'>第{number}项接口<b
style='mso-bidi-font-weight:normal'>已补测</b>，覆盖全部场景</span><span lang=EN-US><o:p></o:p></span></p>
"""


def word_list(count: int) -> str:
    """Return so many items as Word writes them."""
    items = (ITEM.format(margin=21 * (number % 5 + 1), level=number % 5 + 1, number=number) for number in range(count))
    return f"<html><body lang=ZH-CN><!--StartFragment-->{''.join(items)}<!--EndFragment--></body></html>"


def main() -> None:
    print(f"{'':20} {'page ms':>9} {'nodes ms':>9} {'both':>9}   (medians of processor time)")
    for count in (100, 1_000):
        html = word_list(count)
        spent = []
        for _ in range(RUNS):
            begin = time.process_time()
            page = read_page(html)
            middle = time.process_time()
            outline_of(page)
            spent.append((middle - begin, time.process_time() - middle))
        walk, nodes = (statistics.median(part) * 1000 for part in zip(*spent, strict=True))
        print(f"{count:>6} items {len(html) // 1024:>4} KB {walk:>9.1f} {nodes:>9.1f} {walk + nodes:>9.1f}")


if __name__ == "__main__":
    main()
