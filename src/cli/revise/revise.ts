/** `npm run revise`: the one command that writes into the content folder. Nothing is written unless the result passes the check. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Checked, report, terminalLocale } from '../../check/index.ts';
import { type Content, checkFolder, contentFolder, filesIn } from '../../handbook/read.ts';
import { changesWords } from '../../i18n/changes/changes.ts';
import { reviseWords } from '../../i18n/control/revise.ts';
import { list } from '../../i18n/wording.ts';
import {
  editionFolder,
  editionName,
  isDay,
  type Locale,
  languagesOf,
  locales,
  originalOf,
  Problem,
  type Text,
} from '../../procedure/index.ts';
import { corrected, founded, issued, opened, type Plan, type Said } from './plan.ts';
import { signatory } from './signatories.ts';

const usage = 'npm run revise -- [--edition | --issue … | --correct …]';

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ edition: flag, issue: flag, correct: flag, help: flag },
  ...{ effective: text, reason: text, review: text, on: text, content: text, lang: text },
  ...Object.fromEntries(locales.map((locale) => [`reason-${locale}` as const, text])),
  ...{ prepared: texts, reviewed: texts, approved: texts, request: texts },
} as const;

const asked = (args: string[]) => parseArgs({ args, options }).values;
type Asked = ReturnType<typeof asked>;

const localeOf = ({ lang }: Asked): Locale => {
  const wanted = lang ?? terminalLocale(process.env);
  const locale = locales.find((known) => known === wanted);
  if (!locale)
    throw new Problem(`There is no language "${lang}".`, `Say ${locales.map((known) => `--lang ${known}`).join(' or ')}.`);
  return locale;
};

const dayOf = (given: string | undefined): string | undefined => {
  if (given !== undefined && !isDay(given)) throw new Problem(`"${given}" is not a day · “${given}”不是日期`, '2026-12-01');
  return given;
};

/** `--reason` in the language that governs, `--reason-en` in another. */
const reasonKey = (locale: Locale, original: Locale) => (locale === original ? 'reason' : `reason-${locale}`);

/** Why it was changed, in every language of the handbook; undefined where one lacks. */
const reasonOf = (given: Asked, handbook: Content['handbook']): Text | undefined => {
  const original = originalOf(handbook);
  const said = languagesOf(handbook).map((locale) => [locale, given[reasonKey(locale, original) as keyof Asked]] as const);
  return said.every(([, reason]) => reason) ? (Object.fromEntries(said) as Text) : undefined;
};

/** The options by which a reason is given. */
const reasonOptions = (handbook: Content['handbook']): string =>
  languagesOf(handbook)
    .map((locale) => `--${reasonKey(locale, originalOf(handbook))} "…"`)
    .join(' ');

const saidIn = (given: Asked, { roles, handbook }: Content): Said => {
  const signed = (key: 'prepared' | 'reviewed' | 'approved') =>
    given[key]?.map((typed) => signatory(typed, roles, languagesOf(handbook))) ?? [];
  const reason = reasonOf(given, handbook);
  const [effective, due] = [dayOf(given.effective), dayOf(given.review)];
  return {
    ...(effective !== undefined && { effective }),
    ...{ prepared: signed('prepared'), reviewed: signed('reviewed'), approved: signed('approved') },
    ...(reason && { reason }),
    requests: given.request ?? [],
    ...(due !== undefined && { due }),
  };
};

/** What a reader is told first: the content may differ from what was issued, that is what a revision is for. */
const readable = ({ readable: content, issues }: Checked, folder: string, locale: Locale): Content => {
  if (content) return content;
  throw new Problem(report(issues, relative(process.cwd(), folder) || '.', locale), '');
};

type Telling = 'opened' | 'founded' | 'issued' | 'corrected';

const planOf = (given: Asked, folder: string, locale: Locale): { readonly plan: Plan; readonly tell: Telling } => {
  const words = reviseWords[locale];
  const files = filesIn(folder);
  const content = readable(checkFolder(folder), folder, locale);
  const { history, past } = content;
  const last = history?.at(-1);
  if (!history || !last || (last.state !== 'draft' && !past.has(editionFolder(last)) && past.size === 0))
    return { plan: founded(files, content, history), tell: 'founded' };
  if (given.issue) {
    if (last.state !== 'draft') throw new Problem(words.noDraft, words.noDraftFix);
    const plan = issued(files, content, history, saidIn(given, content));
    if (plan.difference && !plan.difference.class) throw new Problem(words.notChanged(editionName(last)), words.notChangedFix);
    return { plan, tell: 'issued' };
  }
  if (given.correct) {
    if (last.state === 'draft') throw new Problem(words.correctDraft, words.draftFix);
    const reason = reasonOf(given, content.handbook);
    if (!reason) throw new Problem(words.noReason, reasonOptions(content.handbook));
    const on = dayOf(given.on) ?? new Date().toISOString().slice(0, 10);
    const plan = corrected(files, content, history, past, { on, reason });
    if (!plan.difference?.class) throw new Problem(words.notChanged(editionName(last)), words.noDraftFix);
    return { plan, tell: 'corrected' };
  }
  if (last.state === 'draft') throw new Problem(words.draftOpen(editionName(last)), words.draftFix);
  return { plan: opened(files, content, history, given.edition ?? false), tell: 'opened' };
};

const write = (folder: string, { writes }: Plan): void => {
  const archived = new Set([...writes.keys()].flatMap((path) => /^past\/[^/]+/.exec(path)?.[0] ?? []));
  for (const past of archived) rmSync(join(folder, past), { recursive: true, force: true });
  for (const [path, written] of writes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), written);
  }
};

const run = (given: Asked, locale: Locale): number => {
  const words = reviseWords[locale];
  if (given.help) {
    process.stdout.write(`${words.help(usage)}\n`);
    return 0;
  }
  const folder = given.content ? resolve(given.content) : contentFolder();
  const { plan, tell } = planOf(given, folder, locale);
  const path = relative(process.cwd(), folder) || '.';
  if (!plan.checked.content) {
    process.stderr.write(`${words.refused}\n${report(plan.checked.issues, path, locale)}\n`);
    return 1;
  }
  write(folder, plan);
  const { difference } = plan;
  const lines = [
    words[tell](plan.edition),
    ...(difference?.class ? [words.reach(changesWords[locale].class[difference.class], list(locale, difference.touched))] : []),
    ...[...plan.writes.keys()].map((written) => `  ${words.wrote} ${path}/${written}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
};

try {
  const given = asked(process.argv.slice(2));
  process.exitCode = run(given, localeOf(given));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}${error instanceof Problem ? '' : `\n${usage}`}\n`);
  process.exitCode = 2;
}
