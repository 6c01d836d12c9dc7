/** What the check says, in English: for every kind of mistake what is wrong, and what would do. */

import { languageName } from '../locale.ts';
import { plural } from '../wording.ts';
import type { mistakesZh } from './check.zh.ts';
import { fileMistakesEn } from './files.en.ts';
import { historyMistakesEn } from './history.en.ts';
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
    what: (it) => `The hue ${it.hue} is that of "${it.other}" too: in drawings and tables the two roles look like one.`,
    fix: () => 'Choose another number from 0 to 359.',
  },
  'missing-key': {
    what: (it) => `"${it.key}" is missing${it.within && ` in ${it.within}`}.`,
    fix: (it) => `Add "${it.key}:"${it.known ? `, one of: ${it.known}` : ''}.`,
  },
  'missing-language': {
    what: (it) => `The ${languageName('en', it.key!)} is missing${it.within && ` in ${it.within}`}.`,
    fix: (it) =>
      `Add "${it.key}:"; every text stands in ${it.languages ? `the languages of the handbook: ${it.languages}` : 'both languages'}.`,
  },
  'empty-text': { what: (it) => `"${it.key}" is empty.`, fix: () => 'Write something.' },
  'empty-list': { what: (it) => `The list "${it.key}" is empty.`, fix: () => 'Give it at least one entry.' },
  'wrong-type': {
    what: (it) =>
      `${it.key ? `"${it.key}"` : 'The file'} should be ${typesEn[it.expected!] ?? it.expected} and is ${typesEn[it.received!] ?? it.received} (${it.value}).`,
    fix: (it) =>
      it.expected === 'string' && (it.received === 'number' || it.received === 'boolean')
        ? `Put it in quotes: "${it.value}".`
        : `Make it ${typesEn[it.expected!] ?? it.expected}, for instance ${it.would}.`,
  },
  'unknown-key': { what: (it) => `There is no key "${it.key}" here.`, fix: orEn },
  'unknown-kind': {
    what: (it) => (it.value === 'null' ? '"kind" is empty.' : `There is no kind of step "${it.value}".`),
    fix: orEn,
  },
  'wrong-value': {
    what: (it) => (it.value === 'null' ? `"${it.key}" is empty.` : `"${it.key}" cannot be "${it.value}".`),
    fix: orEn,
  },
  'out-of-range': { what: (it) => `"${it.key}" is ${it.value}, out of range.`, fix: (it) => `Give a number ${it.bound}.` },
  'wrong-id': {
    what: (it) => `"${it.value}" is not the shape of an id.`,
    fix: (it) => `Use small letters, digits and single hyphens, for instance "${it.would}".`,
  },
  'wrong-procedure-id': {
    what: (it) => `"${it.value}" is no clause number.`,
    fix: () =>
      'Write it in quotes, with letters, digits, single dots and hyphens: "3.1", "4.2.4", "A.1", "SOP-CAPA"; no name of a page.',
  },
  'wrong-number': {
    what: (it) => `"${it.value}" is no row number.`,
    fix: () => 'Write a number in quotes, with letters and single dots if need be: "7", "9a", "1.1", "A.1".',
  },
  'wrong-mark': {
    what: (it) => `"${it.value}" cannot be a mark.`,
    fix: () => 'Use Y, N, OK, 退, or a short word without spaces.',
  },
  'inferred-without-why': {
    what: () => 'The basis is "inferred" and no reason is given.',
    fix: () => 'Add "why", in both languages: what makes this the likely reading.',
  },
  'duplicate-id': {
    what: (it) => `The id "${it.id}" is taken, on line ${it.line}.`,
    fix: () => 'Choose another; an id is kept for ever.',
  },
  'duplicate-number': {
    what: (it) => `The number "${it.no}" is taken by "${it.id}", on line ${it.line}.`,
    fix: () => 'Correct one of them.',
  },
  'duplicate-procedure': {
    what: (it) => `Procedure ${it.id} is defined in ${it.file} already.`,
    fix: () => 'Correct one of the clause numbers.',
  },
  'unknown-step': { what: (it) => `"${it.key}" leads to a step "${it.id}" that does not exist.`, fix: orEn },
  'unknown-role': {
    what: (it) => `The register of roles has no "${it.id}"${it.lines && ` (also on lines ${it.lines})`}.`,
    fix: orEn,
  },
  'unknown-family': { what: (it) => `handbook.yaml names no family "${it.family}".`, fix: orEn },
  'basis-in-own-words': {
    what: (it) => `"${it.key}" says what a document says of which this is an edition; the words of this handbook are its own.`,
    fix: () => 'Take every basis, why and target out; or write "words: restated" in handbook.yaml.',
  },
  'findings-in-own-words': {
    what: () => 'Findings are gaps in somebody else’s document; the words of this handbook are its own, and none is shown.',
    fix: () => 'Mend what they find, or waive it in the procedure and say why; then remove the file.',
  },
  'unknown-record': {
    what: (it) => `The register of records has no "${it.id}"${it.lines && ` (also on lines ${it.lines})`}.`,
    fix: orEn,
  },
  'unknown-place': { what: (it) => `A finding points to "${it.place}", which does not exist.`, fix: orEn },
  'unknown-rule': { what: (it) => `There is no rule "${it.rule}".`, fix: orEn },
  'one-outcome': {
    what: (it) => `This ${it.kind} has ${plural('en', Number(it.count), 'one outcome', 'no outcome')}.`,
    fix: () =>
      'Give it at least two. Where nothing is decided, make it a task: "next" in place of "question" and "outcomes", with "no" and "roles".',
  },
  'same-mark': { what: (it) => `Two outcomes have the mark "${it.mark}".`, fix: () => 'Give each a mark of its own.' },
  'fork-of-one': { what: () => 'A fork with one branch.', fix: () => 'Give it at least two in "next", or remove it.' },
  'join-of-one': { what: () => 'A join with one way in.', fix: () => 'Lead every branch to it, or remove it.' },
  'no-end': {
    what: () => 'The procedure has no end.',
    fix: () => 'Add { id: end, kind: end, name: { zh: 结束, en: End } } and lead the last step to it.',
  },
  'unreachable-step': {
    what: (it) => `No way leads to "${it.steps}".`,
    fix: () => 'Let the "next" of some step lead here, or remove it.',
  },
  'dead-outcome': { what: (it) => `"${it.moves}" can never happen.`, fix: () => 'Look at the ways that lead here.' },
  'dead-end': {
    what: (it) => `A case gets stuck at "${it.steps}": nothing can go on and it has not ended. Way: ${it.witness}.`,
    fix: () => 'Lead it on, or to an end.',
  },
  'join-of-alternatives': {
    what: (it) =>
      `The join "${it.join}" waits for every step that leads to it (${it.from}), and here not all of them come: a case is stuck. Way: ${it.witness}.`,
    fix: (it) =>
      it.forked
        ? 'Let the ways of one decision lead to one task that every case does, and only that task to the join; or decide before the fork.'
        : 'Where only one of the ways is taken there is nothing to join: lead them straight to the step after it, and remove the join.',
  },
  'leads-to-itself': {
    what: (it) => (it.mark ? `${it.mark} leads back to this same step.` : `"${it.name}" leads to itself.`),
    fix: () => 'Lead it to the step that is done again, or to an end: where nobody does anything in between, nothing changes.',
  },
  'too-many-arrows': {
    what: (it) => `${it.arrows} arrows; a drawing takes ${it.most}.`,
    fix: () => 'Make two procedures of it.',
  },
  'drawing-too-long': {
    what: (it) => `The drawing of its ${it.steps} steps takes ${it.signs} characters of text; Mermaid draws ${it.most}.`,
    fix: () =>
      'Make two procedures of it, or give steps and outcomes shorter names and ids: an id stands on each arrow to its step.',
  },
  'out-of-branch': {
    what: (it) =>
      `A way leads out of a branch and back before its fork, while the other branches go on: "${it.steps}" can be under way twice at once. Way: ${it.witness}.`,
    fix: () => 'Inside a fork let a refusal lead to a step of the same branch, or decide after the join.',
  },
  livelock: {
    what: (it) => `Once at "${it.steps}" a case goes round for ever and never reaches an end. Way: ${it.witness}.`,
    fix: () => 'Give some step of the round a way to an end.',
  },
  'fork-without-join': {
    what: (it) =>
      `Branches that run side by side end without coming together; "${it.steps}" is still under way. Way: ${it.witness}.`,
    fix: () => 'Add a join before the end and lead every branch to it.',
  },
  'tokens-left': {
    what: (it) => `The case has ended and "${it.steps}" is still under way. Way: ${it.witness}.`,
    fix: () => 'Bring the ways together before the end.',
  },
  'unsafe-join': {
    what: (it) => `"${it.steps}" can be under way twice at once. Way: ${it.witness}.`,
    fix: () => 'Bring branches together in a join rather than lead them to one step.',
  },
  'too-many-states': {
    what: (it) => `More than ${it.states} states; not all of them were verified.`,
    fix: () => 'Run fewer branches side by side, or make two procedures of it.',
  },
  ...fileMistakesEn,
  ...historyMistakesEn,
  ...scenarioMistakesEn,
  ...situationMistakesEn,
  ...signingMistakesEn,
  ...limitMistakesEn,
  'idle-waiver': { what: (it) => `The waiver of "${it.rule}" at ${it.at} waives nothing.`, fix: () => 'Remove it.' },
  'idle-answer': {
    what: (it) => `It claims to answer "${it.rule}", which reports nothing at these places.`,
    fix: () => 'Take the rule out of "answers", or mend the places in "at".',
  },
  'purpose-and-scope-stated': {
    what: (it) => `Not stated: ${it.absent}.`,
    fix: (it) =>
      it.own
        ? 'State it.'
        : 'State it; where the source has none, list that in findings.yaml, with answers: [purpose-and-scope-stated].',
  },
  'every-role-acts': {
    what: (it) => `The role "${it.name}" is responsible for nothing.`,
    fix: () => 'Name it at its steps, or take it off the register.',
  },
  'every-record-has-a-maker': {
    what: (it) => `No step makes the record "${it.name}".`,
    fix: () => 'Name it in "records.out" of its step, or mark it origin: outside.',
  },
  'every-step-has-a-role': {
    what: (it) => `Nobody is named for "${it.name}".`,
    fix: (it) =>
      `Add "roles"; where ${it.own ? 'it is nobody’s' : 'the source names nobody'}, waive "every-step-has-a-role" in "waivers" and say why.`,
  },
  'refusal-leads-somewhere': {
    what: (it) => `${it.mark} refuses, and leads to "${it.next}" like an approval.`,
    fix: () => 'Lead it back to an earlier step, or to an end.',
  },
  'gate-can-refuse': {
    what: (it) => `The gate "${it.name}" has no outcome that refuses, or none that passes.`,
    fix: () => 'Mark the refusal with refusal: true; a branch by kind is a choice.',
  },
  'decider-is-not-submitter': {
    what: (it) => `"${it.step}" is done by the ${it.role}, who also decides on it at "${it.gate}".`,
    fix: (it) =>
      it.own
        ? 'Let another role decide; where it is meant so, waive "decider-is-not-submitter" in "waivers" and say why.'
        : 'Let another role decide; where the source has it so, list it in findings.yaml, with answers: [decider-is-not-submitter].',
  },
  'one-spelling-per-term': {
    what: (it) =>
      it.first
        ? `Two entries of the register are named "${it.name}"; the other is ${it.first}.`
        : `"${it.name}" is written "${it.alias}" here.`,
    fix: (it) =>
      it.first
        ? 'Make one of the two, or give them names that differ.'
        : `Write "${it.name}" throughout${it.own ? '.' : '; where the source has both, list it in findings.yaml, with answers: [one-spelling-per-term].'}`,
  },
  'languages-say-the-same': {
    what: (it) => `The languages differ in ${it.what}: "${it.first}" / "${it.second}"`,
    fix: () => 'Bring the weaker one up to the other.',
  },
  'marks-match-the-source': {
    what: (it) => `The marks differ from ${it.own ? '"marks"' : 'the source'}: there ${it.source}, here ${it.ours}.`,
    fix: (it) =>
      it.own
        ? 'Leave out "marks": it counts those of a source, and there is none.'
        : 'Read again; where the source itself is wrong, list it in findings.yaml, with answers: [marks-match-the-source].',
  },
};
