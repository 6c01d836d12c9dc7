/** Models as tests ask for them: written, read back by the library's own reader, and held against the rules of linters. */
import { BpmnModdle, type Element } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { lanesOf } from '../../src/diagram/own.ts';
import { type BpmnSource, bpmnXml, type Dialect } from '../../src/exchange/bpmn/index.ts';
import { bpmnWords } from '../../src/i18n/bpmn/bpmn.ts';
import type { Locale, Procedure } from '../../src/procedure/index.ts';

const named = (id: string) => ({ id, name: { zh: `〔${id}〕`, en: id } });

/** Of a generated procedure: its roles and records are called as their ids are. */
export const sourceOf = (procedure: Procedure): BpmnSource => ({
  procedure,
  roles: [...new Set(['zoe', ...procedure.steps.flatMap((step) => ('roles' in step ? step.roles : []))])].map(named),
  records: [],
  document: { number: 'TEST', edition: 'A', revision: '0' },
});

export const xmlOf = (source: BpmnSource, dialect: Dialect, locale: Locale = 'en'): Promise<string> =>
  bpmnXml(source, { dialect, words: bpmnWords(locale), layout: lanesOf });

/** @throws Error where the reader has anything to say against it */
export const modelOf = async (xml: string): Promise<Element> => {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('\n'));
  return rootElement;
};

const resolver = new NodeResolver();
/** A linter each time: its rules remember the elements they have seen. */
const linter = (config: string): Linter => new Linter({ config: { extends: [config] }, resolver });

export const general = ['bpmnlint:recommended', 'bpmnlint:correctness'];
export const camunda = ['8-8', '8-9', '8-10'].map((version) => `plugin:camunda-compat/camunda-cloud-${version}`);

/** What linters have against a model: rule, element, what is wrong. @param category `error`, or `warn` */
export const findingsOf = async (root: Element, configs: readonly string[], category = 'error'): Promise<string[]> => {
  const found: string[] = [];
  for (const config of configs)
    for (const [rule, reports] of Object.entries(await linter(config).lint(root)))
      for (const report of reports) if (report.category === category) found.push(`${rule} ${report.id}: ${report.message}`);
  return [...new Set(found)];
};

/** All elements of a model's process. */
export const elementsOf = (root: Element): readonly Element[] =>
  root['rootElements'].find(({ $type }: Element) => $type === 'bpmn:Process')['flowElements'];
