/**
 * Languages besides 中文 and English, in one place. To add one: its tag in `src/procedure/locale.ts`, a folder here whose object has the
 * type `Words` (copy the English of each area; what is missing is a compile error), and its line in `further`. Three sentences that
 * train puts together itself stand in `src/train/questions/sentences.ts`, and the compiler asks for them too. Figures, plurals, lists and
 * dates follow from the tag, by Intl. A page that speaks it loads all its words at once, not those of an area alone.
 */
import type { Further } from '../procedure/index.ts';
import type { audit } from './audit/audit.ts';
import type { auditIsland } from './audit/island.ts';
import type { bandWords } from './bands/bands.ts';
import type { beside } from './beside/beside.ts';
import type { bpmnChoice, bpmnModel } from './bpmn/bpmn.ts';
import type { calculators } from './calculators/calculators.ts';
import type { callWords } from './calling/calling.ts';
import type { callWalk } from './calling/walking.ts';
import type { changesWords } from './changes/changes.ts';
import type { frame, mistakes } from './check/check.ts';
import type { cliWords } from './cli.ts';
import type { controlWords } from './control/control.ts';
import type { reviseWords } from './control/revise.ts';
import type { deputyWords } from './deputies/deputies.ts';
import type { fileWords } from './files/files.ts';
import type { importWords } from './import/import.ts';
import type { importIsland } from './import/island.ts';
import type { madeWords } from './import/made.ts';
import type { importPage } from './import/page.ts';
import type { limitWords } from './limit/limit.ts';
import type { conformWords } from './records/conform.ts';
import type { recordsCsv } from './records/csv.ts';
import type { recordsIsland } from './records/island.ts';
import type { logFileWords } from './records/log-file.ts';
import type { records } from './records/page.ts';
import type { sampleWords } from './records/sample.ts';
import type { answer } from './rehearse/answer.ts';
import type { delegation } from './rehearse/delegation.ts';
import type { rehearseIsland } from './rehearse/island.ts';
import type { rehearse } from './rehearse/page.ts';
import type { paths } from './rehearse/paths.ts';
import type { sideBySide } from './rehearse/side-by-side.ts';
import type { simulateWords } from './rehearse/simulate.ts';
import type { signingWords } from './signing/signing.ts';
import type { about } from './site/about.ts';
import type { drawingWords } from './site/drawing.ts';
import type { home } from './site/home.ts';
import type { offline } from './site/offline.ts';
import type { search } from './site/search.ts';
import type { site } from './site/site.ts';
import type { stage } from './site/stage.ts';
import type { trainIsland } from './train/island.ts';
import type { train } from './train/page.ts';
import type { trainQuestions } from './train/questions.ts';
import type { trainSco } from './train/sco.ts';
import type { walk } from './walk/walk.ts';
import type { paperWords } from './word/paper.ts';
import type { wordWords } from './word/word.ts';
import type { marks } from './wording.ts';

/** All that the program says in a language. */
export interface Words {
  /** Its tag, for figures and dates, and for browsers: `de`. */
  readonly tag: string;
  /** What stands between the parts of a sentence. */
  readonly marks: Readonly<Record<keyof (typeof marks)['en'], string>>;
  readonly bands: (typeof bandWords)['en'];
  readonly signing: (typeof signingWords)['en'];
  readonly walk: (typeof walk)['en'];
  readonly records: (typeof records)['en'];
  readonly recordsCsv: (typeof recordsCsv)['en'];
  readonly sample: (typeof sampleWords)['en'];
  readonly logFile: (typeof logFileWords)['en'];
  readonly conform: (typeof conformWords)['en'];
  readonly word: (typeof wordWords)['en'];
  readonly paper: (typeof paperWords)['en'];
  readonly files: (typeof fileWords)['en'];
  readonly bpmnModel: (typeof bpmnModel)['en'];
  readonly bpmnChoice: (typeof bpmnChoice)['en'];
  readonly calculators: (typeof calculators)['en'];
  readonly changes: (typeof changesWords)['en'];
  readonly audit: (typeof audit)['en'];
  readonly cli: (typeof cliWords)['en'];
  readonly control: (typeof controlWords)['en'];
  readonly revise: (typeof reviseWords)['en'];
  readonly train: (typeof train)['en'];
  readonly trainQuestions: (typeof trainQuestions)['en'];
  readonly trainIsland: (typeof trainIsland)['en'];
  readonly trainSco: (typeof trainSco)['en'];
  readonly rehearse: (typeof rehearse)['en'];
  readonly simulate: (typeof simulateWords)['en'];
  readonly sideBySide: (typeof sideBySide)['en'];
  readonly rehearseIsland: (typeof rehearseIsland)['en'];
  readonly delegation: (typeof delegation)['en'];
  readonly paths: (typeof paths)['en'];
  readonly drawing: (typeof drawingWords)['en'];
  readonly site: (typeof site)['en'];
  readonly stage: (typeof stage)['en'];
  readonly search: (typeof search)['en'];
  readonly home: (typeof home)['en'];
  readonly about: (typeof about)['en'];
  readonly beside: (typeof beside)['en'];
  readonly deputies: (typeof deputyWords)['en'];
  readonly call: (typeof callWords)['en'];
  readonly callWalk: (typeof callWalk)['en'];
  readonly limit: (typeof limitWords)['en'];
  readonly importMade: (typeof madeWords)['en'];
  readonly import: (typeof importWords)['en'];
  readonly importPage: (typeof importPage)['en'];
  readonly importIsland: (typeof importIsland)['en'];
  readonly offline: (typeof offline)['en'];
  readonly checkFrame: (typeof frame)['en'];
  readonly mistakes: (typeof mistakes)['en'];
  readonly recordsIsland: (typeof recordsIsland)['en'];
  readonly auditIsland: (typeof auditIsland)['en'];
  readonly answer: (typeof answer)['en'];
}

const further: Readonly<Record<Further, Words>> = {};

/** What each further language says in an area, by its tag. */
export const furtherIn = (area: keyof Words): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries<Words>(further).map(([tag, words]) => [tag, words[area]]));
