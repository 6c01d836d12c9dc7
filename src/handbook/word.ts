/** What a Word document of the handbook is made of: its content, and its drawings as they stand on the pages. */
import type { WordDrawing, WordSource } from '../exchange/word/index.ts';
import type { Locale } from '../i18n/index.ts';
import { digest, type Finding, type Procedure, stepIn, stepLabel } from '../procedure/index.ts';
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
  /** Without drawings, for an edition that is only compared with. */
  readonly drawn: boolean;
}

const chapterOf = async (procedure: Procedure, { locale, drawn: wanted }: Asked, findings: readonly Finding[]) => ({
  procedure,
  findings: findings.filter(({ at }) => at.some((place) => isOf(place, procedure))),
  fingerprint: digest(JSON.stringify(procedure)).slice(0, 8),
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

const sourceOf = async (content: Content, procedures: readonly Procedure[], asked: Asked): Promise<WordSource> => {
  const { handbook, roles, records, findings } = content;
  const concerned = (finding: Finding): number =>
    procedures.filter((procedure) => finding.at.some((place) => isOf(place, procedure))).length;
  const own = findings.filter((finding) => concerned(finding) === 1);
  const shared = findings.filter((finding) => concerned(finding) > 1);
  const places = [...own, ...shared].flatMap(({ at }) => at);
  return {
    locale: asked.locale,
    handbook,
    state: 'uncontrolled',
    signatures: { prepared: {}, reviewed: {}, approved: {} },
    revisions: [{ edition: handbook.edition, revision: handbook.revision }],
    roles,
    records,
    chapters: await Promise.all(procedures.map((procedure) => chapterOf(procedure, asked, own))),
    shared,
    places: Object.fromEntries(places.map((place) => [place, placeName(content, place, asked.locale)])),
  };
};

/** The source of a document of some procedures of the handbook, or of all. */
export const wordSourceOf = (procedures: readonly Procedure[], locale: Locale): Promise<WordSource> =>
  sourceOf(book(), procedures, { locale, drawn: true });

/** The same of an earlier edition, without drawings: to be compared with. */
export const earlierSourceOf = (content: Content, ids: readonly string[], locale: Locale): Promise<WordSource> =>
  sourceOf(
    content,
    content.procedures.filter(({ id }) => ids.includes(id)),
    { locale, drawn: false },
  );
