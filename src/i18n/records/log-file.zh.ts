import { list } from '../wording.ts';

/** The words of a file of case records: what was read of it, and what is wrong with it. */
const saveAs = '请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”';

export const logFileZh = {
  kinds: {
    xls: `这是旧版 Excel 工作簿（.xls）。${saveAs}。`,
    'xls-password': '这是加了密码的 Office 文件。请打开后在“文件—信息—保护工作簿”中取消密码，再保存。',
    doc: '这是 Word 文档（.doc）。请导出为表格。',
    ole: `这是旧版 Office 文件。${saveAs}。`,
    html: `这是网页（HTML），虽然可能叫 .xls。${saveAs}。`,
    mhtml: `这是网页存档（MHTML），虽然可能叫 .xls。${saveAs}。`,
    'xml-2003': `这是 Excel 2003 的 XML 表格。${saveAs}。`,
    xml: '这是 XML，但不是 XES 日志。请导出为 XES、CSV 或 XLSX。',
    ods: `这是 OpenDocument 文件（如 .ods）。${saveAs}。`,
    numbers: '这是 Numbers 或其他 iWork 文件。请用“导出为 Excel”另存为 .xlsx。',
    docx: '这是 Word 文档（.docx）。请把其中的表格复制后粘贴，或导出为 .xlsx。',
    pptx: '这是演示文稿（.pptx）。请导出为表格。',
    xlsb: `这是二进制工作簿（.xlsb）。${saveAs}。`,
    zip: '这是压缩包（ZIP）。请先解压，再选择其中的文件。',
    pdf: '这是 PDF。请从原系统导出为 CSV 或 XLSX。',
    rar: '这是压缩包（RAR）。请先解压。',
    '7z': '这是压缩包（7z）。请先解压。',
    image: '这是图片。请从原系统导出为 CSV 或 XLSX。',
    json: '这是 JSON。请导出为 CSV、XLSX 或 XES。',
    'gzip-nested': '压缩层数过多。请先解压。',
  },
  issues: {
    empty: () => '文件里没有内容。请选择一份办理记录。',
    'no-header': () => '找不到表头。第一行应写明案件编号、活动等列名。',
    'no-column': (what: string, value: string) => `找不到“${what}”列；表头为：${value}。请指明对应的列。`,
    'no-case': (_: string, value: string) =>
      `没有案件编号，此行未计入：${value}。若案件编号是合并单元格，请选“属于上一行的案件”（fillDown）。`,
    'no-activity': (_: string, value: string) => `没有活动名称，此行未计入：${value}`,
    'bad-time': (_: string, value: string) => `时间“${value}”无法识别，其先后不能确定`,
    'no-time': (_: string, value: string) =>
      `没有时间，其先后及是否办完不能确定：案件 ${value}。请补上，或指明没有时间列，以行序为准。`,
    'unsettled-date': (_: string, value: string) =>
      `“${value}”哪个是月、哪个是日不能确定，全文件也没有一个日期能说明。请指明日期顺序（dates）。`,
    'no-year': (_: string, value: string) => `案件 ${value} 的日期没有年份，前后相差半年以上，先后不能确定。请补上年份。`,
    'mixed-zones': (what: string, value: string) => `${what} 个时间写明了时区，${value} 个没有，先后不能确定。请统一。`,
    'day-order': (_: string, value: string) => `案件 ${value} 有一天的事件有的只有日期，行序与时刻又不一致，先后不能确定`,
    'too-large': (what: string, value: string) => `文件过大（${value}），上限为 ${what}。请分批导出。`,
    'too-many-rows': (what: string, value: string) => `行数过多（${value}），上限为 ${what} 行。请分批导出。`,
    'too-many-cells': (what: string) => `单元格内容过长，已截至 ${what} 字`,
    broken: (_: string, value: string) => `文件无法读取：${value}`,
    truncated: () => '文件不完整：末尾缺失。其后的内容未计入。',
    'unknown-format': (what: string) => `不能读取：${what}`,
    'one-column': (what: string) => `只读到一列，分隔符可能不是“${what}”。请指明分隔符。`,
    'no-events': () => '文件里没有事件。',
    'no-state': (what: string, value: string) =>
      `${what} 条事件的状态都不表示办完，全部未计入；状态有：${value}。请指明哪些状态算办完（states）。`,
    'unfinished-step': (what: string, value: string) => `只有状态“${what}”，未计入，而案件后来仍在办理：${value}`,
    'uncertain-encoding': (what: string) => `编码按 ${what} 读取，但不能确定。请指明编码（encoding），或另存为 UTF-8。`,
    'damaged-text': (_: string, value: string) => `有无法识别的字符：${value}`,
    'damaged-case': (_: string, value: string) => `案件编号里有无法识别的字符，属于哪件案件不能确定：${value}`,
    'rounded-case': (_: string, value: string) =>
      `案件编号“${value}”是科学记数，原来的数字已丢失，几件案件可能并为一件。请把该列设为文本后重新导出。`,
    'unsure-column': (what: string, value: string) => `“${what}”列有几个同样可能：${value}。请指明是哪一列。`,
    'case-per-row': (_: string, value: string) => `${value} 条事件，每条的案件编号都不同，可能不是案件编号列。请指明是哪一列。`,
    'bad-figure': (_: string, value: string) =>
      `“${value}”不能读作一个数额，这件案件由谁决定不能核对。请写成数字，如 20000 或 20,000.00。`,
    'other-currency': (_: string, value: string) =>
      `“${value}”的币种与分档所用的不同，不作换算，这件案件由谁决定不能核对。请换成分档所用的币种。`,
    'unsettled-figure': (_: string, value: string) =>
      `“${value}”中的分隔符是千位还是小数不能确定，全文件也没有一个数额能说明。请指明小数点（decimal）。`,
    'two-figures': (what: string, value: string) =>
      `案件 ${what} 前后的数额不同：${value}。同一事项只有一个数额，请查明以哪个为准。`,
    'sheet-left': (_: string, value: string) =>
      `工作表“${value}”里有数据，但表头与已读的不同，未计入。请统一表头，或指明只读哪一张（sheet）。`,
    'no-sheet': (what: string, value: string) => `没有可读的工作表${what === '' ? '' : `“${what}”`}；工作表有：${value}`,
  },
  issueAt: (row: string, said: string) => (row === '' ? said : `第 ${row} 行：${said}`),
  reading: {
    format: (format: string, encoding: string, delimiter: string) =>
      [`格式 ${format}`, encoding && `编码 ${encoding}`, delimiter && `分隔符“${delimiter}”`].filter(Boolean).join('，'),
    tab: '制表符',
    sheet: (name: string, from: string, to: string) => `工作表“${name}”已读（行号 ${from}–${to}）`,
    noSheet: {
      hidden: (name: string) => `工作表“${name}”是隐藏的，未读`,
      'other-header': (name: string) => `工作表“${name}”表头不同，未读`,
      'no-header': (name: string) => `工作表“${name}”没有办理记录的表头，未读`,
      empty: (name: string) => `工作表“${name}”是空的`,
      'not-asked': (name: string) => `工作表“${name}”未读`,
    },
    headerRow: (row: string) => `表头在第 ${row} 行，其上的内容未计入`,
    column: (column: string, heading: string) => `${column} ← “${heading}”`,
    taken: (pairs: string) => `各列：${pairs}`,
    instead: (column: string, heading: string, others: string) => `“${column}”取“${heading}”列，未取“${others}”`,
    near: (heading: string, column: string) => `“${heading}”列未采用：不能确定是“${column}”`,
    list: (names: readonly string[]) => list('zh', names),
    datesBy: (order: string, row: string) => `日期按 ${order} 读取，由第 ${row} 行确定`,
    datesSaid: (order: string) => `日期按指明的 ${order} 读取`,
    datesOpen: '日期中月和日的顺序不能确定',
    times: (heading: string, times: string) => `“${heading}”列的数按其列名乘以 ${times}`,
    decimalsBy: (sign: string, row: string) => `数额以“${sign}”为小数点，由第 ${row} 行确定`,
    decimalsSaid: (sign: string) => `数额按指明的“${sign}”为小数点`,
    decimalsOpen: '数额中的小数点不能确定',
    year: (year: string) => `没有年份的日期，按 ${year} 年起读取`,
    zone: (zone: string) => `带时区的时间换算为 UTC${zone}`,
    states: (states: string) => `算作办完的状态：${states}`,
    statesLeft: (states: string) => `未计入的状态：${states}`,
    state: (state: string, events: string) => `${state}（${events} 条）`,
    leftOut: {
      header: (rows: string, row: string, value: string) => `重复的表头 ${rows} 行未计入，首见第 ${row} 行：${value}`,
      totals: (rows: string, row: string, value: string) => `合计 ${rows} 行未计入，首见第 ${row} 行：${value}`,
      note: (rows: string, row: string, value: string) => `说明文字 ${rows} 行未计入，首见第 ${row} 行：${value}`,
    },
    nameless: (count: string) => `${count} 条轨迹没有名称，各作一件案件，以序号为名`,
    repeated: (count: string) => `${count} 条轨迹与前面的同名，各作一件案件，名后加序号`,
  },
};
