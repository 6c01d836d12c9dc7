/** What the commands ask of their arguments: a procedure, its figures, numbers. */
import { readFileSync } from 'node:fs';
import { readParametersText } from '../exchange/parameters.ts';
import { simulateWords } from '../i18n/rehearse/simulate.ts';
import { nameIn, type Procedure } from '../procedure/index.ts';
import { defaults, type Issue, type Parameters } from '../simulate/index.ts';
import { mend } from './arguments.ts';
import { type Given, Misuse, type Option } from './command.ts';

/** @throws Misuse where no procedure, an unknown one, or more than one is named */
export const procedureOf = ({ places, content, words }: Given): Procedure => {
  const ids = content.procedures.map(({ id }) => id);
  const [id, extra] = places;
  if (id === undefined) throw new Misuse(`${words.missingProcedure}${words.space}${words.thereAre(ids.join(', '))}`);
  if (extra !== undefined) throw new Misuse(words.oneProcedure(extra));
  const procedure = content.procedures.find((candidate) => candidate.id === id);
  if (!procedure) throw new Misuse(`${words.unknownProcedure(id)}${words.space}${mend(words, id, ids)}`);
  return procedure;
};

/** An option that takes a number; undefined where it was left out. */
export const numberOf = ({ options }: Given, option: Option): number | undefined => {
  const value = options[option];
  return typeof value === 'number' ? value : undefined;
};

/** Names of steps and roles in the reader's language; an id nobody knows stays as it is. */
export const namesOf = ({ content, locale }: Given, procedure: Procedure): ((id: string) => string) => {
  // A step where a role has its id.
  const named = [...procedure.steps, ...content.roles];
  return (id) => nameIn(named, id, locale);
};

/** An issue in a sentence, with the place it is about. */
export const sentenceOf = (given: Given, procedure: Procedure, { rule, at, detail }: Issue): string => {
  const sentence = simulateWords[given.locale].rules[rule](detail, namesOf(given, procedure));
  return at === '' || at === procedure.id ? sentence : `${at}: ${sentence}`;
};

/** The figures of `--params`, or the assumed ones; warnings are noted. @throws Misuse where they can't be read or computed with */
export const parametersOf = (given: Given, procedure: Procedure): Parameters => {
  const path = given.options.params;
  if (typeof path !== 'string') return defaults(procedure);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Misuse(given.words.cannotRead(path));
  }
  const { parameters, issues } = readParametersText(procedure, text);
  const sentences = issues.map((issue) => sentenceOf(given, procedure, issue));
  if (!parameters) throw new Misuse([path, ...sentences].join('\n  '));
  for (const [at, sentence] of sentences.entries()) {
    if (issues[at]!.rule === 'other-revision') given.note(`${given.words.warning} ${sentence}`);
  }
  return parameters;
};
