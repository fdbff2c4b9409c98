<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Action</name>
    <message>
        <source>New week</source>
        <translation>新建本周</translation>
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
        <source>Word document…</source>
        <translation>Word 文档…</translation>
    </message>
    <message>
        <source>Excel workbook…</source>
        <translation>Excel 工作簿…</translation>
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
        <source>Library folder…</source>
        <translation>周报文件夹…</translation>
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
        <source>Add topic, item or row</source>
        <translation>添加专题、事项或行</translation>
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
        <source>Remove</source>
        <translation>移除</translation>
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
    <name>CardList</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
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
        <source>Delete %1</source>
        <translation>删除%1</translation>
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
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Markdown or text (*.md *.markdown *.txt)</source>
        <translation>Markdown 或文本 (*.md *.markdown *.txt)</translation>
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
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
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
        <source>%1 exists. Replace it?</source>
        <translation>%1 已存在，要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Weekly Editor</source>
        <translation>周报编辑器</translation>
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
    <message>
        <source>Imported %1.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>Places that need a look: %1.</source>
        <translation>有 %1 处需要确认。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Type a day such as 8.13 or 2024-08-13</source>
        <translation>请输入日期，例如 8.13 或 2024-08-13</translation>
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
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>Type a figure such as 1,234.50</source>
        <translation>请输入数字，例如 1,234.50</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Weekly Editor</source>
        <translation>周报编辑器</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
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
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做 %1</translation>
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
        <source>Something went wrong (%1). Your text is kept; details are in the log.</source>
        <translation>程序出了意外（%1）。已写的内容没有丢失，详情见日志。</translation>
    </message>
    <message>
        <source>Log folder</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
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
    <message>
        <source>No report opened yet</source>
        <translation>还没有打开过周报</translation>
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
        <source>Type a day and time such as 8.13 11:25</source>
        <translation>请输入日期和时间，例如 8.13 11:25</translation>
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
        <source>Work towards this objective: what was done, how far it is, when it is due.</source>
        <translation>围绕这一目标的工作：做了什么、进度多少、何时到期。</translation>
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
    <name>OutlineField</name>
    <message>
        <source>Nothing here yet — click or press Enter to begin</source>
        <translation>还没有内容，单击或按回车开始书写</translation>
    </message>
    <message>
        <source>Change marker</source>
        <translation>更换标记</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>删除条目</translation>
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
    <message>
        <source>Bullet</source>
        <translation>圆点</translation>
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
</context>
<context>
    <name>PercentField</name>
    <message>
        <source>Type a figure from 0 to 100</source>
        <translation>请输入 0 到 100 之间的数字</translation>
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
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
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
        <source>Look in:</source>
        <translation>查找位置：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>ReportEditor</name>
    <message>
        <source>Add section</source>
        <translation>添加章节</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>移除章节</translation>
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
    <name>RowTable</name>
    <message>
        <source>No rows yet — press Enter to add one</source>
        <translation>还没有内容，按回车添加一行</translation>
    </message>
    <message>
        <source>+ Add row</source>
        <translation>+ 添加一行</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Move rows</source>
        <translation>移动行</translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
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
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cells that could not be read and stay as they are: %1</source>
        <translation>有 %1 个单元格无法识别，已保持原样</translation>
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
        <source>Topics of the week, each with its entries.</source>
        <translation>本周的各个专题，每个专题下分条书写。</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>专题</translation>
    </message>
</context>
<context>
    <name>UnplacedDialog</name>
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
        <translation>正文</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Import a report (Markdown, text)</source>
        <translation>导入已有周报（Markdown、文本）</translation>
    </message>
    <message>
        <source>Or drop a file into this window.</source>
        <translation>也可以把文件拖进窗口。</translation>
    </message>
</context>
</TS>
