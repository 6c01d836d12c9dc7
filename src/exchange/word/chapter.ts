/** A procedure as a chapter: what the page of the site says of it, on paper. */
import {
  type DecidingStep,
  groundsOf,
  isDeciding,
  isWork,
  type Outcome,
  outcomeLabel,
  pastMerges,
  type Step,
  stepLabel,
  stepsBefore,
  type WorkStep,
} from '../../procedure/index.ts';
import { called, limited, responsible, signing } from './approvals.ts';
import { findingBlocks } from './findings.ts';
import { head } from './head.ts';
import { type Block, chapterAnchor, type Figure, type Grid, type Para, para, span } from './model.ts';
import { heightOnPaper } from './sheets.ts';
import type { WordChapter, WordDrawing, WordSource } from './source.ts';
import { Telling } from './telling.ts';
import type { WordWords } from './words.ts';

const outcomeLine = (t: Telling, outcome: Outcome): Para =>
  para(
    'bullet',
    span(outcomeLabel(outcome, t.locale), outcome.refusal ? 'refusal' : 'strong'),
    span(t.words.leadsTo(t.step(pastMerges(t.chapter.procedure, outcome.next)))),
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
  shares: [6, 18, 16, 41, 19],
  rows: t.chapter.procedure.steps.filter(isWork).map((step) => ({
    key: step.id,
    cells: [
      [{ ...para('entry', step.no ?? '·'), centred: true }],
      [para('entry', span(step.name[t.locale], 'strong'))],
      responsible(t, step),
      orDash([...standard(t, step), ...limited(t, step), ...called(t, step)]),
      orDash(recordLines(t, step)),
    ],
  })),
});

const comingFrom = (t: Telling, id: string): Para[] =>
  stepsBefore(t.chapter.procedure, id).map((step) => para('entry', stepLabel(step, t.locale)));

/** Who decides what, and where each outcome leads. */
const gates = (t: Telling, steps: readonly DecidingStep[]): Grid => ({
  block: 'grid',
  key: 'gates',
  heads: t.words.gateHeads,
  shares: [18, 14, 17, 14, 37],
  rows: steps.map((step) => ({
    key: step.id,
    cells: [
      [para('entry', span(stepLabel(step, t.locale), 'strong'))],
      [...responsible(t, step), ...signing(t, step)],
      [para('entry', step.question[t.locale])],
      orDash(comingFrom(t, step.id)),
      [...step.outcomes.flatMap((outcome) => [outcomeLine(t, outcome), ...outcomeGrounds(t, outcome)]), ...limited(t, step)],
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
          [
            para('entry', span(t.record(id), 'strong'), span(t.isInformation(id) ? t.words.information : '', 'quiet')),
            ...t.keeping(id),
          ],
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
    { ...para('chapter', `${procedure.id} ${procedure.title[t.locale]}`), anchor: chapterAnchor(procedure.id) },
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
