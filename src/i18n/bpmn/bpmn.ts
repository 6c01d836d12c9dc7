/** What BPMN models say besides the definition. */
import type { BandRow, Figure, Limit, Locale, Procedure, Step } from '../../procedure/index.ts';
import { bandWords } from '../bands/bands.ts';
import { callWords } from '../calling/calling.ts';
import { deputiesSaid } from '../deputies/said.ts';
import { limitWords } from '../limit/limit.ts';
import { define, languageName } from '../locale.ts';
import { signingWords } from '../signing/signing.ts';
import { drawingWords } from '../site/drawing.ts';
import { list } from '../wording.ts';

/** What is said besides the further keys of the definition. */
export const bpmnModel = define('bpmnModel', {
  zh: {
    start: '开始',
    inferred: (text: string, why: string) => `［推定］${text}${why ? ` ——理由：${why}` : ''}`,
    note: (text: string) => `※ ${text}`,
    edition: (document: string, edition: string) => `${document}，版本 ${edition}。此模型由手册的流程定义生成，修改请改定义。`,
    restated: '操作标准由手册改写；名称、角色、记录照原文件。标有“推定”的不得作为文件规定引用。',
    governs: (original: string) => `本模型用的是译文，以${languageName('zh', original)}为准。`,
    question: (question: string) => `要回答的：${question}`,
    outcome: (variable: string, values: string) => `结论写入变量 ${variable}：${values}。`,
    value: (mark: string, name: string) => `“${mark}” ${name}`,
    values: '，',
    figure: (variable: string, figure: string, unit: string) =>
      `${figure}（${unit}）写入变量 ${variable}；未写入时按最高一档办理。`,
    taken: (step: string) => `${step}（逾期转来）`,
    remind: (span: string) => `满 ${span}提醒`,
    reminded: '已提醒',
    within: (span: string) => `${span}内`,
    late: '超时，仍须办理',
    lapsed: (within: string, outcome: string) => `${within}，逾期视为 ${outcome}`,
    clock: '引擎不能照此计算时限：已换算成不会早于规定的时间。要准确，请在引擎中接上公司的工作日历。',
  },
  en: {
    start: 'Start',
    inferred: (text, why) => `[inferred] ${text}${why ? ` — because: ${why}` : ''}`,
    note: (text) => `※ ${text}`,
    edition: (document, edition) =>
      `${document}, edition ${edition}. This model is made from the handbook’s definition; what is to be changed is changed there.`,
    restated:
      'Operating standards are restated by the handbook; names, roles and records are the document’s. What is marked as inferred must not be quoted as the document’s rule.',
    governs: (original) => `This model is in translation; the ${languageName('en', original)} text governs.`,
    question: (question) => `To be answered: ${question}`,
    outcome: (variable, values) => `The outcome goes into the variable ${variable}: ${values}.`,
    value: (mark, name) => `“${mark}” ${name}`,
    values: ', ',
    figure: (variable, figure, unit) =>
      `${figure} (${unit}) goes into the variable ${variable}; where it has no value, the highest range holds.`,
    taken: (step) => `${step} (passed on when time ran out)`,
    remind: (span) => `Reminder after ${span}`,
    reminded: 'Reminded',
    within: (span) => `Within ${span}`,
    late: 'Late, and still to be done',
    lapsed: (within, outcome) => `${within}, or it counts as ${outcome}`,
    clock:
      'The engine cannot count this limit as it is counted: it is set to a time that is never too early. For the exact one, connect the company’s working calendar.',
  },
});

/** The words of a model in a language, those of the definition's further keys among them. */
export const bpmnWords = (locale: Locale) => {
  const [words, limits, bands] = [bpmnModel[locale], limitWords[locale], bandWords[locale]];
  return {
    ...words,
    locale,
    nobody: drawingWords[locale].nobody,
    inferred: (text: string, why: string | undefined) => words.inferred(text, why ?? ''),
    remind: ({ remind, unit }: Limit) => words.remind(limits.span({ within: remind!, unit })),
    within: (limit: Limit) => words.within(limits.span(limit)),
    signing: signingWords[locale].rule,
    limit: limits.rule,
    call: callWords[locale].rule,
    bands: ({ name, unit }: Figure) => bands.table(name[locale], unit[locale]),
    band: ({ band, signing }: BandRow, { unit }: Figure, roles: readonly string[]) => {
      const signs = signing ? ` (${signingWords[locale].short(signing)})` : '';
      return bands.row(bands.range(band, unit[locale]), `${list(locale, roles)}${signs}`);
    },
    deputies: (procedure: Procedure, step: Step, role: (id: string) => string) => deputiesSaid(procedure, step, locale, role),
  };
};

/** What a model is for. */
export const bpmnChoice = define('bpmnChoice', {
  zh: { choose: 'BPMN 模型给谁用？', camunda8: 'Camunda 8', flowable: 'Flowable', plain: '其他工具' },
  en: { choose: 'What is the BPMN model for?', camunda8: 'Camunda 8', flowable: 'Flowable', plain: 'Other tools' },
});
