/** A procedure as a chapter: what the page of the site says of it, on paper. */
import {
  type Basis,
  type DecidingStep,
  groundsOf,
  isDeciding,
  isWork,
  type Locale,
  nameIn,
  type Outcome,
  outcomeLabel,
  type Statement,
  type Step,
  stepIn,
  stepLabel,
  type Text,
  targetsOf,
  type WorkStep,
} from '../../procedure/index.ts';
import { limited, signing } from './approvals.ts';
import { findingBlocks } from './findings.ts';
import { type Block, type Figure, type Grid, type Para, para, type Row, span } from './model.ts';
import { heightOnPaper } from './sheets.ts';
import type { WordChapter, WordDrawing, WordSource } from './source.ts';
import type { WordWords } from './words.ts';

/** What a chapter is told with. */
class Telling {
  readonly #source: WordSource;
  readonly chapter: WordChapter;
  readonly words: WordWords;
  readonly locale: Locale;

  constructor(source: WordSource, chapter: WordChapter, words: WordWords) {
    this.#source = source;
    this.chapter = chapter;
    this.words = words;
    this.locale = source.locale;
  }

  /** Whether the document is one that somebody else issued, whose words, chart and gaps are told apart from ours. */
  get restates(): boolean {
    return this.#source.handbook.words === 'restated';
  }

  role = (id: string): string => nameIn(this.#source.roles, id, this.locale);
  record = (id: string): string => nameIn(this.#source.records, id, this.locale);
  isInformation = (id: string): boolean => this.#source.records.find((record) => record.id === id)?.kind === 'information';
  isFromOutside = (id: string): boolean => this.#source.records.find((record) => record.id === id)?.origin === 'outside';

  step(id: string): string {
    const found = stepIn(this.chapter.procedure, id);
    return found ? stepLabel(found, this.locale) : id;
  }

  roles(ids: readonly string[]): Para[] {
    return ids.length === 0 ? [para('entry', '—')] : ids.map((id) => para('entry', this.role(id)));
  }

  /** That something is inferred, and why anything is read as it is. */
  ground(basis: Basis | undefined, why: Text | undefined): Para[] {
    const tag = basis === 'inferred' ? [span(this.words.inferred, 'tag')] : [];
    const said = [...tag, ...(why ? [span(this.words.why(why[this.locale]), 'quiet')] : [])];
    return said.length === 0 ? [] : [para('note', ...said)];
  }
}

/** Of a document somebody else issued it is said where it states nothing. */
const stated = (t: Telling, label: string, statements: readonly Statement[]): Row[] => {
  const none = t.restates ? [para('entry', span(t.words.noneStated, 'quiet'))] : [];
  const said = statements.flatMap((it) => [para('entry', it[t.locale]), ...t.ground(it.basis, it.why)]);
  const cell = statements.length === 0 ? none : said;
  return cell.length === 0 ? [] : [{ key: label, cells: [[para('label', label)], cell] }];
};

const head = (t: Telling): Grid => {
  const { procedure, fingerprint } = t.chapter;
  const { words } = t;
  const row = (label: string, text: string): Row => ({ key: label, cells: [[para('label', label)], [para('entry', text)]] });
  return {
    block: 'grid',
    key: 'head',
    shares: [18, 82],
    rows: [
      ...(procedure.heading ? [row(words.heading, procedure.heading[t.locale])] : []),
      ...stated(t, words.purpose, procedure.purpose),
      ...stated(t, words.scope, procedure.scope),
      row(words.fingerprint, fingerprint),
    ],
  };
};

const outcomeLine = (t: Telling, outcome: Outcome): Para =>
  para(
    'bullet',
    span(outcomeLabel(outcome, t.locale), outcome.refusal ? 'refusal' : 'strong'),
    span(t.words.leadsTo(t.step(outcome.next))),
  );

/** The bases of an outcome, said once where both are one, and the reasons for them. */
const outcomeGrounds = (t: Telling, outcome: Outcome): Para[] => {
  const { existence, target } = groundsOf(outcome);
  const { basisOf, bases } = t.words;
  const said = [
    ...(existence.basis ? [basisOf.outcome(bases[existence.basis])] : []),
    ...(target.basis ? [basisOf.target(bases[target.basis])] : []),
  ];
  const whys = [...new Set([existence.why, target.why].flatMap((why) => (why ? [t.words.why(why[t.locale])] : [])))];
  return said.length + whys.length === 0 ? [] : [para('note', span([...said, ...whys].join(' '), 'quiet'))];
};

const recordLines = (t: Telling, { records }: WorkStep): Para[] => {
  const by = records.by ? span(t.words.madeBy(records.by.map(t.role)), 'quiet') : undefined;
  const lines = (label: string, ids: readonly string[], after?: typeof by): Para[] =>
    ids.map((id) => para('entry', span(`${label} `, 'quiet'), t.record(id), ...(after ? [after] : [])));
  return [...lines(t.words.uses, records.in), ...lines(t.words.makes, records.out, by)];
};

/** What the row rests on stands in its widest column, records' too. */
const rowGrounds = (t: Telling, step: WorkStep): Para[] => [
  ...t.ground(step.basis, step.why),
  ...(step.records.why ? [para('note', span(t.words.recordsRest(step.records.why[t.locale]), 'quiet'))] : []),
];

/** What is asked at a step; of gates their own table says so, and who decides. */
const standard = (t: Telling, step: WorkStep): Para[] => [
  ...(step.kind === 'choice' ? [para('entry', step.question[t.locale])] : []),
  ...step.requirements.flatMap((requirement) => [
    para('bullet', requirement[t.locale]),
    ...t.ground(requirement.basis, requirement.why),
  ]),
  ...(isDeciding(step) ? step.outcomes.map((outcome) => outcomeLine(t, outcome)) : []),
  ...rowGrounds(t, step),
];

const orDash = (paras: Para[]): Para[] => (paras.length === 0 ? [para('entry', '—')] : paras);

/** Who does what, by what standard, with what documents: the table of the source. */
const responsibilities = (t: Telling): Grid => ({
  block: 'grid',
  key: 'responsibilities',
  heads: t.words.responsibilityHeads,
  shares: [6, 16, 16, 42, 20],
  rows: t.chapter.procedure.steps.filter(isWork).map((step) => ({
    key: step.id,
    cells: [
      [{ ...para('entry', step.no ?? '·'), centred: true }],
      [para('entry', span(step.name[t.locale], 'strong'))],
      [...t.roles(step.roles), ...limited(t, step)],
      orDash(standard(t, step)),
      orDash(recordLines(t, step)),
    ],
  })),
});

const stepsBefore = (t: Telling, id: string): Para[] =>
  t.chapter.procedure.steps
    .filter((step) => targetsOf(step).includes(id))
    .map((step) => para('entry', stepLabel(step, t.locale)));

/** Who decides what, and where each outcome leads. */
const gates = (t: Telling, steps: readonly DecidingStep[]): Grid => ({
  block: 'grid',
  key: 'gates',
  heads: t.words.gateHeads,
  shares: [15, 14, 18, 14, 39],
  rows: steps.map((step) => ({
    key: step.id,
    cells: [
      [para('entry', span(stepLabel(step, t.locale), 'strong'))],
      [...t.roles(step.roles), ...signing(t, step), ...limited(t, step)],
      [para('entry', step.question[t.locale])],
      orDash(stepsBefore(t, step.id)),
      step.outcomes.flatMap((outcome) => [outcomeLine(t, outcome), ...outcomeGrounds(t, outcome)]),
    ],
  })),
});

/** Where each record is made and used in this procedure. */
const records = (t: Telling): Grid | undefined => {
  const steps = t.chapter.procedure.steps.filter(isWork);
  const ids = [...new Set(steps.flatMap((step) => [...step.records.in, ...step.records.out]))];
  const at = (which: (step: WorkStep) => readonly string[], id: string): Para[] =>
    steps.filter((step) => which(step).includes(id)).map((step) => para('entry', stepLabel(step, t.locale)));
  if (ids.length === 0) return undefined;
  return {
    block: 'grid',
    key: 'records',
    heads: t.words.recordHeads,
    shares: [40, 30, 30],
    rows: ids.map((id) => {
      const made = at((step) => step.records.out, id);
      const elsewhere = t.isFromOutside(id) ? t.words.fromOutside : '—';
      return {
        key: id,
        cells: [
          [para('entry', span(t.record(id), 'strong'), span(t.isInformation(id) ? t.words.information : '', 'quiet'))],
          made.length > 0 ? made : [para('entry', elsewhere)],
          orDash(at((step) => step.records.in, id)),
        ],
      };
    }),
  };
};

const figure = (t: Telling, drawing: WordChapter['drawings'][number]): Figure => ({
  block: 'figure',
  heading: para('section', t.words.drawing[drawing.kind]),
  drawing,
  legend: para('note', span(t.words.legend, 'quiet')),
});

/** The lower drawing finds room under the head of the chapter, where the higher would leave a sheet all but empty. */
const lowestFirst = (drawings: readonly WordDrawing[]): WordDrawing[] =>
  [...drawings].sort((a, b) => heightOnPaper(a) - heightOnPaper(b));

const isGate = (step: Step): step is DecidingStep => step.kind === 'gate';

/** A chapter in blocks, from its heading to what the document leaves open. */
export const chapterBlocks = (source: WordSource, chapter: WordChapter, words: WordWords): Block[] => {
  const t = new Telling(source, chapter, words);
  const { procedure, findings, drawings } = chapter;
  const decided = procedure.steps.filter(isGate);
  const listed = records(t);
  const none = (text: string): Para => para('body', span(text, 'quiet'));
  return [
    { ...para('chapter', `${procedure.id} ${procedure.title[t.locale]}`), anchor: `procedure-${procedure.id}` },
    para('lead', procedure.summary[t.locale]),
    head(t),
    ...lowestFirst(drawings).map((drawing) => figure(t, drawing)),
    para('section', words.responsibilities),
    ...(t.restates ? [para('note', span(words.basisLegend, 'quiet'))] : []),
    responsibilities(t),
    para('section', words.gates),
    decided.length > 0 ? gates(t, decided) : none(words.noGates),
    para('section', words.records),
    listed ?? none(words.noRecords),
    ...(t.restates ? [para('section', words.findings), ...findingBlocks(source, words, findings)] : []),
  ];
};
