<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccentField</name>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Colour of headings</source>
        <translation>标题颜色</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>New week</source>
        <translation>新建本周</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>按模板新建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>另存为模板…</translation>
    </message>
    <message>
        <source>Word document…</source>
        <translation>Word 文档…</translation>
    </message>
    <message>
        <source>Excel workbook…</source>
        <translation>Excel 工作簿…</translation>
    </message>
    <message>
        <source>Excel history…</source>
        <translation>Excel 历史数据…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>网页…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>PDF 文件…</translation>
    </message>
    <message>
        <source>Add to own workbook…</source>
        <translation>写入自己的工作簿…</translation>
    </message>
    <message>
        <source>Add the figures of this week to a workbook you keep</source>
        <translation>把本周数据写入自己维护的工作簿</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>发送…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Library folder…</source>
        <translation>周报文件夹…</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Go to the next place where the check found something</source>
        <translation>转到下一处校对发现的问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一处问题</translation>
    </message>
    <message>
        <source>Mend finding</source>
        <translation>修正此处问题</translation>
    </message>
    <message>
        <source>Write what mends the finding here</source>
        <translation>按建议修改光标处的问题</translation>
    </message>
    <message>
        <source>Explain this place</source>
        <translation>说明光标处内容</translation>
    </message>
    <message>
        <source>Tell what the phrase at the caret means, and what the check found there</source>
        <translation>说明光标处的词句是什么意思，以及校对在此发现了什么</translation>
    </message>
    <message>
        <source>Add topic, item or row</source>
        <translation>添加专题、事项或行</translation>
    </message>
    <message>
        <source>Add section…</source>
        <translation>添加章节…</translation>
    </message>
    <message>
        <source>Choose a kind of section and add it below</source>
        <translation>选择章节类型，添加到当前章节之后</translation>
    </message>
    <message>
        <source>Move to another section…</source>
        <translation>移到其他章节…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>所有命令…</translation>
    </message>
    <message>
        <source>Find any command by a few letters</source>
        <translation>输入几个字或拼音首字母，查找任何命令</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Find a section, topic or work item by a few letters</source>
        <translation>输入几个字或拼音首字母，查找章节、专题或工作项</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一章节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一章节</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周报列表</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Show any metric over all weeks</source>
        <translation>查看任一指标各周的走势</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>Show what the check found in the report</source>
        <translation>显示校对在周报中发现的问题</translation>
    </message>
    <message>
        <source>Mark what is recognised</source>
        <translation>标注识别内容</translation>
    </message>
    <message>
        <source>Underline dates, figures and stages in texts; point at one to see what it means</source>
        <translation>在正文里给日期、数字、阶段加下划线，鼠标停在上面可看含义</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>专注模式</translation>
    </message>
    <message>
        <source>Show nothing but the form; Esc brings the rest back</source>
        <translation>只显示正在填写的表单，按 Esc 恢复</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Zoom preview in</source>
        <translation>放大预览</translation>
    </message>
    <message>
        <source>Zoom preview out</source>
        <translation>缩小预览</translation>
    </message>
    <message>
        <source>Fit preview to width</source>
        <translation>预览适合页宽</translation>
    </message>
    <message>
        <source>Fit preview to page</source>
        <translation>预览显示整页</translation>
    </message>
    <message>
        <source>Document look…</source>
        <translation>文档外观…</translation>
    </message>
    <message>
        <source>Choose fonts, colours and what is shown on paper</source>
        <translation>选择文档的字体、颜色和显示的内容</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复默认文字大小</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>About Weekly Editor</source>
        <translation>关于周报编辑器</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>章节(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Insert growth…</source>
        <translation>插入增长…</translation>
    </message>
    <message>
        <source>Write by how much a metric grew, reckoned from the weeks before</source>
        <translation>选择指标和对比的周，由程序算出增长并写成语句</translation>
    </message>
    <message>
        <source>Metrics…</source>
        <translation>指标定义…</translation>
    </message>
    <message>
        <source>Say what each running figure is called, measured in and aims at</source>
        <translation>规定每个指标的名称、单位和目标</translation>
    </message>
</context>
<context>
    <name>ArrangementField</name>
    <message>
        <source>Change and state of figures</source>
        <translation>数据的变化和达标情况</translation>
    </message>
    <message>
        <source>Charts of figures known for three weeks or more</source>
        <translation>图表（有三周以上数据的指标）</translation>
    </message>
    <message>
        <source>What incidents come to, below them</source>
        <translation>生产事件下方的合计</translation>
    </message>
    <message>
        <source>Table of contents in long Word documents</source>
        <translation>目录（较长的 Word 文档）</translation>
    </message>
    <message>
        <source>%1 as</source>
        <translation>%1的形式</translation>
    </message>
</context>
<context>
    <name>BasisList</name>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>BottomArea</name>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>CalendarLine</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历中选择</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Risk: %1</source>
        <translation>风险：%1</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>Without title</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CardSectionForm</name>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>There is no other section of this kind</source>
        <translation>没有其他同类章节</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>已移到“%1”</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open report</source>
        <translation>打开周报</translation>
    </message>
    <message>
        <source>Weekly report (*.json)</source>
        <translation>周报 (*.json)</translation>
    </message>
    <message>
        <source>Unsaved text of %1 from %2 was kept.</source>
        <translation>%1 有未保存的内容（%2）。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存周报</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>已发送到打印机 %1</translation>
    </message>
    <message>
        <source>This could not be read and is not in the report: %1</source>
        <translation>以下内容无法识别，没有写入周报：%1</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>仍然覆盖</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>保存对 %1 的修改吗？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>不保存，修改将丢失。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>周报文件夹</translation>
    </message>
    <message>
        <source>About Weekly Editor</source>
        <translation>关于周报编辑器</translation>
    </message>
    <message>
        <source>Weekly Editor %1</source>
        <translation>周报编辑器 %1</translation>
    </message>
    <message>
        <source>Writes, checks and keeps the weekly report. Works offline; nothing leaves this computer.</source>
        <translation>写周报、核对周报、保存周报。完全离线，内容不离开这台电脑。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CopyStep</name>
    <message>
        <source>Copy the text</source>
        <translation>复制正文</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>富文本</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Rich text for mail, Markdown for a group chat</source>
        <translation>富文本贴进邮件，聊天版发到群里</translation>
    </message>
    <message>
        <source>Copied as rich text</source>
        <translation>已复制富文本</translation>
    </message>
    <message>
        <source>Copied as plain text</source>
        <translation>已复制纯文本</translation>
    </message>
    <message>
        <source>Copied for a chat</source>
        <translation>已复制聊天版</translation>
    </message>
    <message>
        <source>Copied message %1 of %2, the last one</source>
        <translation>已复制第 %1 段，共 %2 段，这是最后一段</translation>
    </message>
    <message>
        <source>Copied message %1 of %2; paste it before you copy the next</source>
        <translation>已复制第 %1 段，共 %2 段；先粘贴，再复制下一段</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天版</translation>
    </message>
    <message>
        <source>Chat %1/%2</source>
        <translation>聊天版 %1/%2</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>ddd, MMM d</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Type a day such as 8.13, next Tue or 2024-08-13</source>
        <translation>请输入日期，如 8.13、下周二、8月底 或 2024-08-13</translation>
    </message>
</context>
<context>
    <name>EditGlosses</name>
    <message>
        <source>Ctrl+click: edit in its field</source>
        <translation>按住 Ctrl 单击可到对应栏中修改</translation>
    </message>
    <message>
        <source>Ctrl+click: choose another day</source>
        <translation>按住 Ctrl 单击可改日期</translation>
    </message>
</context>
<context>
    <name>ErrorGate</name>
    <message>
        <source>The report could not be checked for errors.</source>
        <translation>这份周报没能完成校对，不知道还有没有错误。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is 1 error in the report.</source>
        <translation>还有 1 处错误。</translation>
    </message>
    <message>
        <source>There are %1 errors in the report.</source>
        <translation>还有 %1 处错误。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF 文件</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>正在生成 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation>另存为 %1</translation>
    </message>
    <message>
        <source>Replace all the same</source>
        <translation>仍然替换</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>ExportStep</name>
    <message>
        <source>Export Word and Excel</source>
        <translation>导出 Word 和 Excel</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>换文件夹…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder for documents</source>
        <translation>文档存放的文件夹</translation>
    </message>
    <message>
        <source>Making the documents…</source>
        <translation>正在生成文档…</translation>
    </message>
    <message>
        <source>To %1; files of the same name there are replaced</source>
        <translation>导出到“%1”，其中的同名文件会被替换</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>导出到“%1”</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到“%1”</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>保留两份</translation>
    </message>
    <message>
        <source>Replace all the same</source>
        <translation>仍然替换</translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>Type a figure such as 1,234.50</source>
        <translation>请输入数字，例如 1,234.50</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Match case and width</source>
        <translation>区分大小写和全角/半角</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Find in this section only</source>
        <translation>只在当前章节中查找</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>仅本节</translation>
    </message>
    <message>
        <source>Replace too</source>
        <translation>展开替换</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Not replaced: it cannot stand there</source>
        <translation>未替换：此处无法写成这样</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all (%1)</source>
        <translation>全部替换（%1 处）</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>已替换 %1 处</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>，%1 处未替换</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>无匹配</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>Report details</source>
        <translation>周报信息</translation>
    </message>
    <message>
        <source>Known (%1)</source>
        <translation>已知（%1）</translation>
    </message>
</context>
<context>
    <name>FontLine</name>
    <message>
        <source>Type the name of a font, such as Arial</source>
        <translation>请输入字体名称，例如 Arial</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑%1</translation>
    </message>
</context>
<context>
    <name>GroupForm</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>This metric stands above already: %1</source>
        <translation>上文已有同一指标：%1</translation>
    </message>
    <message>
        <source>Is %1 meant?</source>
        <translation>是否应为 %1？</translation>
    </message>
    <message>
        <source>%1 counts in %2, this week in %3</source>
        <translation>%1单位是%2，本周是%3</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>Last %1 weeks: %2</source>
        <translation>近 %1 周：%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Show trend</source>
        <translation>查看趋势</translation>
    </message>
    <message>
        <source>Define metric…</source>
        <translation>定义指标…</translation>
    </message>
    <message>
        <source>From the definition of the metric</source>
        <translation>来自指标定义</translation>
    </message>
</context>
<context>
    <name>Growth</name>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Last month has no fifth week</source>
        <translation>上月没有第 5 周</translation>
    </message>
    <message>
        <source>Counted in “%1” then</source>
        <translation>当时单位为“%1”</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>持平，没有百分比</translation>
    </message>
    <message>
        <source>From 0 there is no percentage</source>
        <translation>从 0 起没有百分比</translation>
    </message>
    <message>
        <source>Below 0 there is no percentage</source>
        <translation>涉及负数，没有百分比</translation>
    </message>
</context>
<context>
    <name>GrowthDialog</name>
    <message>
        <source>Insert growth</source>
        <translation>插入增长</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No metric of this report has a value yet. Type one under the running figures first.</source>
        <translation>本周报还没有填写数值的指标，请先在运行数据中填写。</translation>
    </message>
    <message>
        <source>The library has no earlier week to compare with.</source>
        <translation>周报文件夹中没有更早的周，暂无可对比的数据。</translation>
    </message>
    <message>
        <source>None of these weeks tells this metric.</source>
        <translation>这几周都没有该指标的数据。</translation>
    </message>
    <message>
        <source>The cursor stands in no text: the phrase can only be copied.</source>
        <translation>光标不在文字中，语句只能复制。</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Told as</source>
        <translation>写成</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>语句</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Report details</source>
        <translation>周报信息</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>撰写时间</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>文档语言</translation>
    </message>
</context>
<context>
    <name>HistoryExportCommands</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未收入：%1</translation>
    </message>
</context>
<context>
    <name>HistoryExportDialog</name>
    <message>
        <source>Export history to Excel</source>
        <translation>导出历史数据到 Excel</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>12 weeks</source>
        <translation>近 12 周</translation>
    </message>
    <message>
        <source>52 weeks</source>
        <translation>近 52 周</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The first week lies after the last one.</source>
        <translation>起始周晚于结束周。</translation>
    </message>
    <message>
        <source>Nothing is known of any week in this range.</source>
        <translation>这个范围内没有任何数据。</translation>
    </message>
    <message>
        <source>Weeks known: %1 (%2 – %3).</source>
        <translation>共 %1 周有数据（%2 至 %3）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is known of %1.</source>
        <translation>其间没有数据的周：%1。</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Imported %1. Sections: %2.</source>
        <translation>已导入 %1，共 %2 个章节。</translation>
    </message>
    <message>
        <source>Places that need a look: %1.</source>
        <translation>有 %1 处需要确认。</translation>
    </message>
    <message>
        <source>Append imported sections</source>
        <translation>追加导入的章节</translation>
    </message>
    <message>
        <source>Appended %1. Sections: %2.</source>
        <translation>已把 %1 追加到当前周报，共 %2 个章节。</translation>
    </message>
    <message>
        <source>Documents and tables (%1)</source>
        <translation>文档和表格 (%1)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Already in the library</source>
        <translation>已有周报，保存时会询问</translation>
    </message>
    <message>
        <source>The library has a report of this week; saving will ask.</source>
        <translation>周报文件夹里已有这一周的周报，保存时会询问。</translation>
    </message>
    <message>
        <source>Places that need a look: %1</source>
        <translation>有 %1 处需要确认</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周次</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Append to the open report</source>
        <translation>追加到当前周报</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Makes a new report; %1, which is open, stays as it is. Unsaved changes are asked about.</source>
        <translation>导入会成为一份新周报，不改动打开的 %1；它若有未保存的修改，会先询问。</translation>
    </message>
    <message>
        <source>F2 changes the kind of a section, Space leaves it out, Backspace joins it with the one above.</source>
        <translation>F2 改章节的类型，空格不导入该章节，退格并入上一个章节。</translation>
    </message>
</context>
<context>
    <name>ImportPart</name>
    <message>
        <source>Topics: %1</source>
        <translation>%1 个专题</translation>
    </message>
    <message>
        <source>Work items: %1</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>Figures: %1</source>
        <translation>%1 项指标</translation>
    </message>
    <message>
        <source>Incidents: %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>%1 项</translation>
    </message>
</context>
<context>
    <name>ImportTree</name>
    <message>
        <source>What was understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别到</translation>
    </message>
    <message>
        <source>Import this section</source>
        <translation>导入这个章节</translation>
    </message>
    <message>
        <source>Join with the section above</source>
        <translation>并入上一个章节</translation>
    </message>
</context>
<context>
    <name>IncidentsForm</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>生产事件</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Sub-entries</source>
        <translation>子条目</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Progress bar</source>
        <translation>进度条</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>KeepDialog</name>
    <message>
        <source>Save as template</source>
        <translation>另存为模板</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Titles of topics</source>
        <translation>专题下的小标题</translation>
    </message>
    <message>
        <source>Metrics with units and targets</source>
        <translation>指标（含单位和目标）</translation>
    </message>
    <message>
        <source>Titles and owners of work items</source>
        <translation>工作项的标题和负责人</translation>
    </message>
    <message>
        <source>Text of notes</source>
        <translation>“其他”等文字章节的内容</translation>
    </message>
    <message>
        <source>All sections and their titles are kept. Also keep:</source>
        <translation>章节及其标题都会保留。另外保留：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>Finding one&apos;s way</source>
        <translation>浏览与跳转</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>查找时</translation>
    </message>
    <message>
        <source>In the list of sections</source>
        <translation>在章节列表中</translation>
    </message>
    <message>
        <source>In entries</source>
        <translation>在条目中</translation>
    </message>
    <message>
        <source>On topics and work items</source>
        <translation>在专题和工作项上</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>In fields</source>
        <translation>在输入框中</translation>
    </message>
    <message>
        <source>In the preview</source>
        <translation>在预览中</translation>
    </message>
    <message>
        <source>In the list of findings</source>
        <translation>在校对列表中</translation>
    </message>
    <message>
        <source>While importing</source>
        <translation>导入时</translation>
    </message>
    <message>
        <source>Go to section 1 to 9</source>
        <translation>转到第 1 至 9 个章节</translation>
    </message>
    <message>
        <source>Close what is open; leave focus mode</source>
        <translation>关闭弹出的窗口；退出专注模式</translation>
    </message>
    <message>
        <source>Next place; replace, in the line for other words</source>
        <translation>下一处；在替换框中则替换当前这一处</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Rename in place</source>
        <translation>就地重命名</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>上移或下移</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Write in the section</source>
        <translation>进入章节，开始填写</translation>
    </message>
    <message>
        <source>New entry; split this one</source>
        <translation>新建条目；在光标处拆分</translation>
    </message>
    <message>
        <source>Break the line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>降低一级</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>提升一级</translation>
    </message>
    <message>
        <source>Close the entry; Tab then leaves the outline</source>
        <translation>退出编辑；之后按 Tab 离开条目区</translation>
    </message>
    <message>
        <source>At the start: join with the entry above</source>
        <translation>在开头：与上一条合并</translation>
    </message>
    <message>
        <source>At the end: join with the entry below</source>
        <translation>在末尾：与下一条合并</translation>
    </message>
    <message>
        <source>Task: to do, done</source>
        <translation>任务：未完成与已完成切换</translation>
    </message>
    <message>
        <source>Fold and unfold</source>
        <translation>折叠与展开</translation>
    </message>
    <message>
        <source>Select several entries</source>
        <translation>选择多个条目</translation>
    </message>
    <message>
        <source>Select the text; once more all entries</source>
        <translation>选中本条文字；再按一次选中所有条目</translation>
    </message>
    <message>
        <source>To the first or last entry</source>
        <translation>到第一条或最后一条</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Bulleted</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Without marker</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>行内代码</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Write in it</source>
        <translation>展开并开始填写</translation>
    </message>
    <message>
        <source>From a field: back to its line</source>
        <translation>从输入框回到所在的这一行</translation>
    </message>
    <message>
        <source>Progress: 5% more or less; due: a day later or earlier</source>
        <translation>进度：加减 5%；到期：推后或提前一天</translation>
    </message>
    <message>
        <source>Progress: 10% more or less; due: a week later or earlier</source>
        <translation>进度：加减 10%；到期：推后或提前一周</translation>
    </message>
    <message>
        <source>Owner: show everyone</source>
        <translation>负责人：列出所有人</translation>
    </message>
    <message>
        <source>Week: the one before or after</source>
        <translation>周次：上一周或下一周</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>To the first or last page</source>
        <translation>到第一页或最后一页</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>复制选中的内容</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Set aside as known; show again</source>
        <translation>设为已知；恢复</translation>
    </message>
    <message>
        <source>Import as a new report</source>
        <translation>导入为新周报</translation>
    </message>
    <message>
        <source>Change the kind of the section</source>
        <translation>改章节的类型</translation>
    </message>
    <message>
        <source>Leave the section out, or not</source>
        <translation>不导入该章节，或恢复导入</translation>
    </message>
    <message>
        <source>Join with the section above</source>
        <translation>并入上一个章节</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>只粘贴文本</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>删除条目</translation>
    </message>
    <message>
        <source>Open or close</source>
        <translation>展开或收起</translation>
    </message>
    <message>
        <source>Go to the one above or below</source>
        <translation>转到上一个或下一个</translation>
    </message>
    <message>
        <source>To the first or last one</source>
        <translation>到第一个或最后一个</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Take back what was typed in the cell</source>
        <translation>撤回单元格中刚输入的内容</translation>
    </message>
    <message>
        <source>Next cell, next row</source>
        <translation>下一个单元格，下一行</translation>
    </message>
    <message>
        <source>Select several cells</source>
        <translation>选择多个单元格</translation>
    </message>
    <message>
        <source>Select rows</source>
        <translation>选择整行</translation>
    </message>
    <message>
        <source>Select columns</source>
        <translation>选择整列</translation>
    </message>
    <message>
        <source>Select all cells</source>
        <translation>选择所有单元格</translation>
    </message>
    <message>
        <source>To the edge</source>
        <translation>移到数据边缘</translation>
    </message>
    <message>
        <source>Select to the edge</source>
        <translation>选择到数据边缘</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Tick or untick</source>
        <translation>勾选或取消勾选</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Remove whole rows that are chosen</source>
        <translation>删除选中的整行</translation>
    </message>
    <message>
        <source>Leave the table</source>
        <translation>离开表格</translation>
    </message>
    <message>
        <source>Open the calendar or the choices</source>
        <translation>打开日历或选项</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Track</source>
        <translation>业务专题</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>运行数据</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>生产事件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>随笔</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>下周计划</translation>
    </message>
    <message>
        <source>Topics, each an outline of entries</source>
        <translation>业务专题，每个专题下分条书写</translation>
    </message>
    <message>
        <source>Work items with progress, due date, owner and risk</source>
        <translation>工作事项，含进度、到期日、负责人与风险</translation>
    </message>
    <message>
        <source>Groups of figures with targets</source>
        <translation>分组的运行数据，可设目标</translation>
    </message>
    <message>
        <source>Production incidents with times and levels</source>
        <translation>生产事件，含起止时间与级别</translation>
    </message>
    <message>
        <source>Free text in levels</source>
        <translation>分层书写的文字</translation>
    </message>
    <message>
        <source>What is to be done next week</source>
        <translation>下周要做的事</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Per-mille points</source>
        <translation>千分点</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
</context>
<context>
    <name>LedgerStrip</name>
    <message>
        <source>What the incidents come to</source>
        <translation>事件合计</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年初至今</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Without a level</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>生产事件</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计入（起）</translation>
    </message>
    <message>
        <source>Downtime in minutes</source>
        <translation>停机（分钟）</translation>
    </message>
    <message>
        <source>By share</source>
        <translation>按份额计（分钟）</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>Only what is known: %1</source>
        <translation>只是已知部分：%1</translation>
    </message>
    <message>
        <source>A target of %1% allows %2 minutes a year; that is exceeded by %3</source>
        <translation>按 %1% 的目标，全年可停机 %2 分钟，已超出 %3 分钟</translation>
    </message>
    <message>
        <source>A target of %1% allows %2 minutes a year, of which %3 are left</source>
        <translation>按 %1% 的目标，全年可停机 %2 分钟，还剩 %3 分钟</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Weeks</source>
        <translation>周报列表</translation>
    </message>
    <message>
        <source>No report here yet.
A new week is kept here when it is saved.</source>
        <translation>还没有周报。
新的一周保存后会出现在这里。</translation>
    </message>
    <message>
        <source>%1 Q%2</source>
        <translation>%1 年第 %2 季度</translation>
    </message>
</context>
<context>
    <name>LineBox</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Address: https://… or mailto:…</source>
        <translation>链接地址：https://… 或 mailto:…</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>链接地址</translation>
    </message>
    <message>
        <source>Enter sets the link, an empty line removes it</source>
        <translation>按回车设置链接，留空则取消链接</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>横线</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Shaded rows</source>
        <translation>隔行底色</translation>
    </message>
    <message>
        <source>1. (a)</source>
        <translation>一、（一）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不编号</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Running text</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Look without a name</source>
        <translation>未命名外观</translation>
    </message>
</context>
<context>
    <name>LookDesk</name>
    <message>
        <source>My look</source>
        <translation>我的外观</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>Document look</source>
        <translation>文档外观</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import look</source>
        <translation>导入外观</translation>
    </message>
    <message>
        <source>Look (*.json)</source>
        <translation>文档外观 (*.json)</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>已导入“%1”</translation>
    </message>
    <message>
        <source>Export look</source>
        <translation>导出外观</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做 %1</translation>
    </message>
    <message>
        <source>Import look…</source>
        <translation>导入外观…</translation>
    </message>
    <message>
        <source>Export look…</source>
        <translation>导出外观…</translation>
    </message>
    <message>
        <source>Name of the look</source>
        <translation>外观名称</translation>
    </message>
    <message>
        <source>Company&apos;s Word template</source>
        <translation>公司 Word 模板</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this look</source>
        <translation>使用此外观</translation>
    </message>
</context>
<context>
    <name>LookForm</name>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>正文中文</translation>
    </message>
    <message>
        <source>Latin text</source>
        <translation>正文西文</translation>
    </message>
    <message>
        <source>Chinese headings</source>
        <translation>标题中文</translation>
    </message>
    <message>
        <source>Latin headings</source>
        <translation>标题西文</translation>
    </message>
    <message>
        <source>As the text</source>
        <translation>与正文相同</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Table text</source>
        <translation>表格文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Subheadings</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Colour of headings</source>
        <translation>标题颜色</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>疏密</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边距</translation>
    </message>
    <message>
        <source>Table style</source>
        <translation>表格样式</translation>
    </message>
    <message>
        <source>Numbers of headings</source>
        <translation>标题编号</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
</context>
<context>
    <name>LookRows</name>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>MailStep</name>
    <message>
        <source>Draft of mail</source>
        <translation>邮件草稿</translation>
    </message>
    <message>
        <source>Open draft</source>
        <translation>打开邮件草稿</translation>
    </message>
    <message>
        <source>Making the draft…</source>
        <translation>正在生成草稿…</translation>
    </message>
    <message>
        <source>The draft could not be made</source>
        <translation>草稿没有做成</translation>
    </message>
    <message>
        <source>Handed to your mail program: look it through and send it there. Where it opens like a mail received, choose “Send again” or “Edit as new”.</source>
        <translation>草稿已交给邮件程序，请在那里检查后发送。如果像收到的邮件一样打开，请选“再次发送”或“重新编辑”。</translation>
    </message>
    <message>
        <source>No program opens mail here. Open or drag the draft into your mail program: %1</source>
        <translation>这台电脑上没有能打开邮件的程序。请把草稿拖进你的邮件程序，或在其中打开：%1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>{title} title · {week} week · {date} date · {team} team · {author} author</source>
        <translation>{title} 标题 · {week} 周 · {date} 日期 · {team} 部门 · {author} 作者</translation>
    </message>
    <message>
        <source>Name &lt;name@example.com&gt;; …</source>
        <translation>姓名 &lt;name@example.com&gt;；…</translation>
    </message>
    <message>
        <source>It will read: %1</source>
        <translation>实际主题：%1</translation>
    </message>
    <message>
        <source>Opens in your mail program; nothing is sent from here</source>
        <translation>在你的邮件程序里打开，这里不会发出任何东西</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Weekly Editor</source>
        <translation>周报编辑器</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Your text is kept; details are in the log.</source>
        <translation>程序出了意外（%1）。已写的内容没有丢失，详情见日志。</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>校对</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Metrics found</source>
        <translation>识别出的指标</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>表中名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>对应指标</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读法</translation>
    </message>
    <message>
        <source>How figures up to 1 of %1 are read</source>
        <translation>“%1”里不大于 1 的数怎么读</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>%1 is %2%</source>
        <translation>%1 即 %2%</translation>
    </message>
    <message>
        <source>Figures up to 1 can be parts of one, and are taken times 100 then.</source>
        <translation>不大于 1 的数可能是小数写的百分数，可选乘以 100。</translation>
    </message>
    <message>
        <source>Where %1 goes</source>
        <translation>“%1”对应的指标</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>New metric</source>
        <translation>新建指标</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Metric without a name</source>
        <translation>未命名的指标</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Neither is better</source>
        <translation>没有好坏</translation>
    </message>
    <message>
        <source>By its unit and name (%1)</source>
        <translation>按单位和名称判断（%1）</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>By its unit (%1)</source>
        <translation>按单位（%1）</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>与填写一致</translation>
    </message>
    <message>
        <source>For example %1 → %2: %3</source>
        <translation>例：%1 → %2，变化写作“%3”</translation>
    </message>
    <message>
        <source>No week knows it yet.</source>
        <translation>还没有哪一周填过它。</translation>
    </message>
    <message>
        <source>Since %1, %2; last %3 in %4</source>
        <translation>自 %1 起，已有 %2；最近一次 %4：%3</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 周</translation>
    </message>
</context>
<context>
    <name>MetricCommands</name>
    <message>
        <source>Define…</source>
        <translation>定义…</translation>
    </message>
    <message>
        <source>Don&apos;t ask again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>“%1” is called “%2” in this report</source>
        <translation>“%1”在本周改叫“%2”</translation>
    </message>
    <message>
        <source>Rename, history goes on</source>
        <translation>改名，历史延续</translation>
    </message>
    <message>
        <source>Another metric</source>
        <translation>另立指标</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2” for all weeks</source>
        <translation>“%1”已改名为“%2”，各周的历史都延续</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1: %2. The file was left as it is; put a copy that is whole in its place, or move it away.</source>
        <translation>%1：%2。文件没有改动；请换回一份完好的副本，或先把它移走。</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Follow the metrics</source>
        <translation>跟随指标定义</translation>
    </message>
    <message>
        <source>Readings of this week that follow with the new name and target: %1</source>
        <translation>本周的 %1 处已改用新名称和新目标</translation>
    </message>
    <message>
        <source>Readings of this week that follow with the new name: %1</source>
        <translation>本周的 %1 处已改用新名称</translation>
    </message>
    <message>
        <source>Readings of this week that follow with the new target: %1</source>
        <translation>本周的 %1 处已改用新目标</translation>
    </message>
    <message>
        <source>“%1” has no definition yet; one brings direction and target, and a new name keeps its history</source>
        <translation>“%1”还没有定义；定义后有方向和目标，改名也不断历史</translation>
    </message>
    <message>
        <source>“%1” and others, %2 in all, have no definition yet; one brings direction and target, and a new name keeps its history</source>
        <translation>“%1”等 %2 个指标还没有定义；定义后有方向和目标，改名也不断历史</translation>
    </message>
    <message>
        <source>Define all…</source>
        <translation>全部定义…</translation>
    </message>
</context>
<context>
    <name>MetricDialog</name>
    <message>
        <source>Metrics</source>
        <translation>指标定义</translation>
    </message>
    <message>
        <source>New metric</source>
        <translation>新建指标</translation>
    </message>
    <message>
        <source>Define all that are suggested</source>
        <translation>全部定义</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>合并到…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Define</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Offer to define what is typed under a new name</source>
        <translation>填写新名称时，提示定义</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Not defined yet</source>
        <translation>还没有定义</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做%1</translation>
    </message>
    <message>
        <source>Define all</source>
        <translation>全部定义</translation>
    </message>
    <message>
        <source>1 metric was defined.</source>
        <translation>已定义 1 个指标。</translation>
    </message>
    <message>
        <source>%1 metrics were defined.</source>
        <translation>已定义 %1 个指标。</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>Deleted “%1” and its values of %2 that no report has</source>
        <translation>已删除“%1”，以及周报里没有的 %2历史数据</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>“%1” is a part of “%2” now, with its history and its names</source>
        <translation>“%1”已并入“%2”，历史和名称一起保留</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Find a metric</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>No metrics yet. What weeks have readings of is offered here.</source>
        <translation>还没有指标。各周填过的指标会列在左边，可以直接定义。</translation>
    </message>
    <message>
        <source>Not defined yet. This is what its weeks suggest.</source>
        <translation>还没有定义。以下内容根据各周的填写得出。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What was changed here is not kept yet.</source>
        <translation>这里的改动还没有保存。</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>放弃改动</translation>
    </message>
</context>
<context>
    <name>MetricForm</name>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>好坏方向</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Change told in</source>
        <translation>变化写作</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>One name a line</source>
        <translation>一行一个</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>MetricImportCommands</name>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Imported values from %2: %1.</source>
        <translation>已从 %2 导入 %1 个值。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>已撤销导入。</translation>
    </message>
</context>
<context>
    <name>MetricImportDialog</name>
    <message>
        <source>Import metrics</source>
        <translation>导入指标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>The values are kept with the library&apos;s metrics; no report is changed.</source>
        <translation>数值存入资料库的指标，不改动任何周报。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 is chosen for more than one metric of the sheet.</source>
        <translation>“%1”被选给了表里的多项指标。</translation>
    </message>
    <message>
        <source>No weeks were found. Choose above where they stand, or another sheet.</source>
        <translation>没有找到周次。请在上方指明周次在哪里，或换一张工作表。</translation>
    </message>
    <message>
        <source>Metrics: %1. Weeks: %2.</source>
        <translation>%1 项指标 × %2 周。</translation>
    </message>
    <message>
        <source>Cells that cannot be read: %1 (marked; point at one to see why).</source>
        <translation>%1 格读不懂（已标红，指向它可看原因）。</translation>
    </message>
    <message>
        <source>The sheet does not say the year. Please check the year of the first week above.</source>
        <translation>表里没有写年份，请核对上方“首周年份”。</translation>
    </message>
    <message>
        <source>Values 100 times or more off what is known of their metric: %1. Please check: %2.</source>
        <translation>与该指标已知的值相差 100 倍以上的有 %1 个，请核对：%2。</translation>
    </message>
    <message>
        <source>Figures that are told as about, and taken as exact: %1. They are: %2.</source>
        <translation>写作约数、按准确数导入的有 %1 个：%2。</translation>
    </message>
    <message>
        <source>Values without a unit, or with one of another kind, are left out: %1. They are: %2.</source>
        <translation>没有单位或单位不同、因此不导入的有 %1 个：%2。</translation>
    </message>
    <message>
        <source>Values that differ from a report: %1. The reports&apos; values stay: %2.</source>
        <translation>%1 个值与周报不一致，以周报为准：%2。</translation>
    </message>
    <message>
        <source>Values that replace those of an earlier import: %1.</source>
        <translation>%1 个值将替换以前导入的值。</translation>
    </message>
    <message>
        <source>All of these values are known already.</source>
        <translation>这些值都已经有了。</translation>
    </message>
    <message>
        <source>No value is left to import.</source>
        <translation>没有需要导入的新数值。</translation>
    </message>
    <message>
        <source>%1: figures up to 1 beside larger ones; please check how they are read: %2.</source>
        <translation>“%1”里有的数不大于 1，其余的大得多，请核对读法：%2。</translation>
    </message>
    <message>
        <source>%1 counts in %, and no value is above 1: they are taken as written (0.999 is 0.999%).</source>
        <translation>“%1”以 % 为单位，而表里的值都不大于 1：按原样导入（0.999 就是 0.999%）。</translation>
    </message>
</context>
<context>
    <name>MetricList</name>
    <message>
        <source>Find a metric</source>
        <translation>查找指标</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>MetricRows</name>
    <message>
        <source>Metrics</source>
        <translation>指标定义</translation>
    </message>
</context>
<context>
    <name>MetricsForm</name>
    <message>
        <source>+ Add group</source>
        <translation>+ 添加分组</translation>
    </message>
    <message>
        <source>Groups of running figures, such as success rates or availability.</source>
        <translation>成组的运行数据，例如成功率、可用性。</translation>
    </message>
    <message>
        <source>group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>The time is missing, such as %1 11:25</source>
        <translation>还缺时间，例如 %1 11:25</translation>
    </message>
    <message>
        <source>Type a day and time such as 8.13 11:25</source>
        <translation>请输入日期和时间，例如 8.13 11:25</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Type a name</source>
        <translation>请输入名称</translation>
    </message>
</context>
<context>
    <name>NotesForm</name>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
</context>
<context>
    <name>ObjectiveForm</name>
    <message>
        <source>+ Add item</source>
        <translation>+ 添加事项</translation>
    </message>
    <message>
        <source>No items yet. Add the first one below: what was done, how far it is, when it is due.</source>
        <translation>还没有事项。从下面添加第一件：做了什么、进度多少、何时到期。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>item</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Cut entries</source>
        <translation>剪切条目</translation>
    </message>
    <message>
        <source>Copy entries</source>
        <translation>复制条目</translation>
    </message>
    <message>
        <source>Paste entries</source>
        <translation>粘贴条目</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>链接…</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>删除条目</translation>
    </message>
    <message>
        <source>Bullet</source>
        <translation>圆点</translation>
    </message>
    <message>
        <source>Paste as plain text</source>
        <translation>只粘贴文本</translation>
    </message>
    <message>
        <source>Inline code</source>
        <translation>行内代码</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No marker</source>
        <translation>无标记</translation>
    </message>
    <message>
        <source>%1 — level %2, %3</source>
        <translation>%1 — 第 %2 级，%3</translation>
    </message>
    <message>
        <source>Finished task</source>
        <translation>已完成的任务</translation>
    </message>
</context>
<context>
    <name>OutlineField</name>
    <message>
        <source>Change marker</source>
        <translation>更换标记</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>删除条目</translation>
    </message>
    <message>
        <source>Too many entries to paste: %1; at most %2 fit</source>
        <translation>粘贴的条目过多：%1 条，最多可粘贴 %2 条</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>添加条目</translation>
    </message>
    <message>
        <source>Paste entries</source>
        <translation>粘贴条目</translation>
    </message>
    <message>
        <source>Indent entry</source>
        <translation>缩进条目</translation>
    </message>
    <message>
        <source>Outdent entry</source>
        <translation>减少缩进</translation>
    </message>
    <message>
        <source>Join entries</source>
        <translation>合并条目</translation>
    </message>
    <message>
        <source>Tick entry</source>
        <translation>勾选条目</translation>
    </message>
    <message>
        <source>Move entry</source>
        <translation>移动条目</translation>
    </message>
</context>
<context>
    <name>OutlineWriting</name>
    <message>
        <source>Nothing here yet — click or press Enter to begin</source>
        <translation>还没有内容，单击或按回车开始书写</translation>
    </message>
    <message>
        <source>Add entry</source>
        <translation>添加条目</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>更换标记</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>This template comes with the program. To change it, work on a copy.</source>
        <translation>这是程序自带的模板。要修改，请先创建副本。</translation>
    </message>
    <message>
        <source>Duplicate and edit</source>
        <translation>创建副本并编辑</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>OwnWorkbookCommands</name>
    <message>
        <source>Another workbook…</source>
        <translation>其他工作簿…</translation>
    </message>
    <message>
        <source>Add to own workbook</source>
        <translation>写入自己的工作簿</translation>
    </message>
    <message>
        <source>Type a few letters of a workbook</source>
        <translation>输入工作簿名称中的几个字</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Added %1 to %2</source>
        <translation>已将 %1 写入 %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 is as it was before</source>
        <translation>%1 已恢复原样</translation>
    </message>
</context>
<context>
    <name>OwnWorkbookDialog</name>
    <message>
        <source>Add to own workbook</source>
        <translation>写入自己的工作簿</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>将 %1 写入 %2</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>One row of the preview is a week: a column of the sheet</source>
        <translation>预览中一行是一周，对应表里的一列</translation>
    </message>
    <message>
        <source>Replace values that differ</source>
        <translation>替换不一致的数值</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add week</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Nothing to fill: values that differ are replaced only where that is ticked.</source>
        <translation>没有空着的单元格；不一致的数值，勾选后才会替换。</translation>
    </message>
    <message>
        <source>Nothing to write: the sheet has this week already, and there is no value to add.</source>
        <translation>无需写入：表里已有这一周，没有要补的数值。</translation>
    </message>
    <message>
        <source>The sheet has this week already; only what is empty is filled.</source>
        <translation>表里已有这一周，只填空着的单元格。</translation>
    </message>
    <message>
        <source>What stands behind the last week moves on by one; formulas and charts follow.</source>
        <translation>最后一周之后的内容依次后移，公式和图表随之调整。</translation>
    </message>
    <message>
        <source>Not in the sheet: %1</source>
        <translation>表里缺少的周：%1</translation>
    </message>
    <message>
        <source>Formulas that go on: %1</source>
        <translation>沿用相邻公式：%1 个</translation>
    </message>
    <message>
        <source>Kept as they are: %1</source>
        <translation>原样保留：%1</translation>
    </message>
    <message>
        <source>The file as it is now is kept as %1</source>
        <translation>当前文件将另存为备份：%1</translation>
    </message>
    <message>
        <source>Now read the new week: %1</source>
        <translation>改取新的一周：%1</translation>
    </message>
    <message>
        <source>Stay as they are: %1</source>
        <translation>公式不变，请留意：%1</translation>
    </message>
    <message>
        <source>%1 still compares %2</source>
        <translation>%1 仍比较 %2</translation>
    </message>
    <message>
        <source>%1 still reads %2</source>
        <translation>%1 仍取 %2</translation>
    </message>
    <message>
        <source>the name %1</source>
        <translation>名称 %1</translation>
    </message>
    <message>
        <source>a chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 处</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>Pictures cannot be pasted yet; text can</source>
        <translation>暂时不能粘贴图片，只能粘贴文字</translation>
    </message>
    <message>
        <source>Pasted without its pictures: %1</source>
        <translation>已粘贴文字，没有粘贴的图片：%1 张</translation>
    </message>
</context>
<context>
    <name>PercentField</name>
    <message>
        <source>Type a figure from 0 to 100</source>
        <translation>请输入 0 到 100 之间的数字</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>A row a week</source>
        <translation>一行一周</translation>
    </message>
    <message>
        <source>A column a week</source>
        <translation>一列一周</translation>
    </message>
    <message>
        <source>A row a value</source>
        <translation>一行一个值</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Weeks in</source>
        <translation>周次在</translation>
    </message>
    <message>
        <source>Names in</source>
        <translation>名称在</translation>
    </message>
    <message>
        <source>Units in</source>
        <translation>单位在</translation>
    </message>
    <message>
        <source>Values in</source>
        <translation>数值在</translation>
    </message>
    <message>
        <source>Year of the first week</source>
        <translation>首周年份</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>下周计划</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Ctrl+click opens the link</source>
        <translation>按住 Ctrl 单击打开链接</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Fit Width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit Page</source>
        <translation>显示整页</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>All, or e.g. 1-3, 5</source>
        <translation>全部，或如 1-3, 5</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>黑白打印</translation>
    </message>
    <message>
        <source>Progress of printing</source>
        <translation>打印进度</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码范围</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. The report can be saved as a PDF file instead.</source>
        <translation>这台电脑没有安装打印机，可以改为另存为 PDF 文件。</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>已停止打印。</translation>
    </message>
    <message>
        <source>Page %1 of %2 is being printed…</source>
        <translation>正在打印第 %1 页，共 %2 页…</translation>
    </message>
    <message>
        <source>The printer does not take the report. Is it switched on and connected?</source>
        <translation>打印机没有响应，请检查它是否已开机并连接。</translation>
    </message>
    <message>
        <source>These pages do not exist. Write e.g. 1-3, 5.</source>
        <translation>没有这些页。可写 1-3, 5 这样的页码。</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Click or drag; hold Shift for single percents</source>
        <translation>点击或拖动来设置；按住 Shift 可精确到 1%</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 / %2 项</translation>
    </message>
</context>
<context>
    <name>ProofCommands</name>
    <message>
        <source>Checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>There is no finding here.</source>
        <translation>光标处没有问题。</translation>
    </message>
    <message>
        <source>Nothing is recognised here.</source>
        <translation>光标处没有识别到内容。</translation>
    </message>
    <message>
        <source>Only its author can mend this.</source>
        <translation>此项没有可直接套用的修改，需要自行核实。</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; it is being checked again.</source>
        <translation>文字已经改动，正在重新检查。</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>设为已知…</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>Checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The report could not be checked</source>
        <translation>没能完成校对</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有此类问题</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>没有发现问题</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Set aside…</source>
        <translation>设为已知…</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>校对结果</translation>
    </message>
</context>
<context>
    <name>Proofing</name>
    <message>
        <source>Set finding aside</source>
        <translation>设为已知</translation>
    </message>
    <message>
        <source>Show finding again</source>
        <translation>恢复问题</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>This row counts in %1</source>
        <translation>本行按“%1”计，请填同类的数值</translation>
    </message>
    <message>
        <source>Points tell of a change; type the figure itself</source>
        <translation>百分点说的是变化，这里请填数值本身</translation>
    </message>
    <message>
        <source>Type the figure exactly, such as 1370万</source>
        <translation>请填准确的数值，例如 1370万</translation>
    </message>
    <message>
        <source>Type a figure such as 1,234.50, 12.6% or 1370万</source>
        <translation>请填数值，例如 1,234.50、12.6% 或 1370万</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Weekly Editor</source>
        <translation>周报编辑器</translation>
    </message>
    <message>
        <source>%1 exists. Replace it?</source>
        <translation>%1 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuickList</name>
    <message>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation>输入命令的几个字，或拼音首字母</translation>
    </message>
    <message>
        <source>Report details</source>
        <translation>周报信息</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Type a few letters of a section, topic or work item</source>
        <translation>输入章节、专题、工作项的几个字，或拼音首字母</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>添加章节</translation>
    </message>
    <message>
        <source>What kind of section?</source>
        <translation>添加哪一类章节？</translation>
    </message>
</context>
<context>
    <name>ReadingPick</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Type a few letters of a metric</source>
        <translation>输入指标的几个字，或拼音首字母</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>ReadingWatch</name>
    <message>
        <source>Reading of “%1”</source>
        <translation>“%1”的读数</translation>
    </message>
</context>
<context>
    <name>ReasonPopup</name>
    <message>
        <source>Why is it known? The same matter is not asked about again.</source>
        <translation>为什么是已知的？同一事项以后不再提示。</translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>设为已知</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>确认无误</translation>
    </message>
    <message>
        <source>Counted otherwise</source>
        <translation>口径不同</translation>
    </message>
    <message>
        <source>Told next week</source>
        <translation>下周说明</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>No report opened yet</source>
        <translation>还没有打开过周报</translation>
    </message>
</context>
<context>
    <name>ReportEditor</name>
    <message>
        <source>Document look</source>
        <translation>文档外观</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>添加章节</translation>
    </message>
    <message>
        <source>Duplicate section</source>
        <translation>复制章节</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>移除章节</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>已删除“%1”</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>移动章节</translation>
    </message>
    <message>
        <source>Section title</source>
        <translation>章节标题</translation>
    </message>
</context>
<context>
    <name>RiskField</name>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Add row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>+ Type here to add a row</source>
        <translation>+ 在此键入，添加一行</translation>
    </message>
    <message>
        <source>row %1, %2 “%3”</source>
        <translation>第 %1 行 %2“%3”</translation>
    </message>
    <message>
        <source>%1, %2 “%3”</source>
        <translation>%1 %2“%3”</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Insert row above</source>
        <translation>在上方插入行</translation>
    </message>
    <message>
        <source>Insert row below</source>
        <translation>在下方插入行</translation>
    </message>
    <message>
        <source>Sort by time</source>
        <translation>按时间排序</translation>
    </message>
    <message>
        <source>1 row was deleted.</source>
        <translation>已删除 1 行</translation>
    </message>
    <message>
        <source>%1 rows were deleted.</source>
        <translation>已删除 %1 行</translation>
    </message>
    <message>
        <source>Not a figure such as 1,234.50</source>
        <translation>无法识别为数字，例如 1,234.50</translation>
    </message>
    <message>
        <source>Not a figure from 0 to 100</source>
        <translation>无法识别为 0 到 100 的数字</translation>
    </message>
    <message>
        <source>Not a day such as 8.13 or 2024-08-13</source>
        <translation>无法识别为日期，例如 8.13 或 2024-08-13</translation>
    </message>
    <message>
        <source>Not a day and time such as 8.13 11:25</source>
        <translation>无法识别为日期和时间，例如 8.13 11:25</translation>
    </message>
    <message>
        <source>Neither yes nor no</source>
        <translation>既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>Columns not shown: %1</source>
        <translation>未显示的列：%1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>按宽度自动显示</translation>
    </message>
</context>
<context>
    <name>RowsEdit</name>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>移动行</translation>
    </message>
    <message>
        <source>Sort rows</source>
        <translation>行排序</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Tick cells</source>
        <translation>勾选单元格</translation>
    </message>
    <message>
        <source>Fill cells</source>
        <translation>填充单元格</translation>
    </message>
    <message>
        <source>Too many rows to paste: %1; at most %2 fit</source>
        <translation>粘贴的行数过多：%1 行，最多可粘贴 %2 行</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <source>The table has too few columns; cells that found no place: %1</source>
        <translation>表格列数不够，未能放下的单元格：%1 个</translation>
    </message>
    <message>
        <source>Cells that cannot be read and are marked: %1</source>
        <translation>无法识别、已标记的单元格：%1 个</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加一行</translation>
    </message>
</context>
<context>
    <name>SaveStep</name>
    <message>
        <source>Save the report</source>
        <translation>保存周报</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>还没有保存过</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Changed since it was saved: %1</source>
        <translation>有改动还没有保存：%1</translation>
    </message>
</context>
<context>
    <name>SectionDelegate</name>
    <message>
        <source>Section title</source>
        <translation>章节标题</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>Section title</source>
        <translation>章节标题</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>+ Add section</source>
        <translation>+ 添加章节</translation>
    </message>
    <message>
        <source>Report details</source>
        <translation>周报信息</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>findings: %1</source>
        <translation>%1 处问题</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>The %1 file could not be made</source>
        <translation>无法生成 %1 文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>使用默认文件夹</translation>
    </message>
    <message>
        <source>Default font</source>
        <translation>默认字体</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>New reports</source>
        <translation>新建周报</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>周报文件夹</translation>
    </message>
    <message>
        <source>Autosave interval</source>
        <translation>自动保存间隔</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SeverityChip</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>显示或隐藏：%1</translation>
    </message>
</context>
<context>
    <name>SheetPreview</name>
    <message>
        <source>End of the sheet with the new week</source>
        <translation>工作表末尾与新的一周</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>– not filled –</source>
        <translation>— 不填 —</translation>
    </message>
    <message>
        <source>Value for %1</source>
        <translation>%1 的数值</translation>
    </message>
    <message>
        <source>The formula goes on: %1</source>
        <translation>沿用公式：%1</translation>
    </message>
    <message>
        <source>A formula stands here and stays</source>
        <translation>这里是公式，保持不变</translation>
    </message>
    <message>
        <source>Stands there already</source>
        <translation>已是这个数值</translation>
    </message>
    <message>
        <source>Another value stands here: %1</source>
        <translation>原有数值：%1</translation>
    </message>
    <message>
        <source>The report has no value for this</source>
        <translation>周报里没有这项数值</translation>
    </message>
    <message>
        <source>The sheet counts this in another unit; it is left empty</source>
        <translation>表里的单位不同，这里留空</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>What you write is shown here, page by page.</source>
        <translation>您写的内容会按页显示在这里。</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>工作表预览</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search: what it does, or Ctrl+…</source>
        <translation>搜索：功能，或按键，如 Ctrl+…</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>新周报</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Template without a name</source>
        <translation>未命名模板</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>Set as default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做 %1</translation>
    </message>
</context>
<context>
    <name>TemplateCommands</name>
    <message>
        <source>%1 is written already; this is a report of %2</source>
        <translation>%1 的周报已经写过，这一份算作 %2 的周报</translation>
    </message>
    <message>
        <source>Saved the template “%1”</source>
        <translation>已保存为模板“%1”</translation>
    </message>
    <message>
        <source>Edit template</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>Set as default</source>
        <translation>设为默认</translation>
    </message>
</context>
<context>
    <name>TemplateHeadForm</name>
    <message>
        <source>Template details</source>
        <translation>模板信息</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Title of a new report</source>
        <translation>新周报的标题</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>文档语言</translation>
    </message>
</context>
<context>
    <name>TemplateRows</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Sections: %1</source>
        <translation>%1 个章节</translation>
    </message>
</context>
<context>
    <name>TemplateWindow</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Deleted the template “%1”</source>
        <translation>已删除模板“%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Import template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Template (*.json)</source>
        <translation>模板 (*.json)</translation>
    </message>
    <message>
        <source>Imported “%1”; the template of this name that was here stays too</source>
        <translation>已导入“%1”；原有的同名模板也保留</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>已导入“%1”</translation>
    </message>
    <message>
        <source>Export template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Template details</source>
        <translation>模板信息</translation>
    </message>
    <message>
        <source>The template could not be written: %1. It stays here; nothing is lost while the window is open.</source>
        <translation>模板没有写入：%1。内容还在这里，窗口不关就不会丢失。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This could not be read and is not in the template: %1</source>
        <translation>以下内容无法识别，没有写入模板：%1</translation>
    </message>
    <message>
        <source>+ New template</source>
        <translation>+ 新建模板</translation>
    </message>
    <message>
        <source>Import template…</source>
        <translation>导入模板…</translation>
    </message>
</context>
<context>
    <name>TopicForm</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
</context>
<context>
    <name>TrackForm</name>
    <message>
        <source>+ Add topic</source>
        <translation>+ 添加专题</translation>
    </message>
    <message>
        <source>No topics yet. Add the first one below, and its entries line by line.</source>
        <translation>还没有专题。从下面添加第一个，再逐行写下条目。</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>专题</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>%1 from the week before</source>
        <translation>较上周 %1</translation>
    </message>
    <message>
        <source>%1 more incidents</source>
        <translation>另有 %1 起事件</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No values in these weeks</source>
        <translation>这几周没有数据</translation>
    </message>
    <message>
        <source>%1 to %2, %3 values</source>
        <translation>%1 至 %2，共 %3 个值</translation>
    </message>
    <message>
        <source>lowest %1 in %2</source>
        <translation>最低 %1（%2）</translation>
    </message>
    <message>
        <source>highest %1 in %2</source>
        <translation>最高 %1（%2）</translation>
    </message>
</context>
<context>
    <name>TrendCommands</name>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>No program on this computer opens %1.</source>
        <translation>本机没有能打开 %1 的程序。</translation>
    </message>
    <message>
        <source>The library has no report of %1.</source>
        <translation>周报库中没有 %1 的周报。</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Open in Excel</source>
        <translation>在 Excel 中打开</translation>
    </message>
    <message>
        <source>Other metrics</source>
        <translation>其他指标</translation>
    </message>
    <message>
        <source>one week so far: a line begins with the second</source>
        <translation>目前只有一周数据，有两周起可连成线</translation>
    </message>
    <message>
        <source>No week has a value of this metric yet.</source>
        <translation>这项指标还没有任何一周的数据。</translation>
    </message>
    <message>
        <source>No figures yet.
Open or start a report: its metrics are shown here, week by week.</source>
        <translation>还没有数据。
打开或新建一份周报，其中的指标会逐周显示在这里。</translation>
    </message>
    <message>
        <source>No figures yet.
Metrics are shown here, week by week, once the report has a value of one.</source>
        <translation>还没有数据。
在周报中填入指标的数值后，这里会逐周显示。</translation>
    </message>
    <message>
        <source>Newest %1 weeks</source>
        <translation>最近 %1 周</translation>
    </message>
    <message>
        <source>All weeks</source>
        <translation>全部周</translation>
    </message>
    <message>
        <source>%1 w</source>
        <translation>%1 周</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做 %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>UnplacedList</name>
    <message>
        <source>Places that need a look</source>
        <translation>需要确认的内容</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>WeekField</name>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>从日历中选择</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Weekly Editor</source>
        <translation>周报编辑器</translation>
    </message>
    <message>
        <source>Write the week once; keep every week.</source>
        <translation>写好这一周，留住每一周。</translation>
    </message>
    <message>
        <source>New week</source>
        <translation>新建本周</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Import a report (Word, Markdown…)</source>
        <translation>导入已有周报（Word、Markdown 等）</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Or drop a file into this window.</source>
        <translation>也可以把文件拖进窗口。</translation>
    </message>
</context>
<context>
    <name>WordTemplateField</name>
    <message>
        <source>Choose Word template…</source>
        <translation>选择 Word 模板…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Word template (*.docx *.dotx)</source>
        <translation>Word 模板 (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Company&apos;s Word template</source>
        <translation>公司 Word 模板</translation>
    </message>
    <message>
        <source>None: documents look as chosen above. A .docx or .dotx can be dropped here.</source>
        <translation>未使用模板，文档按以上设置排版。也可以把 .docx 或 .dotx 文件拖到这里。</translation>
    </message>
    <message>
        <source>Used for Word files; the sample does not show it.</source>
        <translation>只用于导出 Word，右边的预览不显示模板。</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit Width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Fit Page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>owner</name>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
</context>
<context>
    <name>self._owner</name>
    <message>
        <source>Not found</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>从列表中移除 %1</translation>
    </message>
</context>
</TS>
