import { plural } from '../wording.ts';
import type { madeZh } from './made.zh.ts';

/** What an import writes into a definition. */
export const madeEn: typeof madeZh = {
  untitled: 'Imported procedure',
  notStated: 'Not stated',
  level: 'Not stated',
  kind: 'Management procedure',
  summary: (file, triggers) =>
    `Imported from ${file}, and not yet reviewed.${triggers.length > 0 ? ` It begins with: ${triggers.join('; ')}.` : ''}`,
  end: 'End',
  fork: 'Side by side',
  join: 'All done',
  merge: 'Ways meet',
  stepNamed: (no) => `Step ${no}`,
  roleNamed: (no) => `Role ${no}`,
  recordNamed: (no) => `Record ${no}`,
  startQuestion: 'Where does it begin?',
  startName: 'How it begins',
  whichWay: 'Which way?',
  whichWayAfter: (step) => `What is the result of “${step}”?`,
  otherwise: 'Otherwise',
  towards: (step) => `On to “${step}”`,
  needed: (step) => `Is this needed: ${step}?`,
  plain: { Y: 'Yes', N: 'No', 是: 'Yes', 否: 'No', OK: 'OK', NG: 'Not OK', 退: 'Return' },
  yes: 'Needed',
  no: 'Not needed',
  happened: (step) => (step === '' ? 'Did anything come up meanwhile?' : `Did anything come up during “${step}”?`),
  asPlanned: 'Done as planned',
  waitFor: (what) => `Wait for: ${what}`,
  waitForTime: (time) => `Wait ${time}`,
  waitForSomething: 'Wait',
  units: ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'].map(
    (unit) => (count) => `${count} ${plural('en', count, unit, `${unit}s`)}`,
  ),
  inferred: (text, why) => `[inferred] ${text}${why ? ` — because: ${why}` : ''}`,
  why: {
    row: 'The row is a question, is marked with two results, or says where a refusal leads, so it is read as a decision of whoever does the step.',
    target: 'The table does not say where a refusal leads; the handbook leads it back to the last task before.',
    gate: 'In the chart one of the ways behind this step leads back or turns the matter down, so it is read as a decision of whoever does the step.',
    requirement: 'The chart has it as a remark here; that it is required is the handbook’s reading.',
    purpose: 'The chart says it of the whole; that it is the purpose is the handbook’s reading.',
    wait: 'The chart has an event that is waited for, not work; here it is a step at which the matter waits.',
    outcome: 'The chart gives this line no name; the handbook names it by where it leads.',
    start: 'The chart begins in several places; the handbook makes one choice of them.',
  },
  headings: { drawing: 'Drawing', responsibilities: 'Responsibilities and standards', gates: 'Gates', records: 'Records' },
};
