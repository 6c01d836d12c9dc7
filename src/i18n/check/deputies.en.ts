/** What the check says of deputies (`deputies` in roles.yaml). */
import type { deputyMistakesZh } from './deputies.zh.ts';
import { orEn, type Words } from './words.ts';

export const deputyMistakesEn: { readonly [K in keyof typeof deputyMistakesZh]: Words } = {
  'deputy-of-itself': {
    what: (X) => `"${X.role}" is named as its own deputy.`,
    fix: () => 'Name another role; where nobody stands in, remove the entry.',
  },
  'deputy-twice': {
    what: (X) => `"${X.role}" is named twice for the same place: up to how much it may act, nobody could say.`,
    fix: () => 'Make one entry of the two, or let each say "where" of its own.',
  },
  'deputy-outside': {
    what: (X) => `The deputy "${X.role}" is not of the company and may not act or decide for it.`,
    fix: () => 'Name a role of the company.',
  },
  'deputy-circle': {
    what: (X) => `These roles have only one another as deputies: ${X.roles}. When all of them are away, nobody can act.`,
    fix: () => 'Name a further deputy for one of them.',
  },
  'deputy-nowhere': {
    what: (X) => `"${X.place}" in "where" is neither a procedure nor a step that somebody does.`,
    fix: orEn,
  },
  'deputy-for-nothing': {
    what: (X) =>
      `"${X.principal}" does and decides nothing ${X.place ? `at ${X.place}` : 'in any procedure'}, so nobody can do it instead.`,
    fix: () => 'Mend "where", or remove the entry.',
  },
  'deputy-never-so-little': {
    what: (X) => `Whatever "${X.principal}" decides here is of more than ${X.to} (${X.figure}): "${X.role}" could never act.`,
    fix: () => 'Raise "to" of "upTo", or remove the entry.',
  },
  'deputy-own': {
    what: (X) =>
      `"${X.role}" acts at ${X.step} in its own right and cannot do so for "${X.principal}" as well: nobody signs twice in two capacities.`,
    fix: () => 'Name another role; where it may stand in at other steps, name only these in "where".',
  },
  'deputy-did': {
    what: (X) =>
      `"${X.role}" does the work that is decided on here (${X.step}) and cannot approve its own in the name of "${X.principal}".`,
    fix: () => 'Name a role that has no part in the work; where it may stand in at other steps, name only these in "where".',
  },
  'deputy-decides': {
    what: (X) =>
      `"${X.role}" decides on this work (${X.step}) and cannot do it for "${X.principal}": it would approve its own.`,
    fix: () => 'Name a role that does not decide on it; where it may stand in at other steps, name only these in "where".',
  },
  'deputy-figure-elsewhere': {
    what: (X) =>
      `No gate of ${X.procedures} goes by "${X.figure}": nobody there knows how much it is, or whether the deputy may.`,
    fix: () => 'Name only procedures that go by it in "where"; where the deputy may act whatever it is, remove "upTo".',
  },
};
