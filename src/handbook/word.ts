/** What a Word document of the handbook is made of: its content, and its drawings as they stand on the pages. */
import type { Signature, WholeWordSource, WordDrawing, WordSource } from '../exchange/word/index.ts';
import type { Locale } from '../i18n/index.ts';
import { marks } from '../i18n/wording.ts';
import {
  actingAt,
  callersOf,
  contentPrint,
  controlOf,
  editionFolder,
  type Finding,
  type Issued,
  isWork,
  nameIn,
  type Procedure,
  signsOf,
  stateOn,
  stepIn,
  stepLabel,
  withoutHistory,
} from '../procedure/index.ts';
import { book } from './book.ts';
import { type DrawingKind, drawingKinds, placedOf } from './drawings.ts';
import type { Content } from './read.ts';

const drawn = async (procedure: Procedure, locale: Locale, kind: DrawingKind): Promise<WordDrawing> => {
  const { title, view, boxes, arrows, lanes } = await placedOf(procedure, locale, kind);
  return {
    kind,
    title,
    view,
    boxes: boxes.map(({ shape, extent, corners, also = [], meaning: { step } }) => ({
      step,
      shape,
      places: [{ extent, corners }, ...also.map((place) => ({ extent: place.extent, corners: place.corners }))],
    })),
    arrows: arrows.map(
      ({ points, sign, meaning: { refusal = false, inferred = false, doubtful = false, sign: text = '' } }) => ({
        points,
        ...(sign && { sign: { text, extent: sign.extent } }),
        refusal,
        inferred,
        doubtful,
      }),
    ),
    lanes: lanes.map(({ role, extent, head }) => ({ role, extent, head })),
  };
};

const isOf = (place: string, { id }: Procedure): boolean => place === id || place.startsWith(`${id}/`);

interface Asked {
  readonly locale: Locale;
  /** Without drawings, for an edition that is only compared with, or where the chapters lie elsewhere. */
  readonly drawn: boolean;
}

const chapterOf = async (
  content: Content,
  procedure: Procedure,
  { locale, drawn: wanted }: Asked,
  findings: readonly Finding[],
) => ({
  procedure,
  findings: findings.filter(({ at }) => at.some((place) => isOf(place, procedure))),
  callers: callersOf(content.procedures, procedure.id).map(({ procedure: { id, title }, step: { no, name } }) => ({
    ...{ id, title },
    step: { no, name },
  })),
  fingerprint: signsOf(contentPrint(procedure, content)),
  drawings: await Promise.all((wanted ? drawingKinds : []).map((kind) => drawn(procedure, locale, kind))),
});

/** A place a finding is about, as it is called: "3.4 · 5 …". */
const placeName = ({ procedures }: Content, place: string, locale: Locale): string => {
  const [id, step] = place.split('/') as [string, string | undefined];
  const procedure = procedures.find((candidate) => candidate.id === id);
  const found = procedure && stepIn(procedure, step ?? '');
  if (!procedure) return place;
  return found ? `${id} · ${stepLabel(found, locale)}` : `${id} ${procedure.title[locale]}`;
};

/** What the history states of the edition at hand; nothing is made up for what it does not. */
const controlIn = ({ history, handbook, roles }: Pick<Content, 'history' | 'handbook' | 'roles'>, locale: Locale) => {
  const { current, editions } = controlOf(history ?? withoutHistory(handbook));
  const signed = (people: Issued['prepared']): Signature[] =>
    people.map(({ name, role, title, on }) => ({ name, role: role ? nameIn(roles, role, locale) : title![locale], date: on }));
  const { prepared, reviewed, approved, effective } = current.entry;
  return {
    state: stateOn(current) === 'draft' ? ('draft' as const) : ('uncontrolled' as const),
    effective,
    signatures: { prepared: signed(prepared), reviewed: signed(reviewed), approved: signed(approved) },
    revisions: editions.map(({ entry }) => ({
      edition: entry.edition,
      revision: entry.revision,
      effective: entry.effective,
      reason: entry.reason?.[locale],
      approved: signed(entry.approved)
        .map(({ name }) => name)
        .join(marks[locale].names),
    })),
  };
};

/** Of the registers, what the procedures name. */
const named = <T extends { readonly id: string }>(entries: readonly T[], ids: ReadonlySet<string>): T[] =>
  entries.filter(({ id }) => ids.has(id));

const sourceOf = async (content: Content, procedures: readonly Procedure[], asked: Asked): Promise<WordSource> => {
  const { handbook, roles, records, findings } = content;
  const concerned = (finding: Finding): number =>
    procedures.filter((procedure) => finding.at.some((place) => isOf(place, procedure))).length;
  const own = findings.filter((finding) => concerned(finding) === 1);
  const shared = findings.filter((finding) => concerned(finding) > 1);
  const places = [...own, ...shared].flatMap(({ at }) => at);
  const steps = procedures.flatMap((procedure) => procedure.steps.filter(isWork));
  return {
    locale: asked.locale,
    handbook,
    ...controlIn(content, asked.locale),
    roles: named(roles, new Set(steps.flatMap((step) => [...actingAt(step), ...(step.records.by ?? [])]))),
    records: named(records, new Set(steps.flatMap((step) => [...step.records.in, ...step.records.out]))),
    chapters: await Promise.all(procedures.map((procedure) => chapterOf(content, procedure, asked, own))),
    shared,
    places: Object.fromEntries(places.map((place) => [place, placeName(content, place, asked.locale)])),
  };
};

/** The source of a document of some procedures of the handbook, or of all. */
export const wordSourceOf = (procedures: readonly Procedure[], locale: Locale): Promise<WordSource> =>
  sourceOf(book(), procedures, { locale, drawn: true });

/** The source of the whole handbook's document, to which its chapters are added from the sources of its procedures. */
export const wholeWordSource = async (locale: Locale): Promise<WholeWordSource> => {
  const { chapters, ...around } = await sourceOf(book(), book().procedures, { locale, drawn: false });
  return { ...around, procedures: chapters.map(({ procedure }) => procedure.id) };
};

/** The same of another edition, without drawings: to be compared with. */
export const earlierSourceOf = (content: Content, ids: readonly string[], locale: Locale): Promise<WordSource> =>
  sourceOf(
    content,
    content.procedures.filter(({ id }) => ids.includes(id)),
    { locale, drawn: false },
  );

/**
 * An edition of the handbook's own history as it was issued, by the name of its folder, `A-0`; undefined where there is none. What was
 * not kept of it, its findings, is not compared.
 */
export const issuedContent = (folder: string): Content | undefined => {
  const now = book();
  const { history = [], past } = now;
  const [frozen, upTo] = [past.get(folder), history.findIndex((entry) => editionFolder(entry) === folder)];
  if (!frozen || upTo < 0) return undefined;
  const { edition, revision } = history[upTo]!;
  return {
    ...now,
    handbook: { ...now.handbook, ...frozen.handbook, edition, revision },
    history: history.slice(0, upTo + 1),
    roles: [...frozen.roles],
    records: [...frozen.records],
    procedures: [...frozen.procedures],
  };
};
