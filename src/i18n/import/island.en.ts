import { number, plural } from '../wording.ts';
import type { importIslandZh } from './island.zh.ts';

const counted = (count: number, one: string, other: string): string => `${count} ${plural('en', count, one, other)}`;

/** The words of the import as it runs, in English. */
export const importIslandEn: typeof importIslandZh = {
  title: 'Bring a file or a table',
  another: 'Import another',
  drop: 'Drop a file here, or',
  choose: 'Choose a file',
  tryExample: 'Try an example table',
  kinds:
    'BPMN models (.bpmn, .xml), Mermaid flowcharts (.mmd, .md), tables of steps (.xlsx, .docx, .csv, .html). What a file is, is seen by what stands in it, whatever its name ends in.',
  pasteLabel:
    'Or copy a table from Excel or Word and paste it here; the text of a Mermaid chart or a BPMN model will do as well',
  pasteRead: 'Read what is pasted',
  pasted: 'What was pasted',
  none: 'No file came.',
  several: 'One file is read at a time.',
  tooLarge: (name, most) => `“${name}” is too large; ${most} MB at most.`,
  busy: (name) => `Reading “${name}” …`,
  stop: 'Stop',
  failed: (name, message) => `“${name}” could not be read: ${message}`,
  which: (name) => `There are several processes in “${name}”. Which one?`,
  nodes: (count) => counted(count, 'step', 'steps'),
  facts: (steps, gates, roles, records) =>
    `${counted(steps, 'step', 'steps')}, of which ${counted(gates, 'decides', 'decide')}; ${counted(roles, 'role', 'roles')}, ${counted(records, 'record', 'records')}.`,
  sound: 'It is sound: every matter can reach an end, every step and every result can be reached.',
  figures: (hours, returns) =>
    `With assumed times and shares of refusals a matter takes ${number('en', hours, 1)} hours of work on average and is sent back ${number('en', returns, 2)} times; the file says nothing of these.`,
  unsound: 'It is a procedure now, but a matter cannot get through everywhere:',
  undecided: 'It is a procedure now; whether a matter gets through everywhere is not decided yet:',
  unread: 'It is no procedure yet:',
  save: { zip: 'Download the folder (zip)', csv: 'Download the account (CSV)', json: 'Download the account (JSON)' },
  next: 'Unpack it, and name the folder in HANDBOOK_CONTENT: npm run check tells what is still to be added, npm run dev shows it while you edit.',
  walk: {
    title: 'Drawing and walk',
    done: 'Done',
    ended: 'The matter has ended.',
    stuck: 'The matter is stuck: nothing can be done next.',
    back: 'One step back',
    again: 'From the beginning',
    moves: (count) => counted(count, 'move', 'moves'),
  },
  account: 'What became of it',
  sum: (total, { kept, changed, lost }) =>
    `${counted(total, 'thing', 'things')} in the file: ${kept} as it was, ${changed} changed, ${lost} left out; nothing is passed over.`,
  filter: 'Which to show',
  severities: { warning: 'warning', task: 'to do', review: 'review', info: 'info' },
  columns: { level: 'Level', what: 'In the file', became: 'Became', todo: 'To do' },
  onlyInfo: 'Nothing of it has to be looked at. What became of each thing is listed under “info”.',
  nothingShown: 'There is nothing of the levels chosen.',
  showAll: (count) => `Show all ${count}`,
  exampleName: 'Example',
  example: [
    '4.1 Purchase requests',
    'No.\tStep\tResponsible\tMethod\tTime limit\tRecords',
    '1\tMake the request\tRequester\tSay what, how many and what for.\t\tPurchase request',
    '2\tDepartment approval Y/N\tHead of department\tCheck the budget. If refused, return to step 1.\t2 working days\t',
    '3\tIs it above 50,000?\t\tYes: go to 4; No: go to 5\t\t',
    '4\tManagement approval Y/N\tManaging director, Finance manager\tIf refused, return to step 1.\t3 working days\tMinutes',
    '5\tPlace the order\tBuyer\tOrder what was approved. Agree the date with the supplier.\t\tPurchase contract',
    '6\tReceive the goods\tStorekeeper, Buyer\tCheck item by item; send back what is faulty.\t\tGoods received note',
    '7\tEnd\t\t\t\t',
  ].join('\n'),
};
