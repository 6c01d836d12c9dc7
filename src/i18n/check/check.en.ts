/** What the check says, in English: for every kind of mistake what is wrong, and what would do. */
import { languageName } from '../locale.ts';
import { plural } from '../wording.ts';
import { bandMistakesEn } from './bands.en.ts';
import type { mistakesZh } from './check.zh.ts';
import { deputyMistakesEn } from './deputies.en.ts';
import { fileMistakesEn } from './files.en.ts';
import { historyMistakesEn } from './history.en.ts';
import { joiningMistakesEn } from './joining.en.ts';
import { limitMistakesEn } from './limit.en.ts';
import { scenarioMistakesEn } from './scenarios.en.ts';
import { signingMistakesEn } from './signing.en.ts';
import { situationMistakesEn } from './situations.en.ts';
import { orEn, type Words } from './words.ts';

type Mistakes = { readonly [K in keyof typeof mistakesZh]: Words };

const typesEn: Readonly<Record<string, string>> = {
  string: 'text',
  text: 'a text in both languages',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  object: 'a set of keys and values',
  nothing: 'empty',
};

export const mistakesEn: Mistakes = {
  'same-hue': {
    what: (X) => `The hue ${X.hue} is that of "${X.other}" too: in drawings and tables the two roles look like one.`,
    fix: () => 'Choose another number from 0 to 359.',
  },
  'missing-key': {
    what: (X) => `"${X.key}" is missing${X.within && ` in ${X.within}`}.`,
    fix: (X) => `Add "${X.key}:"${X.known ? `, one of: ${X.known}` : ''}.`,
  },
  'missing-language': {
    what: (X) => `The ${languageName('en', X.key!)} is missing${X.within && ` in ${X.within}`}.`,
    fix: (X) =>
      `Add "${X.key}:"; every text stands in ${X.languages ? `the languages of the handbook: ${X.languages}` : 'both languages'}.`,
  },
  'empty-text': { what: (X) => `"${X.key}" is empty.`, fix: () => 'Write something.' },
  'empty-list': { what: (X) => `The list "${X.key}" is empty.`, fix: () => 'Give it at least one entry.' },
  'wrong-type': {
    what: (X) =>
      `${X.key ? `"${X.key}"` : 'The file'} should be ${typesEn[X.expected!] ?? X.expected} and is ${typesEn[X.received!] ?? X.received} (${X.value}).`,
    fix: (X) =>
      X.expected === 'string' && (X.received === 'number' || X.received === 'boolean')
        ? `Put it in quotes: "${X.value}".`
        : `Make it ${typesEn[X.expected!] ?? X.expected}, for instance ${X.would}.`,
  },
  'unknown-key': { what: (X) => `There is no key "${X.key}" here.`, fix: orEn },
  'unknown-kind': {
    what: (X) => (X.value === 'null' ? '"kind" is empty.' : `There is no kind of step "${X.value}".`),
    fix: orEn,
  },
  'wrong-value': {
    what: (X) => (X.value === 'null' ? `"${X.key}" is empty.` : `"${X.key}" cannot be "${X.value}".`),
    fix: orEn,
  },
  'out-of-range': { what: (X) => `"${X.key}" is ${X.value}, out of range.`, fix: (X) => `Give a number ${X.bound}.` },
  'wrong-id': {
    what: (X) => `"${X.value}" is not the shape of an id.`,
    fix: (X) => `Use small letters, digits and single hyphens, for instance "${X.would}".`,
  },
  'wrong-procedure-id': {
    what: (X) => `"${X.value}" is no clause number.`,
    fix: () =>
      'Write it in quotes, with letters, digits, single dots and hyphens: "3.1", "4.2.4", "A.1", "SOP-CAPA"; no name of a page.',
  },
  'wrong-number': {
    what: (X) => `"${X.value}" is no row number.`,
    fix: () => 'Write a number in quotes, with letters and single dots if need be: "7", "9a", "1.1", "A.1".',
  },
  'wrong-mark': {
    what: (X) => `"${X.value}" cannot be a mark.`,
    fix: () => 'Use Y, N, OK, 退, or a short word without spaces.',
  },
  'inferred-without-why': {
    what: () => 'The basis is "inferred" and no reason is given.',
    fix: () => 'Add "why", in both languages: what makes this the likely reading.',
  },
  'duplicate-id': {
    what: (X) => `The id "${X.id}" is taken, on line ${X.line}.`,
    fix: () => 'Choose another; an id is kept for ever.',
  },
  'duplicate-number': {
    what: (X) => `The number "${X.no}" is taken by "${X.id}", on line ${X.line}.`,
    fix: () => 'Correct one of them.',
  },
  'duplicate-procedure': {
    what: (X) => `Procedure ${X.id} is defined in ${X.file} already.`,
    fix: () => 'Correct one of the clause numbers.',
  },
  'unknown-step': { what: (X) => `"${X.key}" leads to a step "${X.id}" that does not exist.`, fix: orEn },
  'unknown-role': {
    what: (X) => `The register of roles has no "${X.id}"${X.lines && ` (also on lines ${X.lines})`}.`,
    fix: orEn,
  },
  'unknown-family': { what: (X) => `handbook.yaml names no family "${X.family}".`, fix: orEn },
  'basis-in-own-words': {
    what: (X) => `"${X.key}" says what a document says of which this is an edition; the words of this handbook are its own.`,
    fix: () => 'Take every basis, why and target out; or write "words: restated" in handbook.yaml.',
  },
  'findings-in-own-words': {
    what: () => 'Findings are gaps in somebody else’s document; the words of this handbook are its own, and none is shown.',
    fix: () => 'Mend what they find, or waive it in the procedure and say why; then remove the file.',
  },
  'unknown-record': {
    what: (X) => `The register of records has no "${X.id}"${X.lines && ` (also on lines ${X.lines})`}.`,
    fix: orEn,
  },
  'unknown-place': { what: (X) => `A finding points to "${X.place}", which does not exist.`, fix: orEn },
  'unknown-rule': { what: (X) => `There is no rule "${X.rule}".`, fix: orEn },
  'one-outcome': {
    what: (X) => `This ${X.kind} has ${plural('en', Number(X.count), 'one outcome', 'no outcome')}.`,
    fix: () =>
      'Give it at least two. Where nothing is decided, make it a task: "next" in place of "question" and "outcomes", with "no" and "roles".',
  },
  'same-mark': { what: (X) => `Two outcomes have the mark "${X.mark}".`, fix: () => 'Give each a mark of its own.' },
  'no-end': {
    what: () => 'The procedure has no end.',
    fix: () => 'Add { id: end, kind: end, name: { zh: 结束, en: End } } and lead the last step to it.',
  },
  'unreachable-step': {
    what: (X) => `No way leads to "${X.steps}".`,
    fix: () => 'Let the "next" of some step lead here, or remove it.',
  },
  'dead-outcome': { what: (X) => `"${X.moves}" can never happen.`, fix: () => 'Look at the ways that lead here.' },
  'dead-end': {
    what: (X) => `A case gets stuck at "${X.steps}": nothing can go on and it has not ended. Way: ${X.witness}.`,
    fix: () => 'Lead it on, or to an end.',
  },
  'leads-to-itself': {
    what: (X) => (X.mark ? `${X.mark} leads back to this same step.` : `"${X.name}" leads to itself.`),
    fix: () => 'Lead it to the step that is done again, or to an end: where nobody does anything in between, nothing changes.',
  },
  'too-many-arrows': {
    what: (X) => `${X.arrows} arrows; a drawing takes ${X.most}.`,
    fix: () => 'Make two procedures of it.',
  },
  'drawing-too-long': {
    what: (X) => `The drawing of its ${X.steps} steps takes ${X.signs} characters of text; Mermaid draws ${X.most}.`,
    fix: () =>
      'Make two procedures of it, or give steps and outcomes shorter names and ids: an id stands on each arrow to its step.',
  },
  livelock: {
    what: (X) => `Once at "${X.steps}" a case goes round for ever and never reaches an end. Way: ${X.witness}.`,
    fix: () => 'Give some step of the round a way to an end.',
  },
  'tokens-left': {
    what: (X) => `The case has ended and "${X.steps}" is still under way. Way: ${X.witness}.`,
    fix: () => 'Bring the ways together before the end.',
  },
  'too-many-states': {
    what: (X) => `More than ${X.states} states; not all of them were verified.`,
    fix: () => 'Run fewer branches side by side, or make two procedures of it.',
  },
  ...fileMistakesEn,
  ...historyMistakesEn,
  ...scenarioMistakesEn,
  ...situationMistakesEn,
  ...signingMistakesEn,
  ...joiningMistakesEn,
  ...limitMistakesEn,
  ...deputyMistakesEn,
  ...bandMistakesEn,
  'idle-waiver': { what: (X) => `The waiver of "${X.rule}" at ${X.at} waives nothing.`, fix: () => 'Remove it.' },
  'idle-answer': {
    what: (X) => `It claims to answer "${X.rule}", which reports nothing at these places.`,
    fix: () => 'Take the rule out of "answers", or mend the places in "at".',
  },
  'purpose-and-scope-stated': {
    what: (X) => `Not stated: ${X.absent}.`,
    fix: (X) =>
      X.own
        ? 'State it.'
        : 'State it; where the source has none, list that in findings.yaml, with answers: [purpose-and-scope-stated].',
  },
  'every-role-acts': {
    what: (X) => `The role "${X.name}" is responsible for nothing.`,
    fix: () => 'Name it at its steps, or take it off the register.',
  },
  'every-record-has-a-maker': {
    what: (X) => `No step makes the record "${X.name}".`,
    fix: () => 'Name it in "records.out" of its step, or mark it origin: outside.',
  },
  'every-step-has-a-role': {
    what: (X) => `Nobody is named for "${X.name}".`,
    fix: (X) =>
      `Add "roles"; where ${X.own ? 'it is nobody’s' : 'the source names nobody'}, waive "every-step-has-a-role" in "waivers" and say why.`,
  },
  'refusal-leads-somewhere': {
    what: (X) => `${X.mark} refuses, and leads to "${X.next}" like an approval.`,
    fix: () => 'Lead it back to an earlier step, or to an end.',
  },
  'gate-can-refuse': {
    what: (X) => `The gate "${X.name}" has no outcome that refuses, or none that passes.`,
    fix: () => 'Mark the refusal with refusal: true; a branch by kind is a choice.',
  },
  'decider-is-not-submitter': {
    what: (X) => `"${X.step}" is done by the ${X.role}, who also decides on it at "${X.gate}".`,
    fix: (X) =>
      X.own
        ? 'Let another role decide; where it is meant so, waive "decider-is-not-submitter" in "waivers" and say why.'
        : 'Let another role decide; where the source has it so, list it in findings.yaml, with answers: [decider-is-not-submitter].',
  },
  'one-spelling-per-term': {
    what: (X) =>
      X.first
        ? `Two entries of the register are named "${X.name}"; the other is ${X.first}.`
        : `"${X.name}" is written "${X.alias}" here.`,
    fix: (X) =>
      X.first
        ? 'Make one of the two, or give them names that differ.'
        : `Write "${X.name}" throughout${X.own ? '.' : '; where the source has both, list it in findings.yaml, with answers: [one-spelling-per-term].'}`,
  },
  'languages-say-the-same': {
    what: (X) => `The languages differ in ${X.what}: "${X.first}" / "${X.second}"`,
    fix: () => 'Bring the weaker one up to the other.',
  },
  'marks-match-the-source': {
    what: (X) => `The marks differ from ${X.own ? '"marks"' : 'the source'}: there ${X.source}, here ${X.ours}.`,
    fix: (X) =>
      X.own
        ? 'Leave out "marks": it counts those of a source, and there is none.'
        : 'Read again; where the source itself is wrong, list it in findings.yaml, with answers: [marks-match-the-source].',
  },
};
