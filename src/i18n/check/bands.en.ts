/** What the check says of bands by a figure (`bands`, figures.yaml). */
import type { bandMistakesZh } from './bands.zh.ts';
import { orEn, type Words } from './words.ts';

/** A range: exactly 50,000; from 50,000.01 up to and including 60,000; from 60,000.01 on. */
const range = ({ least, most, only }: Readonly<Record<string, string>>): string =>
  only ? `exactly ${least}` : most ? `from ${least} up to and including ${most}` : `from ${least} on`;

export const bandMistakesEn: { readonly [K in keyof typeof bandMistakesZh]: Words } = {
  'roles-beside-bands': {
    what: () => 'This gate has both "roles" and "bands"; who decides is what its bands say, by the figure.',
    fix: () => 'Remove "roles"; where the same people decide whatever the figure, remove "bands".',
  },
  'unknown-figure': {
    what: (X) => `figures.yaml has no figure "${X.id}".`,
    fix: (X) =>
      X.near || X.known
        ? orEn(X)
        : `Write figures.yaml in the content folder and declare it: - { id: ${X.id}, name: …, unit: …, kind: amount }`,
  },
  'idle-figure': {
    what: (X) => `No gate goes by "${X.id}".`,
    fix: () => 'Remove it, or use it in the "bands" of a gate.',
  },
  'one-band': {
    what: () => 'Bands are two at least; with one, the figure makes no difference.',
    fix: () => 'Write another band; where the same people decide whatever the figure, write "roles".',
  },
  'band-bound-twice': {
    what: (X) =>
      `"${X.a}" and "${X.b}" say the same end, ${X.a === 'over' ? 'one without its number, one with it' : 'one with its number, one without it'}: only one can hold.`,
    fix: () => 'Remove one of the two.',
  },
  'band-too-fine': {
    what: (X) => `${X.value} has more decimals than "${X.figure}", which has ${X.decimals === '0' ? 'none' : X.decimals}.`,
    fix: () => 'Write a number with as many; where the figure itself is finer, say so by "decimals" in figures.yaml.',
  },
  'band-empty': {
    what: () => 'No figure falls in this band: its lower end is above its upper end.',
    fix: () => 'Exchange the two ends, or mend one of them.',
  },
  'band-hole': {
    what: (X) => `A figure ${range(X)} falls in no band: nobody may decide it.`,
    fix: (X) =>
      `Let the bands meet ("to" of one and "over" of the next with the same number), or write a band for what begins at ${X.least}.`,
  },
  'band-overlap': {
    what: (X) =>
      `A figure ${range(X)} falls in two bands, this one and that of line ${X.line}: nobody could say who decides it.`,
    fix: () =>
      'Each figure may stand in one band only: where one ends with "to" (included), the next begins with "over" (not included).',
  },
  'same-decider-in-band': {
    what: (X) => `The role "${X.role}" stands twice in this band.`,
    fix: () => 'Remove one of them, or name the other role that was meant.',
  },
  'band-too-few-signers': {
    what: (X) => `At least ${X.least} roles are to sign, and this band has ${X.count}.`,
    fix: () => 'Add roles to the band, or ask for fewer in "atLeast".',
  },
  'signs-in-no-band': {
    what: () => '"sign" says how several sign, and every band has one role only, so that nobody signs together with anybody.',
    fix: () => 'Remove "sign", or add a role to a band.',
  },
  'too-many-band-cases': {
    what: (X) => `The bands of these gates together tell ${X.cases} cases apart; more than ${X.most} nobody can check.`,
    fix: () => 'Let the gates share their bounds, or put bands together.',
  },
};
