/** What `revise` would write: the files of the content folder that change, worked out from its files alone. */
import { betweenEditions, type EditionDifference } from '../../changes/index.ts';
import { type Checked, type Files, flow, isFrozenFile, printsOf, scalar, withEntry, withKeys } from '../../check/index.ts';
import { type Content, checkFiles } from '../../handbook/read.ts';
import { controlOf, editionFolder, editionName, type Issued, numberAt, revisionAfter } from '../../procedure/index.ts';

/** Texts to write, by path below the content folder. */
type Writes = ReadonlyMap<string, string>;

export interface Plan {
  readonly writes: Writes;
  /** The content as it then stands, checked. */
  readonly checked: Checked;
  /** The edition it is about. */
  readonly edition: string;
  readonly difference?: EditionDifference | undefined;
}

const historyFile = 'history.yaml';
const historyHead = '# yaml-language-server: $schema=./.schema/history.schema.json\n';

/** The files of an edition as it is issued. */
const frozenFiles = (texts: ReadonlyMap<string, string>, folder: string): Map<string, string> =>
  new Map([...texts].filter(([path]) => isFrozenFile(path)).map(([path, text]) => [`past/${folder}/${path}`, text]));

/** The files as they stand once the plan is carried out. */
const after = (files: Files, writes: Writes): Files => {
  const texts = new Map(files.texts);
  const past = new Map([...(files.past ?? [])].map(([folder, kept]) => [folder, new Map(kept)]));
  for (const [path, text] of writes) {
    const [, folder, below] = /^past\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (folder === undefined) texts.set(path, text);
    else past.set(folder, (past.get(folder) ?? new Map<string, string>()).set(below!, text));
  }
  return { ...files, texts, past };
};

const planned = (files: Files, writes: Writes, edition: string, difference?: EditionDifference): Plan => ({
  writes,
  checked: checkFiles(after(files, writes)),
  edition,
  difference,
});

const prints = (content: Body): string =>
  `{ ${Object.entries(printsOf(content))
    .map(([id, print]) => `${JSON.stringify(id)}: ${JSON.stringify(print)}`)
    .join(', ')} }`;

type Body = Pick<Content, 'procedures' | 'roles' | 'records' | 'handbook'>;

/** A history begun: the edition of today as it stands, archived. @param entries what the history has so far */
export const founded = (files: Files, body: Body, entries: readonly Issued[] | undefined): Plan => {
  const { edition, revision } = body.handbook;
  const folder = editionFolder({ edition, revision });
  const history = entries
    ? files.texts.get(historyFile)!
    : withEntry(historyHead, { edition: scalar(edition), revision: JSON.stringify(revision) });
  const at = Math.max(0, (entries?.length ?? 1) - 1);
  const writes = frozenFiles(files.texts, folder);
  writes.set(historyFile, withKeys(history, [at], { fingerprints: prints(body) }));
  return planned(files, writes, editionName({ edition, revision }));
};

/** The next revision opened as a draft. @param whole whether it is the next edition */
export const opened = (files: Files, { handbook }: Body, entries: readonly Issued[], whole: boolean): Plan => {
  const last = entries.at(-1)!;
  const next = revisionAfter(last, whole);
  const number = numberAt({ number: handbook.number, edition: last.edition, revision: last.revision }, next);
  const writes = new Map([
    [
      historyFile,
      withEntry(files.texts.get(historyFile)!, {
        edition: scalar(next.edition),
        revision: JSON.stringify(next.revision),
        state: 'draft',
      }),
    ],
    [
      'handbook.yaml',
      withKeys(files.texts.get('handbook.yaml')!, [], {
        ...(number !== handbook.number && { number: scalar(number) }),
        edition: scalar(next.edition),
        revision: JSON.stringify(next.revision),
      }),
    ],
  ]);
  return planned(files, writes, editionName(next));
};

/** What is said of an edition as it is issued. */
export type Said = Partial<
  Pick<Issued, 'effective' | 'prepared' | 'reviewed' | 'approved' | 'reason' | 'requests'> & { readonly due: string }
>;

const saidKeys = ({ due, ...said }: Said): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(said)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, flow(value)]),
  ),
  ...(due !== undefined && { review: flow({ due }) }),
});

/** The draft issued: archived, with its fingerprints, the class of change and the procedures as they are. */
export const issued = (files: Files, content: Content, entries: readonly Issued[], said: Said): Plan => {
  const at = entries.length - 1;
  const draft = entries[at]!;
  const before = content.past.get(controlOf(entries.slice(0, at)).issued?.folder ?? '');
  const difference = before && betweenEditions(before, content);
  const writes = frozenFiles(files.texts, editionFolder(draft));
  writes.set(
    historyFile,
    withKeys(files.texts.get(historyFile)!, [at], {
      state: undefined,
      ...saidKeys(said),
      ...(difference?.class && { class: difference.class, procedures: flow(difference.touched) }),
      fingerprints: prints(content),
    }),
  );
  return planned(files, writes, editionName(draft), difference);
};

/** How the handbook restates the edition, put right: archived anew, and entered as a correction of ours. */
export const corrected = (
  files: Files,
  body: Body,
  entries: readonly Issued[],
  past: Content['past'],
  { on, reason }: { readonly on: string; readonly reason: NonNullable<Issued['reason']> },
): Plan => {
  const at = entries.length - 1;
  const entry = entries[at]!;
  const difference = betweenEditions(past.get(editionFolder(entry))!, body);
  const corrections = [
    ...entry.corrections,
    { on, reason, ...(difference.class && { class: difference.class }), procedures: difference.touched },
  ];
  const writes = frozenFiles(files.texts, editionFolder(entry));
  writes.set(
    historyFile,
    withKeys(files.texts.get(historyFile)!, [at], { corrections: flow(corrections), fingerprints: prints(body) }),
  );
  return planned(files, writes, editionName(entry), difference);
};
