/** Whose results these are: nobody must give a name, and two people may have one, so a learner is known by their record. */
import { digest } from '../procedure/index.ts';
import { firstAnswers } from './items.ts';
import type { Results } from './results.ts';

/** Results with the name of the file they came in, which says nothing: everybody's may be called the same. */
export interface ResultsFile {
  readonly file: string;
  readonly results: Results;
}

export interface Learner {
  /** Of the first of `parts`. */
  readonly id: string;
  /** As typed, the latest first; none where nobody gave any. */
  readonly names: readonly string[];
  readonly files: readonly ResultsFile[];
  /** The identities put together by hand; a single one otherwise. */
  readonly parts: readonly string[];
  /** Everything in the files, each thing once. */
  readonly answers: Results['answers'];
  readonly exams: Results['exams'];
  /** ISO 8601, of the latest file. */
  readonly written: string;
}

/** The record's own id; a file from before records had one is somebody of its own, known by its content. */
export const identityOf = (results: Results): string =>
  results.learner === undefined ? `content ${digest(JSON.stringify(results))}` : `record ${results.learner}`;

const once = <T>(things: readonly T[]): T[] => [...new Map(things.map((item) => [JSON.stringify(item), item])).values()];

const learnerOf = (parts: readonly string[], files: readonly ResultsFile[]): Learner => {
  const latest = files.map(({ results }) => results).sort((a, b) => (a.written < b.written ? 1 : -1));
  return {
    id: parts[0]!,
    parts,
    files,
    written: latest[0]!.written,
    names: once(latest.map(({ name }) => name.trim()).filter((name) => name !== '')),
    answers: once(files.flatMap(({ results }) => results.answers)),
    exams: once(files.flatMap(({ results }) => results.exams)),
  };
};

/**
 * The learners of some files, in the order they came. Files of one record are one learner's, whatever name was typed.
 * @param joined groups of identities that somebody knows to be one person; no identity is in two
 */
export const learnersOf = (files: readonly ResultsFile[], joined: readonly (readonly string[])[] = []): readonly Learner[] => {
  const groups = new Map<string, { parts: Set<string>; files: ResultsFile[] }>();
  for (const file of files) {
    const own = identityOf(file.results);
    const name = joined.find((group) => group.includes(own))?.[0] ?? own;
    const group = groups.get(name) ?? { parts: new Set(), files: [] };
    groups.set(name, group);
    group.parts.add(own);
    if (!group.files.some(({ results }) => JSON.stringify(results) === JSON.stringify(file.results))) group.files.push(file);
  }
  return [...groups.values()].map(({ parts, files: theirs }) => learnerOf([...parts], theirs));
};

/** What to call each: the names as typed, with a number where several would be called the same. */
export const labelsOf = (learners: readonly Learner[], nameless: string): ReadonlyMap<string, string> => {
  const plain = learners.map(({ names }) => names.join(' / ') || nameless);
  return new Map(
    learners.map(({ id }, at) => {
      const name = plain[at]!;
      const alike = plain.filter((called) => called === name).length > 1;
      const nth = plain.slice(0, at + 1).filter((called) => called === name).length;
      return [id, alike ? `${name} (${nth})` : name];
    }),
  );
};

/** A learner's first answers: how many, and how many of them right. */
export const standingOf = ({ answers }: Pick<Learner, 'answers'>): { readonly answered: number; readonly right: number } => {
  const first = [...firstAnswers(answers).values()];
  return { answered: first.length, right: first.filter(({ right }) => right).length };
};
