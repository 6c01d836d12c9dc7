import { plural } from '../wording.ts';
import { type Detail, isEmpty, listed, type NameOf, plain } from './rule-detail.ts';
import type { rulesZh } from './rules.zh.ts';

/** What is wrong with figures, and what would do. */
export const rulesEn = {
  'not-json': (d: Detail) => `This is no parameter file: it is not JSON (${d['value']}). Use a file made by “Save parameters”.`,
  'not-an-object': () => 'This must be a set of fields in braces.',
  'not-a-list': () => 'This must be a list in square brackets.',
  'not-a-text': (d: Detail) => `${d['value']} is no text.`,
  'not-a-number': (d: Detail) => `${d['value']} is no number. Enter a number from ${d['min']} to ${d['max']}.`,
  'not-true-or-false': (d: Detail) => `${d['value']} is neither true nor false.`,
  'out-of-range': (d: Detail) => `${d['value']} is out of range. Enter a number from ${d['min']} to ${d['max']}.`,
  'not-whole': (d: Detail) => `${d['value']} is not a whole number.`,
  'unknown-key': (d: Detail) =>
    d['near']
      ? `There is no field ${d['value']}. Did you mean “${d['near']}”?`
      : `There is no field ${d['value']}. There are: ${listed(d['known'], plain, ', ')}.`,
  'unknown-value': (d: Detail) =>
    d['near']
      ? `This can't be ${d['value']}. Did you mean “${d['near']}”?`
      : `This can't be ${d['value']}. It can be: ${listed(d['known'], plain, ', ')}.`,
  'wrong-format': (d: Detail) =>
    `Unknown parameter format “${d['value']}”. This edition reads ${listed(d['known'], plain, ', ')}.`,
  'other-procedure': (d: Detail) =>
    `These parameters belong to procedure ${d['value']}, not to ${d['expected']}. Use them there.`,
  'other-revision': (d: Detail) =>
    `These parameters were made for another revision of the procedure (${d['value']}); it is now ${d['now']}. Check the figures of each step.`,
  'not-a-date': (d: Detail) =>
    isEmpty(d['value'])
      ? 'The date is missing. Write it like 2026-03-02.'
      : `${d['value']} is no date. Write it like 2026-03-02, and several days like 2027-02-05..2027-02-12.`,
  'date-too-far': (d: Detail) =>
    `${d['value']} lies more than ten years after the first day (${d['start']}). The latest is ${d['last']}.`,
  'cases-outside-the-period': (d: Detail) =>
    `Cases on ${d['date']} (${d['cases']}) lie outside the period (${d['from']} to ${d['to']}) and don't count. Change the date, or the period.`,
  'absent-outside-the-period': (d: Detail, name: NameOf) =>
    `${name(String(d['role']))}'s absence from ${d['first']} to ${d['last']} lies outside the period (${d['from']} to ${d['to']}), so it changes little or nothing. Change the dates, or the period.`,
  'comes-on-a-day-off': (d: Detail) =>
    `${d['date']} is a day off: cases that come on it (${d['cases']}) wait until somebody is at work, and their wait counts from 00:00.`,
  'nothing-comes': (d: Detail) =>
    `No case comes from ${d['from']} to ${d['to']}. Give the time from one case to the next, or name dates on which cases come.`,
  'dates-need-a-period': () => 'Cases on dates can be simulated only in a period; ask for no number of cases.',
  'too-many-cases': (d: Detail) =>
    `About ${d['cases']} cases would come in the period; with ${d['replications']} repetitions at most ${d['max']} can be simulated. Let cases come more slowly, shorten the period, or repeat it less often.`,
  'not-hours': (d: Detail) =>
    `${d['value']} are no hours. Write them like 08:00-12:00 (in a parameter file, ["08:00", "12:00"]).`,
  'hours-overlap': (d: Detail) =>
    `Hours overlap: one span begins at ${d['from']}, before the one ahead of it ends at ${d['to']}.`,
  'ends-before-it-begins': (d: Detail) => `The end (${d['to']}) must come after the beginning (${d['from']}).`,
  'last-day-first': (d: Detail) =>
    `The last day (${d['to']}) lies before the first (${d['from']}). Enter the same day or a later one.`,
  'out-of-order': (d: Detail) => `Least ≤ most likely ≤ most must hold; here they are ${d['min']}, ${d['mode']}, ${d['max']}.`,
  'probabilities-do-not-sum-to-one': (d: Detail) =>
    `The probabilities of the outcomes add up to ${d['sum']}; they must add up to 1.`,
  'outcome-without-probability': (d: Detail) => `Outcome “${d['mark']}” has no probability. Enter 0 if it never happens.`,
  'weights-sum-to-zero': () => 'All weights, or all gaps, are zero. At least one must be above zero.',
  'no-working-time': () => 'There is no working time in a week. Give at least one day its hours.',
  'no-common-hours': (d: Detail, name: NameOf) =>
    `“${name(String(d['step']))}” takes ${listed(d['roles'], name, ', ')} together, but they have no working hours in common.`,
  'nobody-there': (d: Detail, name: NameOf) =>
    `${name(String(d['role']))} has nobody, which blocks: ${listed(d['steps'], name, ', ')}. Enter at least 1 person.`,
  'never-ends': () => 'With these probabilities some cases never reach an end. Make some refusal less likely than 1.',
  'too-many-rounds': (d: Detail, name: NameOf) =>
    `With these probabilities a case comes to “${name(String(d['step']))}” ${d['visits']} times on average, more than ${d['max']}. Make refusals less likely.`,
  'queue-grows-without-limit': (d: Detail, name: NameOf) =>
    `The queue grows without limit: ${name(String(d['role']))} is needed ${d['percent']}% of the time. Add people, or let cases come more slowly.`,
  'side-by-side-has-no-exact-answer': (d: Detail, name: NameOf) =>
    `Steps run side by side here (${listed(d['steps'], name, ', ')}), so there is no exact answer. Simulate instead.`,
  'signed-at-once-has-no-exact-answer': (d: Detail, name: NameOf) =>
    `Several sign at once (${listed(d['steps'], name, ', ')}), which has an exact answer only where each takes an exponential time. Make the times exponential, or simulate.`,
  'too-large': (d: Detail) => `${d['value']} is too large: at most ${d['max']}.`,
  'cases-cannot-end': (d: Detail) =>
    `${plural('en', Number(d['cases']), '1 case', `${d['cases']} cases`)} can't reach an end; the figures cover the others. Check the parts of the procedure that run side by side.`,
  'time-sends-back': (d: Detail, name: NameOf) =>
    `Time ran out at “${name(String(d['step']))}” more than ${d['max']} times for one case, so the run was stopped. Let the step take less time, give it more people, or a longer limit.`,
  'stopped-while-queues-grew': (d: Detail) =>
    `More than ${d['cases']} cases were under way, so the simulation was stopped. Add people, or let cases come more slowly.`,
} satisfies typeof rulesZh;
