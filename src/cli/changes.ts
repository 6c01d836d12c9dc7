/** `handbook changes <edition or folder> [3.1]`: what changed since an issued edition, or the content in another folder, and whom it concerns. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Difference, differenceOf, isOfWhole, newsFor, rowsTold, type Telling, tellingOf } from '../changes/index.ts';
import {
  publishedOf,
  type RoleTouched,
  readableContent,
  type Touched,
  teachingIn,
  touchedBy,
  touchedByWhole,
} from '../handbook/read.ts';
import { changesIn, changesWords } from '../i18n/changes/changes.ts';
import { controlWords } from '../i18n/control/control.ts';
import { marks } from '../i18n/wording.ts';
import type { Procedure } from '../procedure/index.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { procedureOf } from './procedure.ts';

/** What is compared: an issued edition by its name or its folder, or a content folder. */
type Earlier = Pick<NonNullable<ReturnType<Given['content']['past']['get']>>, 'roles' | 'records' | 'procedures'>;

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

/** What each role takes again, below its name. */
const sayRole = ({ locale, say }: Given, told: Telling, row: RoleTouched): void => {
  const words = changesWords[locale];
  const { steps, cases, roleQuestions } = row.taken;
  const again = steps.length > 0 ? words.again(told.list(steps.map(told.step))) : words.nothingAgain;
  const taken = [
    ...(cases.length > 0 ? [words.cases(cases.length, told.list(cases))] : []),
    ...(roleQuestions > 0 ? [words.questions(roleQuestions)] : []),
  ];
  say(`    ${told.role(row.role)} · ${[again, ...taken].join(marks[locale].clauses)}`);
  for (const sentence of newsFor(row, told)) say(`      ${sentence}`);
};

const sayTouched = ({ locale, say }: Given, { audit, walks }: Touched): void => {
  const t = controlWords[locale];
  const { colon, facts } = marks[locale];
  const items = (['changed', 'added', 'gone'] as const).map((kind) => t.auditKinds[kind](audit[kind].length));
  say(`  ${t.touched}`);
  say(`    ${t.auditItems}${colon}${items.join(facts)}`);
  say(`    ${t.walks}${colon}${t.walksOf[walks.otherwise ? 'changed' : 'same']}`);
  say(`    ${t.files}${colon}${t.filesOf}`);
};

const touchedIn = ({ content }: Given, earlier: Earlier, compared: Compared): Touched =>
  touchedBy(compared, { before: earlier, after: content }, teachingIn(content, compared.after.id));

const sayChanges = (given: Given, earlier: Earlier, compared: Compared): void => {
  const { after, difference } = compared;
  const words = changesWords[given.locale];
  const told = tellingOf(changesIn(given.locale), compared, { before: earlier, after: given.content });
  const reach = difference.class ? ` (${words.class[difference.class]})` : '';
  given.say(`${after.id} ${after.title[given.locale]}${reach}`);
  if (difference.class === undefined) given.say(`  ${words.none}`);
  if (difference.another) given.say(`  ${words.another}`);
  for (const row of rowsTold(difference, told)) {
    const whole = isOfWhole(row);
    if (!whole) given.say(`  ${told.step(row.step!)}`);
    for (const sentence of row.what) given.say(`  ${whole ? '' : '  '}${sentence}`);
  }
  if (difference.class === undefined) return;
  const touched = touchedIn(given, earlier, compared);
  if (touched.roles.length > 0) given.say(`  ${words.affected}`);
  for (const row of touched.roles) sayRole(given, told, row);
  sayTouched(given, touched);
};

const dataOf = (given: Given, earlier: Earlier, compared: Compared) => {
  const registers = { before: earlier, after: given.content };
  return compared.difference.class === undefined
    ? { procedure: compared.after.id, ...compared.difference, affected: [] }
    : publishedOf(compared, registers, touchedIn(given, earlier, compared));
};

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
      procedures: compared.map((entry) => dataOf(given, earlier, entry)),
    };
    given.say(JSON.stringify(data, null, 2));
    return 0;
  }
  const words = changesWords[given.locale];
  const named = (procedure: Procedure): string => `${procedure.id} ${procedure.title[given.locale]}`;
  const sayWhole = (what: 'added' | 'removed', names: Earlier) => (procedure: Procedure) => {
    given.say(words[what](named(procedure)));
    const told = tellingOf(
      changesIn(given.locale),
      { before: procedure, after: procedure },
      { before: earlier, after: given.content },
    );
    const taught = what === 'added' ? teachingIn(given.content, procedure.id) : undefined;
    for (const row of touchedByWhole(procedure, what, names, taught).roles) sayRole(given, told, row);
  };
  whole.removed.forEach(sayWhole('removed', earlier));
  whole.added.forEach(sayWhole('added', given.content));
  for (const entry of compared) sayChanges(given, earlier, entry);
  return 0;
};

export const changesCommand: Command = {
  places: 'A/0 [#]',
  example: 'changes A/0 # --json',
  options: { json: undefined },
  run,
};
