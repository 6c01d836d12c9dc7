/** What the folders of a handbook teach with: cases and situations, read and held against their procedures. */
import type { Locale, Procedure, Scenario, Situation } from '../procedure/index.ts';
import type { Files } from './files.ts';
import type { Issue } from './issue.ts';
import { languageIssues } from './languages.ts';
import { scenarioIssues } from './scenarios.ts';
import { parse } from './schema/parse.ts';
import { situationIssues } from './situations.ts';
import { readYaml, type Source } from './yaml/source.ts';

export interface Taught {
  readonly scenarios: Record<string, readonly Scenario[]>;
  readonly situations: Record<string, readonly Situation[]>;
}

const looks = { scenarios: scenarioIssues, situations: situationIssues };

/** What each folder teaches with, where it has some, and what is wrong with it. */
export const teachingIn = (
  files: Files,
  read: readonly { folder: string; source: Source }[],
  procedures: readonly (Procedure | undefined)[],
  languages: readonly Locale[],
): Taught & { readonly issues: readonly Issue[] } => {
  const taught: Taught = { scenarios: {}, situations: {} };
  const readOne = <K extends keyof Taught>(kind: K, folder: string, procedure: Procedure | undefined): Issue[] => {
    const file = `procedures/${folder}/${kind}.yaml`;
    const text = files.texts.get(file);
    if (text === undefined) return [];
    const source = readYaml(file, text);
    const { value, issues } = parse(kind, source, languages);
    const of: Record<string, readonly unknown[]> = taught[kind];
    if (procedure && value) of[procedure.id] = value;
    const look = looks[kind] as (procedure: Procedure | undefined, source: Source, value: unknown) => Issue[];
    return [...issues, ...look(procedure, source, value), ...languageIssues(source, languages)];
  };
  const issues = read.flatMap(({ folder }, at) => [
    ...readOne('scenarios', folder, procedures[at]),
    ...readOne('situations', folder, procedures[at]),
  ]);
  return { ...taught, issues };
};
