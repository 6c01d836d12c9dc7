/** What the check says of limits (`limit`) and of the calendar they are counted by. */
import type { limitMistakesZh } from './limit.zh.ts';
import { orEn, type Words } from './words.ts';

export const limitMistakesEn: { readonly [K in keyof typeof limitMistakesZh]: Words } = {
  'reminder-too-late': {
    what: (X) => `The reminder comes after ${X.remind}, and the limit is ${X.within}: it would come when it is too late.`,
    fix: (X) => `Give "remind" a number below ${X.within}, or remove it.`,
  },
  'two-ways-after-time': {
    what: () => 'The limit names both a role (escalate) and an outcome, and only one of them can follow.',
    fix: () => 'Remove one of the two.',
  },
  'outcome-of-task': {
    what: (X) => `Nothing is decided at this step, so it cannot count as "${X.mark}" when time runs out.`,
    fix: () => 'Write "escalate: <role>", or remove "outcome"; where something is decided, write "kind: gate".',
  },
  'unknown-outcome-by-time': {
    what: (X) => `When time runs out it counts as "${X.mark}", and this gate has no such outcome.`,
    fix: orEn,
  },
  'escalates-to-itself': {
    what: (X) => `It is escalated to "${X.role}", who is responsible for the step already, so that nothing changes.`,
    fix: () => 'Name another role; where there is none, remove "escalate".',
  },
  'escalates-outside': {
    what: (X) => `It is escalated to "${X.role}", who is not of the company and may not decide for it.`,
    fix: () => 'Name a role of the company.',
  },
  'escalates-to-the-doer': {
    what: (X) => `It is escalated to "${X.role}", who did the work that is decided on (${X.step}): nobody approves their own.`,
    fix: () => 'Name a role that has not done that work.',
  },
  'time-goes-round': {
    what: (X) =>
      `Where nobody acts, time alone leads round in a circle (${X.steps}): a matter would go round for ever by itself.`,
    fix: () => 'Let at least one of them escalate to a role, or count as an outcome that leads elsewhere.',
  },
  'not-hours': {
    what: (given) => `${given.value} are no working hours.`,
    fix: () => 'Write them like 08:00-12:00; 24:00 is the end of a day.',
  },
  'hours-backwards': {
    what: (given) => `${given.value} ends before it begins.`,
    fix: () => 'Put the earlier time first; what runs over midnight is two spans on two days.',
  },
  'hours-overlap': {
    what: (given) => `Spans of ${given.key} overlap: ${given.value}.`,
    fix: () => 'Let each begin when the one before it has ended, or write them as one.',
  },
  'no-working-time': {
    what: () => 'In this week nobody works.',
    fix: () => 'Give at least one day its hours: mon: [08:00-12:00, 13:30-17:30].',
  },
  'not-days': {
    what: (given) => `${given.value} is no day, and no first and last day.`,
    fix: () => 'Write 2026-10-01, or 2026-10-01..2026-10-07.',
  },
  'days-backwards': {
    what: (given) => `${given.value}: the last day lies before the first.`,
    fix: () => 'Put the earlier day first.',
  },
  'days-far-off': {
    what: (given) => `${given.value} lies outside the years 2000 to 2099, in which days are counted.`,
    fix: () => 'Mend the year.',
  },
  'free-and-worked': {
    what: (given) => `A day is off and worked in exchange at once: ${given.value}.`,
    fix: () => 'Take it out of "holidays" or out of "workdays".',
  },
};
