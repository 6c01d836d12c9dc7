import { spanEn } from './spans.ts';
import type { tableZh } from './table.zh.ts';

const columns: Readonly<Record<string, string>> = {
  no: 'number',
  step: 'step',
  role: 'responsible',
  method: 'method',
  records: 'records',
  in: 'records used',
  out: 'records made',
  next: 'next step',
  yes: 'where consent leads',
  refused: 'where refusal leads',
  limit: 'time limit',
  phase: 'phase',
  remark: 'remark',
};

const seen: Readonly<Record<string, string>> = {
  question: 'its name is a question',
  marks: 'two results are marked behind its name',
  way: 'it says where a refusal leads',
};

/** The account of an import: what the cells of a table became. */
export const tableEn: typeof tableZh = {
  'table-heading': { became: ({ kind }) => `Read as the column “${columns[kind!]}”` },
  'table-heading-unknown': {
    became: () => 'Not known which column this is; the cells below it are left out',
    todo: () => 'Head it no., step, responsible, method or records and import again, or add them by hand',
  },
  'table-heading-again': { became: () => 'The heading again, on another page; left out' },
  'table-no-heading': {
    became: ({ kinds }) =>
      `The table has no heading; by what stands in its columns they are read as: ${kinds!
        .split(', ')
        .map((kind) => columns[kind])
        .join(', ')}`,
    todo: () => 'See whether that is right; if not, put a heading above the table and import again',
  },
  'table-title': { became: ({ title }) => `The title of the procedure: “${title}”` },
  'table-prose': {
    became: () => 'Text outside the table, left out',
    todo: () => 'If it is the purpose, the scope or a definition, write it into purpose, scope or definitions',
  },
  'table-section': { became: () => 'A heading over several rows, no step; left out' },
  'table-number': { became: () => 'The number of the step' },
  'table-number-lost': {
    became: () => 'Cannot be a number; the steps are numbered anew',
    todo: () => 'See whether the numbers are right',
  },
  'table-step': { became: () => 'The name of the step' },
  'table-step-shortened': {
    became: ({ name }) => `Too long for a name: “${name}” is the name, all of it a requirement`,
    todo: () => 'See whether the name is right',
  },
  'table-step-from-method': {
    became: ({ name }) => `The step has no name; the first words of the method are it: “${name}”`,
    todo: () => 'Name the step',
  },
  'table-start': { became: () => 'The procedure begins here' },
  'table-end': { became: () => 'The procedure ends here' },
  'table-gate': {
    became: ({ by, name }) => `Read as a decision of whoever is responsible: “${name}” (${seen[by!]})`,
    todo: () => 'See whether they decide it, and where each result leads',
  },
  'table-choice': {
    became: ({ by, name }) => `Read as a way that depends on the case: “${name}” (${seen[by!]}; nobody is named who decides)`,
    todo: () => 'If somebody decides, add who is responsible and make it a gate',
  },
  'table-alternatives': {
    became: ({ names }) => `Rows ${names} differ in a letter only: read as ways of which one is taken`,
    todo: () => 'If all of them are to be done, put them one after the other, or in a fork',
  },
  'table-sounds-like-decision': {
    became: ({ name }) => `“${name}” sounds like an approval, but nothing says what follows a refusal; it is a task`,
    todo: () => 'If it is decided here, make it a gate and say where a refusal leads',
  },
  'table-way': { became: () => 'Where the step leads' },
  'table-way-guessed': {
    became: ({ mark, to }) => `Nothing says where ${mark} leads; back to the last task before it, “${to}” (inferred)`,
    todo: () => 'Say where a refusal leads',
  },
  'table-way-nowhere': {
    became: ({ said }) => `It is to lead to “${said}”, which is not in the table; it goes on in order`,
    todo: () => 'Say where it leads',
  },
  'table-role': { became: ({ names }) => `Responsible: ${names}` },
  'table-method': { became: () => 'Requirements, one a sentence' },
  'table-records': { became: ({ names }) => `Records: ${names}` },
  'table-limit': { became: ({ within, unit }) => `Time limit: ${spanEn(within!, unit!)}` },
  'table-limit-unread': {
    became: () => 'Not one length of time, left out',
    todo: () => 'If there is a time limit, write it as limit',
  },
  'table-nothing': { became: () => 'A sign for nothing' },
  'table-left': {
    became: ({ step }) => `At the step “${step}”: a remark, or a cell of an unknown column; left out`,
    todo: () => 'If it is to be kept, write it into the requirements of the step',
  },
};
