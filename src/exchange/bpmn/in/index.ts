/**
 * BPMN 2.0 models as people draw them: every element of the file is told of. Read as a tree of XML and not by the metamodel, because
 * what the metamodel does not know, or what is written wrongly, has to be told of too, with its line.
 */
import { type Locale, locales } from '../../../procedure/index.ts';
import { bareNode, type DraftNode } from '../../import/draft.ts';
import { languageOf } from '../../import/language.ts';
import type { Candidate, ImportOptions, Reading } from '../../import/reading.ts';
import { wordsIn } from '../../import/words.ts';
import { openSub, readCall, readEmptySub, readTask } from './activities.ts';
import { type Beside, leadBack, readBoundary } from './boundary.ts';
import { readData } from './data.ts';
import { attribute, below, isModel, isTrue, nameOf, nodeSort, nodesIn, referred } from './element.ts';
import { joinLinks, readEvent, type Scope } from './events.ts';
import { readFlows, readMessages } from './flows.ts';
import { readGateway } from './gateways.ts';
import { lanesOf, responsibility } from './lanes.ts';
import { ownAttribute, readOwn, readOwnHead } from './own.ts';
import { addFlow, entriesOf, freshKey, lose, type Reader, tell } from './reader.ts';
import { tellAllRest, tellOthers } from './rest.ts';
import { readXml, type Xml, type XmlRead } from './xml.ts';

/** Whether a text is a BPMN model. */
export const isBpmn = (text: string): boolean =>
  /<(?:[\w.-]+:)?definitions[\s>]/.test(text) && /BPMN|:process\b|<process\b/.test(text);

interface Walk {
  readonly scope: Scope;
  /** Names of the sub-processes around it. */
  readonly prefix: string;
  readonly roles: (node: Xml) => readonly string[];
  readonly beside: Beside;
}

const isByEvent = (sub: Xml): boolean => isTrue(sub, 'triggeredByEvent');

const readSub = (reader: Reader, sub: Xml, base: DraftNode, walk: Walk): void => {
  if (isByEvent(sub)) lose(reader, sub, 'sub-process-by-event');
  else if (nodesIn(sub).length === 0) readEmptySub(reader, sub, base);
  else {
    const scope = openSub(reader, sub, base.key);
    const inherited = base.roles;
    const roles = (node: Xml): readonly string[] => {
      const own = walk.roles(node);
      return own.length > 0 ? own : inherited;
    };
    readScope(reader, sub, { ...walk, scope, roles, prefix: base.name === undefined ? walk.prefix : `${base.name} · ` });
  }
};

const readNode = (reader: Reader, node: Xml, walk: Walk): void => {
  if (readOwn(reader, node, nameOf(node))) return;
  const key = freshKey(reader, attribute(node, 'id') ?? `${node.tag}@${node.line}`);
  const name = nameOf(node);
  const base = { ...bareNode(key, 'task'), name: name && walk.prefix + name, roles: walk.roles(node) };
  const sort = nodeSort(node);
  if (sort === 'sub') readSub(reader, node, base, walk);
  else if (sort === 'call') readCall(reader, node, base);
  else if (sort === 'task') readTask(reader, node, base);
  else if (sort === 'event') readEvent(reader, node, base, walk.scope);
  else if (sort === 'gateway') readGateway(reader, node, key);
};

const isSource = ({ all }: Reader, node: Xml, end: 'sourceRef' | 'targetRef'): boolean =>
  all.some((flow) => flow.tag === 'sequenceFlow' && attribute(flow, end) === attribute(node, 'id'));

/** In a sub-process what nothing leads to begins, and what leads nowhere goes on behind it; without order, one after the other. */
const linkSub = (reader: Reader, sub: Xml, { begin, end }: Scope): void => {
  if (begin === undefined || end === undefined) return;
  const nodes = nodesIn(sub).filter((node) => reader.entryOf.has(node) && nodeSort(node) !== 'boundary');
  const first = nodes.filter((node) => node.tag !== 'startEvent' && !isSource(reader, node, 'targetRef'));
  const last = nodes.filter((node) => node.tag !== 'endEvent' && !isSource(reader, node, 'sourceRef'));
  const entry = (node: Xml): string => reader.entryOf.get(node)!;
  const exit = (node: Xml): string => reader.exitOf.get(node)!;
  const alone = first.filter((node) => last.includes(node));
  if (sub.tag === 'adHocSubProcess' && alone.length === nodes.length && nodes.length > 0) {
    const keys = [begin, ...nodes.flatMap((node) => [entry(node), exit(node)]), end];
    for (let at = 0; at < keys.length; at += 2) addFlow(reader, keys[at]!, keys[at + 1]!);
    return;
  }
  if (!nodes.some(({ tag }) => tag === 'startEvent')) for (const node of first) addFlow(reader, begin, entry(node));
  for (const node of last) addFlow(reader, exit(node), end);
};

const readScope = (reader: Reader, scope: Xml, walk: Walk): void => {
  const nodes = nodesIn(scope);
  for (const node of nodes) if (nodeSort(node) !== 'boundary') readNode(reader, node, walk);
  for (const node of nodes.filter((candidate) => nodeSort(candidate) === 'boundary'))
    if (!readOwn(reader, node, nameOf(node)))
      readBoundary(reader, node, freshKey(reader, attribute(node, 'id') ?? `boundary@${node.line}`), walk.beside);
  linkSub(reader, scope, walk.scope);
};

interface Model {
  readonly read: XmlRead;
  readonly byId: ReadonlyMap<string, Xml>;
  readonly processes: readonly Xml[];
  readonly participants: readonly Xml[];
}

const modelOf = (read: XmlRead): Model => {
  const byId = new Map<string, Xml>();
  for (const element of read.all) {
    const id = attribute(element, 'id');
    if (id !== undefined && isModel(element) && !byId.has(id)) byId.set(id, element);
  }
  const processes = read.all.filter((element) => element.tag === 'process' && isModel(element));
  return { read, byId, processes, participants: read.all.filter(({ tag }) => tag === 'participant') };
};

const poolOfProcess = ({ participants, byId }: Model, process: Xml): Xml | undefined =>
  participants.find((participant) => referred(byId, attribute(participant, 'processRef')) === process);

const candidateOf = (model: Model, process: Xml): Candidate => {
  const pool = poolOfProcess(model, process);
  const name = (pool && nameOf(pool)) ?? nameOf(process) ?? attribute(process, 'id') ?? '';
  return {
    id: attribute(process, 'id') ?? String(process.line),
    name,
    nodes: below(process).filter((element) => nodeSort(element)).length,
  };
};

/** The process that is wanted, or the only one that holds something. */
const chosen = (model: Model, wanted: string | undefined): Xml | undefined => {
  const full = model.processes.filter((process) => nodesIn(process).length > 0);
  const named = full.find((process) => {
    const { id, name } = candidateOf(model, process);
    return wanted !== undefined && [id, name].includes(wanted);
  });
  return named ?? (full.length < 2 ? (full[0] ?? model.processes[0]) : undefined);
};

const readPools = (reader: Reader, model: Model, own: Xml | undefined): void => {
  const around = (element: Xml | undefined): Xml | undefined => {
    for (let here = element; here; here = here.parent) {
      if (here.tag === 'participant') return here;
      if (here.tag === 'process') return poolOfProcess(model, here);
    }
    return undefined;
  };
  readMessages(
    reader,
    model.read.all.filter(({ tag }) => tag === 'messageFlow'),
    around,
    own,
  );
  for (const pool of model.participants)
    tell(reader, pool, pool === own ? 'pool' : 'pool-outside', { fate: pool === own ? 'kept' : 'lost' });
};

/** The language a model of ours is in. */
const ownLocale = (process: Xml): Locale | undefined => locales.find((locale) => locale === ownAttribute(process, 'locale'));

const readProcess = (model: Model, process: Xml, options: ImportOptions): Reader => {
  const names = model.read.all.flatMap((element) => (isModel(element) ? (nameOf(element) ?? []) : []));
  const reader: Reader = {
    all: model.read.all,
    byId: model.byId,
    process,
    words: wordsIn(options.words, ownLocale(process) ?? languageOf(names)),
    told: new Map(),
    lines: new Map(),
    nodes: new Map(),
    flows: [],
    roles: new Map(),
    records: new Map(),
    entryOf: new Map(),
    exitOf: new Map(),
    documentation: [],
    made: 0,
  };
  reader.own = readOwnHead(reader);
  const pool = poolOfProcess(model, process);
  const beside: Beside = new Map();
  const roles = responsibility(reader, lanesOf(reader), pool);
  readScope(reader, process, { scope: { begin: undefined, end: undefined }, prefix: '', roles, beside });
  readFlows(reader);
  joinLinks(reader);
  leadBack(reader, beside);
  readPools(reader, model, pool);
  readData(
    reader,
    model.read.all.filter(({ parent }) => parent?.tag === 'collaboration'),
  );
  return reader;
};

const tellWhole = (reader: Reader, { read, processes }: Model): void => {
  tell(reader, reader.process, 'process', { ref: undefined });
  tellOthers(
    reader,
    processes.filter((process) => process !== reader.process),
  );
  if (read.root) tell(reader, read.root, 'definitions');
  for (const around of reader.all.filter(({ tag }) => tag === 'collaboration')) tell(reader, around, 'definitions');
  tellAllRest(reader);
};

/** Reads a model. @param text as it stands in the file, well-formed or not; never throws */
export const readBpmn = (text: string, options: ImportOptions): Reading => {
  const model = modelOf(readXml(text));
  const { broken } = model.read;
  const process = chosen(model, options.process);
  const unwell = broken
    ? [
        {
          severity: 'warning',
          fate: 'changed',
          element: 'xml',
          line: broken.line,
          count: 0,
          code: 'broken',
          args: { reason: broken.reason },
        } as const,
      ]
    : [];
  const full = model.processes.filter((each) => nodesIn(each).length > 0);
  if (!model.read.root) return { entries: unwell };
  if (!process && full.length > 1) return { entries: unwell, candidates: full.map((each) => candidateOf(model, each)) };
  // Without a process there are no steps, and all else is told.
  const reader = readProcess(model, process ?? model.read.root, options);
  tellWhole(reader, model);
  const pool = process && poolOfProcess(model, process);
  const draft = {
    title: ownAttribute(reader.process, 'title') ?? nameOf(reader.process) ?? (pool && nameOf(pool)),
    locale: reader.words.locale,
    number: ownAttribute(reader.process, 'procedure'),
    documentation: reader.documentation,
    own: reader.own,
    nodes: [...reader.nodes.values()],
    flows: reader.flows,
    roles: [...reader.roles.values()],
    records: [...reader.records.values()],
  };
  return { draft, entries: [...unwell, ...entriesOf(reader)] };
};
