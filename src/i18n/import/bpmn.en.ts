import type { bpmnZh } from './bpmn.zh.ts';

const named = (said: string, name: string | undefined): string => (name ? `${said}: ${name}` : said);

/** The account of an import: the elements of a BPMN model. */
export const bpmnEn: typeof bpmnZh = {
  definitions: { became: () => 'The file itself' },
  process: { became: () => 'The procedure' },
  own: { became: () => 'Of the handbook’s own export, read back as it was' },
  'own-part': { became: () => 'Of the handbook’s own export, part of its step' },
  task: { became: () => 'A step' },
  'task-of-kind': {
    became: ({ kind }) => `A step; that it is a ${kind} is not kept`,
    todo: () => 'Where a system does it, say who answers for the result',
  },
  'task-compensating': {
    became: () => 'Compensation has no counterpart; left out',
    todo: () => 'If work has to be undone, write it as a step',
  },
  call: {
    became: ({ called }) => named('A step at which another procedure is gone through', called),
    todo: () => 'When that procedure is in the handbook, write its number as “calls”',
  },
  'sub-process': {
    became: ({ name }) => named('Its steps stand in the procedure, its name before theirs', name),
    todo: () => 'Where they are many, make it a procedure of its own and write “calls” here',
  },
  'sub-process-empty': {
    became: () => 'Nothing is drawn in it; one step',
    todo: () => 'If it is drawn elsewhere, make it a procedure of its own and write “calls” here',
  },
  'sub-process-by-event': {
    became: ({ names }) => named('A sub-process begun by an event has no counterpart; left out with what is in it', names),
    todo: () => 'Write its steps where they are come to',
  },
  'sub-process-ad-hoc': {
    became: () => 'Its steps have no order; those without lines stand in the order of the file',
    todo: () => 'Say in what order they are done, or let them run side by side',
  },
  transaction: {
    became: () => 'Its steps stand in the procedure; that all or nothing is done is not kept',
    todo: () => 'Say what happens where it fails half-way',
  },
  'several-times': {
    became: ({ condition }) => named('Done by several, or several times', condition),
    todo: () => 'See whether several sign, and how many',
  },
  again: {
    became: () => 'The mark of a loop has no counterpart; left out',
    todo: () => 'Write as a choice when it is done again',
  },
  choice: { became: () => 'A choice' },
  'choice-by-event': {
    became: () => 'A choice by what comes first, its outcomes named by the events',
    todo: () => 'Look at the outcomes',
  },
  parallel: { became: () => 'A fork, or a join' },
  some: { became: () => 'A gateway of which any ways may be taken' },
  complex: {
    became: () => 'The rule of a complex gateway cannot be said here; a choice',
    todo: () => 'Say when which way is taken',
  },
  start: { became: ({ name }) => named('The beginning', name) },
  end: { became: () => 'An end' },
  'end-for-all': {
    became: () => 'It stops all other branches; here it is just an end',
    todo: () => 'Where there are other branches, say how they are brought to an end',
  },
  'end-sends': { became: () => 'An end; what it sends is left in its name' },
  'end-by-error': { became: () => 'An end by error', todo: () => 'Say who deals with the error, and how' },
  wait: { became: () => 'A step of waiting, done by the other side', todo: () => 'See who is waited for, and for what' },
  'wait-for-time': {
    became: ({ time }) => named('A step of waiting for time', time),
    todo: () => 'If it is a limit, write it as “limit” of the step before',
  },
  'wait-chosen': {
    became: () => 'An outcome of the choice before it, called by its name',
    todo: () => 'Look at the name of the outcome',
  },
  send: { became: () => 'A step: something is sent' },
  milestone: { became: () => 'A state in which nobody does anything; no step' },
  link: { became: () => 'Both halves of the link are connected' },
  compensation: {
    became: () => 'Compensation has no counterpart; left out',
    todo: () => 'If work has to be undone, write it as a step',
  },
  boundary: {
    became: ({ name, host }) => `An outcome after “${host}”: ${name}`,
    todo: () => 'Look at it: in the chart it may interrupt the step',
  },
  'boundary-beside': {
    became: ({ name, host }) =>
      `An outcome after “${host}”: ${name}; in the chart it begins a branch while the step is being done`,
    todo: () => 'Look at the order; where both run side by side, write a fork',
  },
  'boundary-time': {
    became: ({ name, host }) => `The limit of “${host}”: ${name}`,
    todo: () => 'See whether calendar days or working days are meant',
  },
  'boundary-dead': {
    became: ({ name }) => named('An event at a step that leads to nothing; left out', name),
    todo: () => 'Say what follows',
  },
  flow: { became: () => 'Where a step leads' },
  'flow-elsewhere': {
    became: ({ from, to }) =>
      `Leads into another process of the file, or to what was left out; left out itself (${from || '?'} → ${to || '?'})`,
    todo: () => 'If the matter goes on there, write the steps that follow, or “calls” for the other procedure',
  },
  'flow-nowhere': {
    became: ({ from, to }) => `Connected at one end only, left out${from || to ? ` (${from || '?'} → ${to || '?'})` : ''}`,
    todo: () => 'Add the “next” that it stands for',
  },
  pool: { became: () => 'The pool the procedure stands in' },
  'pool-outside': { became: () => 'A party outside the procedure', todo: () => '' },
  lane: { became: () => 'A role' },
  assigned: { became: () => 'Whom it is assigned to; a role where there is no lane' },
  'message-flow': { became: () => 'What goes between the procedure and others' },
  record: { became: () => 'A record' },
  'record-used': { became: () => 'A record that a step uses or makes' },
  'record-unused': {
    became: () => 'Data that no step is connected with; no record',
    todo: () => 'Say which step uses or makes it',
  },
  note: {
    became: ({ text }) => `Perhaps a requirement (inferred): ${text}`,
    todo: () => 'See, sentence by sentence, whether it is required and can be checked',
  },
  'note-loose': {
    became: ({ text }) => `A remark at no step, left out: ${text}`,
    todo: () => 'Write it in the requirements of the step it is about',
  },
  association: { became: () => 'The line of a remark, or of data' },
  drawing: { became: () => 'Places and colours; the handbook draws anew' },
  extensions: { became: () => 'The modelling tool’s own content, left out' },
  attributes: { became: ({ names }) => `Attributes of an engine, left out: ${names}` },
  structure: { became: () => 'Parts of elements that are told of by themselves' },
  declaration: { became: () => 'Declared messages, signals, types; their names stand where they are referred to' },
  engine: { became: () => 'For an engine to run by, left out' },
  group: { became: () => 'A frame around things, left out' },
  'other-process': { became: ({ name }) => named('Another process of the file, not imported', name) },
  'no-counterpart': {
    became: ({ names }) => named('Has no counterpart, left out', names),
    todo: () => 'If it is part of the procedure, write it as steps',
  },
  broken: {
    became: ({ reason }) => `From here the file is not well-formed XML: ${reason}`,
    todo: () => 'Export it anew from the modelling tool; what follows may be incomplete',
  },
};
