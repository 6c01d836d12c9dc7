/** What the check says, in English: for every kind of mistake what is wrong, and what would do. */
import type { mistakesZh } from './check.zh.ts';
import { scenarioMistakesEn } from './check-scenarios.en.ts';
import type { Words } from './check-words.ts';

type Detail = Parameters<Words['what']>[0];
type Mistakes = { readonly [K in keyof typeof mistakesZh]: Words };

/** “Did you mean …?” where something is near; else what is known. */
const orEn = ({ near, known }: Detail): string =>
  near ? `Did you mean "${near}"?` : known ? `Known: ${known}.` : 'Add it, or use one there is.';

const typesEn: Readonly<Record<string, string>> = {
  string: 'text',
  text: 'a text in both languages',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'a set of keys and values',
  nothing: 'empty',
};

export const mistakesEn: Mistakes = {
  'yaml-syntax': {
    what: (it) => `The YAML cannot be read: ${it.reason}.`,
    fix: () => 'Look at indent, quotes and colons here; text with a colon or comma needs quotes.',
  },
  'tab-indent': { what: () => 'Indented with a tab.', fix: () => 'YAML is indented with spaces only: use two.' },
  'duplicate-key': { what: (it) => `The key${it.key && ` "${it.key}"`} stands twice in one place.`, fix: () => 'Remove one.' },
  'empty-file': { what: () => 'The file is empty.', fix: () => 'Fill it, or remove it.' },
  'missing-file': {
    what: () => 'This file is missing.',
    fix: (it) =>
      it.kind === 'handbook'
        ? 'Add it, with number, title, issuer, edition, revision, level and kind.'
        : 'Add it, if only with an empty list, [].',
  },
  'missing-key': {
    what: (it) => `"${it.key}" is missing${it.within && ` in ${it.within}`}.`,
    fix: (it) => `Add "${it.key}:".`,
  },
  'missing-language': {
    what: (it) => `The ${it.key === 'zh' ? 'Chinese' : 'English'} is missing${it.within && ` in ${it.within}`}.`,
    fix: (it) => `Add "${it.key}:"; every text stands in both languages.`,
  },
  'empty-text': { what: (it) => `"${it.key}" is empty.`, fix: () => 'Write something.' },
  'empty-list': { what: (it) => `The list "${it.key}" is empty.`, fix: () => 'Give it at least one entry.' },
  'wrong-type': {
    what: (it) =>
      `"${it.key}" should be ${typesEn[it.expected!] ?? it.expected} and is ${typesEn[it.received!] ?? it.received} (${it.value}).`,
    fix: (it) =>
      it.expected === 'string' && it.received === 'number'
        ? `Put it in quotes: "${it.value}".`
        : `Make it ${typesEn[it.expected!] ?? it.expected}, for instance ${it.would}.`,
  },
  'unknown-key': { what: (it) => `There is no key "${it.key}" here.`, fix: orEn },
  'unknown-kind': { what: (it) => `There is no kind of step "${it.value}".`, fix: orEn },
  'wrong-value': { what: (it) => `"${it.key}" cannot be "${it.value}".`, fix: orEn },
  'out-of-range': { what: (it) => `"${it.key}" is ${it.value}, out of range.`, fix: (it) => `Give a number ${it.bound}.` },
  'wrong-id': {
    what: (it) => `"${it.value}" is not the shape of an id.`,
    fix: (it) => `Use small letters, digits and single hyphens, for instance "${it.would}".`,
  },
  'wrong-procedure-id': {
    what: (it) => `"${it.value}" is no clause number.`,
    fix: () => 'Write two numbers in quotes, for instance "3.1".',
  },
  'wrong-number': {
    what: (it) => `"${it.value}" is no row number.`,
    fix: () => 'Write a number in quotes, with a letter if need be: "7", "9a".',
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
  'folder-name': {
    what: (it) => `The folder "${it.folder}" does not match clause number and slug.`,
    fix: (it) => `Rename the folder to "${it.would}".`,
  },
  'no-procedures': {
    what: () => 'There is no procedure.',
    fix: () => 'Make a folder such as 3.1-annual-sales-plan with procedure.yaml, zh.mdx and en.mdx.',
  },
  'empty-folder': {
    what: (it) => `The folder "${it.folder}" holds no definition.`,
    fix: () => 'Add procedure.yaml, or remove the folder.',
  },
  'page-without-definition': {
    what: () => 'A page without a definition.',
    fix: () => 'Add procedure.yaml beside it, or remove the page.',
  },
  'missing-page': {
    what: (it) => `The ${it.locale === 'zh' ? 'Chinese' : 'English'} page is missing.`,
    fix: (it) => `Add ${it.page}.`,
  },
  'unknown-part': { what: (it) => `There is no part <${it.name} />.`, fix: orEn },
  'different-parts': {
    what: (it) => `The two pages show different parts: ${it.zh} in Chinese, ${it.en} in English.`,
    fix: () => 'Show the same parts in the same order on both.',
  },
  'unknown-step': { what: (it) => `"${it.key}" leads to a step "${it.id}" that does not exist.`, fix: orEn },
  'unknown-role': { what: (it) => `The register of roles has no "${it.id}".`, fix: orEn },
  'unknown-record': { what: (it) => `The register of records has no "${it.id}".`, fix: orEn },
  'unknown-place': { what: (it) => `A finding points to "${it.place}", which does not exist.`, fix: orEn },
  'unknown-rule': { what: (it) => `There is no rule "${it.rule}".`, fix: orEn },
  'one-outcome': {
    what: (it) => `This ${it.kind} has ${it.count === '1' ? 'one outcome' : 'no outcome'}.`,
    fix: () => 'Give it at least two; where nothing is decided, make it a task.',
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
    fix: () =>
      'Lead it on, or to an end. A join waits for every way that leads to it: bring alternatives together in one step first.',
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
  ...scenarioMistakesEn,
  'idle-waiver': { what: (it) => `The waiver of "${it.rule}" at ${it.at} waives nothing.`, fix: () => 'Remove it.' },
  'idle-answer': {
    what: (it) => `It claims to answer "${it.rule}", which reports nothing at these places.`,
    fix: () => 'Take the rule out of "answers", or mend the places in "at".',
  },
  'purpose-and-scope-stated': {
    what: (it) => `Not stated: ${it.absent}.`,
    fix: () => 'State it; where the source has none, list that in findings.yaml.',
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
    fix: () => 'Add "roles"; where the source names nobody, waive it and say why.',
  },
  'refusal-leads-somewhere': {
    what: (it) =>
      it.self
        ? `${it.mark} refuses, and leads nowhere but back to this gate.`
        : `${it.mark} refuses, and leads to "${it.next}" like an approval.`,
    fix: () => 'Lead it back to an earlier step, or to an end.',
  },
  'gate-can-refuse': {
    what: (it) => `The gate "${it.name}" has no outcome that refuses, or none that passes.`,
    fix: () => 'Mark the refusal with refusal: true; a branch by kind is a choice.',
  },
  'decider-is-not-submitter': {
    what: (it) => `"${it.step}" is done by the ${it.role}, who also decides on it at "${it.gate}".`,
    fix: () => 'Let another role decide; where the source has it so, list it in findings.yaml.',
  },
  'one-spelling-per-term': {
    what: (it) =>
      it.first
        ? `Two entries of the register are named "${it.name}"; the other is ${it.first}.`
        : `"${it.name}" is written "${it.alias}" here.`,
    fix: (it) =>
      it.first
        ? 'Make one of the two, or give them names that differ.'
        : `Write "${it.name}" throughout; where the source has both, list it in findings.yaml.`,
  },
  'languages-say-the-same': {
    what: (it) => `The languages differ in ${it.what}: "${it.zh}" / "${it.en}"`,
    fix: () => 'Bring the weaker one up to the other.',
  },
  'marks-match-the-source': {
    what: (it) => `The marks differ from the source: there ${it.source}, here ${it.ours}.`,
    fix: () => 'Read again; where the source itself is wrong, list it in findings.yaml.',
  },
};
