/**
 * A procedure as BPMN 2.0 (ISO/IEC 19510), for engines that run it and tools that draw it: the same steps, ways, roles, records, limits and
 * signatures, in one language, laid out as on the page. What an engine needs besides is said in its dialect.
 */
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { type BpmnChart, type BpmnLayout, chartOf } from './chart.ts';
import { type BpmnGraph, graphOf } from './graph.ts';
import { Interchange } from './interchange.ts';
import { flowableNamespace, Make } from './make.ts';
import { namespace, processMarks, registerMarks } from './marks.ts';
import { Elements, processIdOf } from './nodes.ts';
import type { BpmnSource, Dialect } from './source.ts';
import { Telling } from './telling.ts';
import type { BpmnWords } from './words.ts';

export { type BpmnSource, type Dialect, dialects } from './source.ts';

export interface BpmnWanted {
  readonly dialect: Dialect;
  readonly words: BpmnWords;
  /** Lays out a chart of lanes: `diagram` does. */
  readonly layout: (chart: BpmnChart) => BpmnLayout;
}

const namespaces: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  camunda8: {
    'xmlns:modeler': 'http://camunda.org/schema/modeler/1.0',
    'modeler:executionPlatform': 'Camunda Cloud',
    'modeler:executionPlatformVersion': '8.8.0',
  },
  flowable: { 'xmlns:flowable': flowableNamespace },
  plain: { expressionLanguage: 'https://www.omg.org/spec/DMN/20191111/FEEL/' },
};

const processOf = (
  source: BpmnSource,
  elements: Elements,
  { make, telling }: { make: Make; telling: Telling },
  dialect: Dialect,
) => {
  const { procedure, document } = source;
  const values = [
    ...(dialect === 'camunda8'
      ? [make.element('zeebe:VersionTag', { value: `${document.edition}/${document.revision}` })]
      : []),
    ...registerMarks(source, telling, (name, properties) => make.own(name, properties)),
  ];
  return make.element('bpmn:Process', {
    id: processIdOf(procedure.id),
    name: `${procedure.id} ${procedure.title[telling.locale]}`,
    isExecutable: dialect !== 'plain',
    ...processMarks(source, telling.locale),
    documentation: [make.element('bpmn:Documentation', { text: telling.procedure() })],
    ...(values.length > 0 && { extensionElements: make.element('bpmn:ExtensionElements', { values }) }),
    laneSets: [make.element('bpmn:LaneSet', { id: 'lanes', lanes: elements.lanes })],
    flowElements: elements.all(),
  });
};

const definitionsOf = (source: BpmnSource, graph: BpmnGraph, wanted: BpmnWanted, make: Make, telling: Telling) => {
  const { dialect, layout } = wanted;
  const elements = new Elements(source, graph, { dialect, make, telling });
  const process = processOf(source, elements, { make, telling }, dialect);
  const pool = make.element('bpmn:Participant', { id: 'pool', name: process['name'], processRef: process });
  const collaboration = make.element('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const plane = new Interchange(make, graph, layout(chartOf(graph, telling)), elements).plane(collaboration, pool);
  return make.element('bpmn:Definitions', {
    id: 'definitions',
    'xmlns:handbook': namespace,
    ...namespaces[dialect],
    targetNamespace: 'urn:process-handbook',
    exporter: 'process-handbook',
    rootElements: [...make.resources, collaboration, process],
    diagrams: [make.element('bpmndi:BPMNDiagram', { id: 'diagram', plane })],
  });
};

/**
 * The model of a procedure, as XML.
 * @throws Problem where a reference of the definition does not hold; content that passed the check never does
 */
export const bpmnXml = async (source: BpmnSource, wanted: BpmnWanted): Promise<string> => {
  const moddle = new BpmnModdle({ zeebe });
  const telling = new Telling(source, wanted.words);
  const make = new Make(moddle, (id) => telling.role(id));
  const definitions = definitionsOf(source, graphOf(source.procedure), wanted, make, telling);
  return (await moddle.toXML(definitions, { format: true })).xml;
};

/** What a model's file is called: of which procedure, for which engine, in which language. */
export const bpmnName = ({ procedure: { id, slug } }: BpmnSource, dialect: Dialect, locale: string): string =>
  `${id}-${slug}.${dialect}.${locale}.bpmn`;
