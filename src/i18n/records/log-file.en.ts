/** The words of a file of case records: what was read of it, and what is wrong with it. */

import { list } from '../wording.ts';
import type { logFileZh } from './log-file.zh.ts';

const saveAs = 'Open it in Excel or WPS and save it as “Excel Workbook (.xlsx)”';

export const logFileEn: typeof logFileZh = {
  kinds: {
    xls: `This is an old Excel workbook (.xls). ${saveAs}.`,
    'xls-password':
      'This is an Office file under a password. Open it, take the password off (File, Info, Protect Workbook), and save it.',
    doc: 'This is a Word document (.doc). Export it as a table.',
    ole: `This is an old Office file. ${saveAs}.`,
    html: `This is a web page (HTML), even if it is called .xls. ${saveAs}.`,
    mhtml: `This is a saved web page (MHTML), even if it is called .xls. ${saveAs}.`,
    'xml-2003': `This is an Excel 2003 XML spreadsheet. ${saveAs}.`,
    xml: 'This is XML, but no XES log. Export it as XES, CSV or XLSX.',
    ods: `This is an OpenDocument file (such as .ods). ${saveAs}.`,
    numbers: 'This is a file of Numbers or another iWork program. Use “Export to Excel” to save it as .xlsx.',
    docx: 'This is a Word document (.docx). Copy its table and paste it, or export it as .xlsx.',
    pptx: 'This is a presentation (.pptx). Export it as a table.',
    xlsb: `This is a binary workbook (.xlsb). ${saveAs}.`,
    zip: 'This is a ZIP archive. Unpack it and choose the file in it.',
    pdf: 'This is a PDF. Export CSV or XLSX from the system it comes from.',
    rar: 'This is a RAR archive. Unpack it first.',
    '7z': 'This is a 7z archive. Unpack it first.',
    image: 'This is a picture. Export CSV or XLSX from the system it comes from.',
    json: 'This is JSON. Export it as CSV, XLSX or XES.',
    'gzip-nested': 'It is packed too many times over. Unpack it first.',
  },
  issues: {
    empty: () => 'There is nothing in the file. Choose a log of case records.',
    'no-header': () => 'No header was found. The first row should name the columns: case, activity and so on.',
    'no-column': (what: string, value: string) =>
      `There is no column for “${what}”; the header is: ${value}. Say which column it is.`,
    'no-case': (_: string, value: string) =>
      `No case is named, so the row is left out: ${value}. If the case cells are merged, let rows without a case belong to the one above (fillDown).`,
    'no-activity': (_: string, value: string) => `No activity is named, so the row is left out: ${value}`,
    'bad-time': (_: string, value: string) => `“${value}” can’t be read as a time, so what came first is not certain`,
    'no-time': (_: string, value: string) =>
      `No time is given, so whether it is done and what came first is not certain: case ${value}. Fill it in, or say that there is no time column, so that the rows count.`,
    'unsettled-date': (_: string, value: string) =>
      `Which number of “${value}” is the month is not certain, and no date of the file settles it. Say the order of dates (dates).`,
    'no-year': (_: string, value: string) =>
      `The dates of case ${value} have no year and lie more than half a year apart, so what came first is not certain. Add the year.`,
    'mixed-zones': (what: string, value: string) =>
      `${what} times name their zone and ${value} do not, so what came first is not certain. Write them alike.`,
    'day-order': (_: string, value: string) =>
      `On one day of case ${value} some events have only the date, and the rows and the times of day disagree, so what came first is not certain`,
    'too-large': (what: string, value: string) => `The file is too large (${value}); the limit is ${what}. Export it in parts.`,
    'too-many-rows': (what: string, value: string) =>
      `There are too many rows (${value}); the limit is ${what}. Export them in parts.`,
    'too-many-cells': (what: string) => `A cell is too long and was cut at ${what} characters`,
    broken: (_: string, value: string) => `The file can’t be read: ${value}`,
    truncated: () => 'The file is not complete: its end is missing. What should follow is left out.',
    'unknown-format': (what: string) => `The file can’t be read. ${what}`,
    'one-column': (what: string) => `Only one column was read; the delimiter may not be “${what}”. Say which it is.`,
    'no-events': () => 'There are no events in the file.',
    'no-state': (what: string, value: string) =>
      `${what} events are left out, because no state of theirs means that the step is done; there are: ${value}. Say which states count (states).`,
    'unfinished-step': (what: string, value: string) =>
      `Left out because its only state is “${what}”, though the case went on: ${value}`,
    'uncertain-encoding': (what: string) =>
      `Read as ${what}, but that is not certain. Say the encoding (encoding), or save the file as UTF-8.`,
    'damaged-text': (_: string, value: string) => `There are characters that can’t be read: ${value}`,
    'damaged-case': (_: string, value: string) =>
      `There are characters in the case number that can’t be read, so whose event it is is not certain: ${value}`,
    'rounded-case': (_: string, value: string) =>
      `The case number “${value}” is in scientific notation: its digits are lost, and several cases may have become one. Make the column text and export it again.`,
    'unsure-column': (what: string, value: string) => `Several columns may be “${what}”: ${value}. Say which it is.`,
    'case-per-row': (_: string, value: string) =>
      `Each of the ${value} events has a case number of its own, so this may not be the column of cases. Say which it is.`,
    'bad-figure': (_: string, value: string) =>
      `“${value}” can’t be read as a figure, so who had to decide the case can’t be checked. Write a number, like 20000 or 20,000.00.`,
    'other-currency': (_: string, value: string) =>
      `“${value}” is in another currency than the bands, and nothing is converted, so who had to decide the case can’t be checked. Give it in theirs.`,
    'unsettled-figure': (_: string, value: string) =>
      `Whether “${value}” parts its thousands or its decimals is not certain, and no figure of the file settles it. Say which sign comes before decimals (decimal).`,
    'two-figures': (what: string, value: string) =>
      `Case ${what} has different figures: ${value}. A case has one; find out which holds.`,
    'sheet-left': (_: string, value: string) =>
      `The sheet “${value}” holds data, but its header is another one, so it is left out. Make the headers alike, or say which sheet to read (sheet).`,
    'no-sheet': (what: string, value: string) =>
      `There is no sheet${what === '' ? ' to read' : ` “${what}”`}; there are: ${value}`,
  },
  issueAt: (row: string, said: string) => (row === '' ? said : `Row ${row}: ${said}`),
  reading: {
    format: (format: string, encoding: string, delimiter: string) =>
      [`format ${format}`, encoding && `encoding ${encoding}`, delimiter && `delimiter “${delimiter}”`]
        .filter(Boolean)
        .join(', '),
    tab: 'tab',
    sheet: (name: string, from: string, to: string) => `sheet “${name}”: read (rows numbered ${from}–${to})`,
    noSheet: {
      hidden: (name: string) => `sheet “${name}”: hidden, not read`,
      'other-header': (name: string) => `sheet “${name}”: another header, not read`,
      'no-header': (name: string) => `sheet “${name}”: no header of case records, not read`,
      empty: (name: string) => `sheet “${name}”: empty`,
      'not-asked': (name: string) => `sheet “${name}”: not read`,
    },
    headerRow: (row: string) => `the header is row ${row}; what stands above is left out`,
    column: (column: string, heading: string) => `${column} ← “${heading}”`,
    taken: (pairs: string) => `columns: ${pairs}`,
    instead: (column: string, heading: string, others: string) => `${column} is column “${heading}”, not “${others}”`,
    near: (heading: string, column: string) => `column “${heading}” is not used: whether it is the ${column} is not certain`,
    list: (names: readonly string[]) => list('en', names),
    datesBy: (order: string, row: string) => `dates are ${order}, as row ${row} settles`,
    datesSaid: (order: string) => `dates are ${order}, as you said`,
    datesOpen: 'the order of day and month in dates is not settled',
    times: (heading, times) => `The figures under “${heading}” are multiplied by ${times}, as the heading says`,
    decimalsBy: (sign, row) => `In figures “${sign}” comes before the decimals, as row ${row} settles`,
    decimalsSaid: (sign) => `In figures “${sign}” comes before the decimals, as was said`,
    decimalsOpen: 'Which sign of figures comes before their decimals is not certain',
    year: (year: string) => `dates without a year are read from ${year} on`,
    zone: (zone: string) => `times with a zone are turned into UTC${zone}`,
    states: (states: string) => `states that count as done: ${states}`,
    statesLeft: (states: string) => `states left out: ${states}`,
    state: (state: string, events: string) => `${state} (${events}×)`,
    leftOut: {
      header: (rows: string, row: string, value: string) =>
        `repeated header left out, rows: ${rows}, first row ${row}: ${value}`,
      totals: (rows: string, row: string, value: string) => `totals left out, rows: ${rows}, first row ${row}: ${value}`,
      note: (rows: string, row: string, value: string) => `notes left out, rows: ${rows}, first row ${row}: ${value}`,
    },
    nameless: (count: string) => `traces without a name: ${count}; each is a case, named by its place`,
    repeated: (count: string) => `traces with the name of another: ${count}; each is a case, with a number behind its name`,
  },
};
