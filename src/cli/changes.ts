/** `handbook changes <edition or folder> [3.1]`: what changed since an issued edition, or the content in another folder, and whom it concerns. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { affectedBy, type Difference, differenceOf, tellChange, tellHeadChange } from '../changes/index.ts';
import { readableContent, tellingOf } from '../handbook/read.ts';
import { changesWords } from '../i18n/changes/changes.ts';
import type { Procedure, Registers } from '../procedure/index.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { procedureOf } from './procedure.ts';

/** What is compared: an issued edition by its name or its folder, or a content folder. */
type Earlier = Registers & { readonly procedures: readonly Procedure[] };

const contentAt = (folder: string, { words, content }: Given): Earlier => {
  const archived = content.past.get(
    folder
      .replace(/^.*past\//, '')
      .replace('/', '-')
      .replace(/\/$/, ''),
  );
  if (archived && !existsSync(join(folder, 'findings.yaml'))) return archived;
  if (!existsSync(folder)) throw new Misuse(words.cannotRead(folder));
  try {
    return readableContent(folder);
  } catch {
    throw new Misuse(words.contentBroken(folder));
  }
};

interface Compared {
  readonly before: Procedure;
  readonly after: Procedure;
  readonly difference: Difference;
}

const sayChanges = (given: Given, earlier: Earlier, compared: Compared): void => {
  const { before, after, difference } = compared;
  const words = changesWords[given.locale];
  const told = tellingOf(given.locale, compared, { before: earlier, after: given.content });
  const reach = difference.class ? ` (${words.class[difference.class]})` : '';
  given.say(`${after.id} ${after.title[given.locale]}${reach}`);
  if (difference.class === undefined) given.say(`  ${words.none}`);
  if (difference.another) given.say(`  ${words.another}`);
  for (const change of difference.head) given.say(`  ${tellHeadChange(change, told)}`);
  for (const step of difference.removed) given.say(`  ${words.removed(told.step(step.id))}`);
  for (const step of difference.added) given.say(`  ${words.added(told.step(step.id))}`);
  for (const { step, changes } of difference.changed) {
    given.say(`  ${told.step(step)}`);
    for (const change of changes) given.say(`    ${tellChange(change, told)}`);
  }
  const order = given.content.roles.map(({ id }) => id);
  const affected = affectedBy(before, after, difference, order);
  if (affected.length > 0) given.say(`  ${words.affected}`);
  for (const { role, again } of affected) {
    const steps = again.length > 0 ? words.again(told.list(again.map(told.step))) : words.nothingAgain;
    given.say(`    ${told.role(role)} · ${steps}`);
  }
};

const dataOf = ({ content }: Given, { before, after, difference }: Compared) => ({
  procedure: after.id,
  ...difference,
  added: difference.added.map(({ id }) => id),
  removed: difference.removed.map(({ id }) => id),
  affected: affectedBy(
    before,
    after,
    difference,
    content.roles.map(({ id }) => id),
  ),
});

const run = (given: Given): number => {
  const [folder, id] = given.places;
  if (folder === undefined) throw new Misuse(given.words.missingFolder);
  const earlier = contentAt(folder, given);
  const asked = id === undefined ? given.content.procedures : [procedureOf({ ...given, places: given.places.slice(1) })];
  const compared = asked.flatMap((after): Compared[] => {
    const before = earlier.procedures.find((candidate) => candidate.id === after.id);
    return before
      ? [{ before, after, difference: differenceOf(before, after, { before: earlier, after: given.content }) }]
      : [];
  });
  const whole = {
    added: asked.filter((after) => !earlier.procedures.some((before) => before.id === after.id)),
    removed: id === undefined ? earlier.procedures.filter((before) => !asked.some((after) => after.id === before.id)) : [],
  };
  if (given.options.json) {
    const ids = (procedures: readonly Procedure[]): readonly string[] => procedures.map((procedure) => procedure.id);
    const data = {
      added: ids(whole.added),
      removed: ids(whole.removed),
      procedures: compared.map((entry) => dataOf(given, entry)),
    };
    given.say(JSON.stringify(data, null, 2));
    return 0;
  }
  const words = changesWords[given.locale];
  const named = (procedure: Procedure): string => `${procedure.id} ${procedure.title[given.locale]}`;
  for (const procedure of whole.removed) given.say(words.removed(named(procedure)));
  for (const procedure of whole.added) given.say(words.added(named(procedure)));
  for (const entry of compared) sayChanges(given, earlier, entry);
  return 0;
};

export const changesCommand: Command = {
  places: 'A/0 [#]',
  example: 'changes A/0 # --json',
  options: { json: undefined },
  run,
};
