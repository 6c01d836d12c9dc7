/**
 * Models of our own export (`bpmn/`): what BPMN has no place for stands in attributes of our namespace, and by them a step is read back as
 * it was, without a reading of ours. What was added in a modeler has no such attributes and is read as any other.
 */

import type { Deputy, Figure, Limit, Text } from '../../../procedure/index.ts';
import { bareNode, type DraftFlow, type DraftKind, type DraftNode, type OwnHead, type OwnStep } from '../../import/draft.ts';
import type { ImportWords } from '../../import/words.ts';
import { attribute, below, childOf, referred, textOf } from './element.ts';
import { addNode, type Reader, tell } from './reader.ts';
import { ownSpace, type Xml } from './xml.ts';

const isOwnElement = ({ space }: Xml): boolean => space === ownSpace;

/** An attribute of our namespace, by whatever prefix it is written. */
export const ownAttribute = (element: Xml, name: string): string | undefined => element.own.get(name);

const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];
const asNumber = (text: string | undefined): number | undefined => {
  const number = Number(text);
  return text === undefined || Number.isNaN(number) ? undefined : number;
};

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Lines that begin so are notes of the export. */
const note = '※ ';

/** Stands for what is filled in, while it is looked what stands around. */
const hole = '\uFFFC';

/** The sentences of a documentation: those of the definition, with the reason of what is inferred. */
const sentencesOf = (text: string | undefined, { inferred }: ImportWords): OwnStep['requirements'] => {
  const [before, between, after] = inferred(hole, hole).split(hole) as [string, string, string];
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(note))
    .map((line) => {
      if (!line.startsWith(before)) return { text: line };
      const [said, ...why] = line.slice(before.length).split(between);
      const reason = why.join(between);
      return { text: said!, why: after === '' ? reason : reason.slice(0, -after.length) };
    });
};

const limitOf = (node: Xml): Limit | undefined => {
  const [within, unit] = [asNumber(ownAttribute(node, 'within')), ownAttribute(node, 'unit')];
  if (within === undefined || unit === undefined) return undefined;
  const [remind, escalate, outcome] = [
    asNumber(ownAttribute(node, 'remind')),
    ownAttribute(node, 'escalate'),
    ownAttribute(node, 'lapse'),
  ];
  return {
    within,
    unit: unit as Limit['unit'],
    ...(remind !== undefined && { remind }),
    ...(escalate !== undefined && { escalate }),
    ...(outcome !== undefined && { outcome }),
  };
};

const signOf = (node: Xml): DraftNode['sign'] => {
  const sign = ownAttribute(node, 'sign');
  const least = asNumber(sign);
  return least === undefined ? (sign as DraftNode['sign']) : { atLeast: least };
};

const bandsOf = (node: Xml): OwnStep['bands'] => {
  const [figure, of] = [ownAttribute(node, 'figure'), parsed(ownAttribute(node, 'bands'))];
  return figure !== undefined && Array.isArray(of) ? { figure, of } : undefined;
};

/** Which part of its step a node is; undefined where it is none of ours. */
const partOf = (node: Xml): string | undefined => ownAttribute(node, 'part');

/** Whether an element is a node of ours. */
export const isOwn = (element: Xml): boolean => partOf(element) !== undefined;

/** The key of the role with an id of ours. */
export const roleKey = (id: string): string => `own:${id}`;
/** The key of the record with an id of ours. */
const recordKey = (id: string): string => `own:${id}`;

const withoutNumber = (name: string | undefined, no: string | undefined): string | undefined =>
  no !== undefined && name?.startsWith(`${no} `) ? name.slice(no.length + 1) : name;

/** A step as it was. @param name as it stands in the model now */
const readOwnStep = (reader: Reader, node: Xml, name: string | undefined): void => {
  const id = ownAttribute(node, 'step')!;
  const key = `own:${id}`;
  const no = ownAttribute(node, 'no');
  const documentation = childOf(node, 'documentation');
  if (documentation) tell(reader, documentation, 'own', { ref: `node:${key}` });
  const why = ownAttribute(node, 'why');
  addNode(reader, {
    ...bareNode(key, (ownAttribute(node, 'kind') ?? 'task') as DraftKind),
    id,
    no,
    name: withoutNumber(name, no),
    question: ownAttribute(node, 'question'),
    roles: words(ownAttribute(node, 'roles')).map(roleKey),
    limit: limitOf(node),
    sign: signOf(node),
    veto: ownAttribute(node, 'veto') === 'true' || undefined,
    calls: ownAttribute(node, 'calls'),
    ours: true,
    own: { why, requirements: sentencesOf(textOf(documentation), reader.words), bands: bandsOf(node) },
  });
  reader.entryOf.set(node, key);
  reader.exitOf.set(node, key);
  tell(reader, node, 'own', { ref: `node:${key}` });
};

/** Nodes that stand for a step beside it: flows that lead to them lead to it, and flows that leave them leave it. */
const readOwnPart = (reader: Reader, node: Xml): void => {
  const key = `own:${ownAttribute(node, 'step')}`;
  const part = partOf(node);
  if (part === 'merge') reader.entryOf.set(node, key);
  if (part === 'decision') reader.exitOf.set(node, key);
  tell(reader, node, 'own-part', { ref: `node:${key}` });
};

/** Whether a flow only connects the parts of one step. */
export const isInner = (source: Xml, target: Xml): boolean => {
  const parts = [source, target].map((node) => [partOf(node), ownAttribute(node, 'step')] as const);
  const [[from, step], [to, other]] = parts as [(typeof parts)[number], (typeof parts)[number]];
  if (from === undefined || to === undefined) return false;
  const beside = (part: string): boolean => !['step', 'merge', 'decision', 'start'].includes(part);
  return (
    beside(from) ||
    beside(to) ||
    (step === other && ((from === 'step' && to === 'decision') || (from === 'merge' && to === 'step')))
  );
};

/** What a flow of ours says of its outcome. */
export const ownOutcome = (flow: Xml): Partial<DraftFlow> => {
  const mark = ownAttribute(flow, 'mark');
  if (mark === undefined) return {};
  return {
    mark,
    name: ownAttribute(flow, 'name'),
    refusal: ownAttribute(flow, 'refusal') === 'true',
    sign: ownAttribute(flow, 'sign'),
    default: undefined,
  };
};

const textOfOne = (reader: Reader, text: string): Text => ({ [reader.words.locale]: text }) as Text;

const figuresIn = (reader: Reader, elements: readonly Xml[]): Figure[] =>
  elements.map((element): Figure => {
    const decimals = asNumber(attribute(element, 'decimals'));
    return {
      id: attribute(element, 'id') ?? '',
      name: textOfOne(reader, attribute(element, 'name') ?? ''),
      unit: textOfOne(reader, attribute(element, 'unit') ?? ''),
      kind: (attribute(element, 'kind') ?? 'number') as Figure['kind'],
      ...(decimals !== undefined && { decimals }),
    };
  });

const deputiesIn = (elements: readonly Xml[]): Deputy[] =>
  elements.map((element): Deputy => {
    const [figure, to, at] = [
      attribute(element, 'figure'),
      asNumber(attribute(element, 'to')),
      words(attribute(element, 'at')),
    ];
    return {
      principal: attribute(element, 'principal') ?? '',
      role: attribute(element, 'role') ?? '',
      ...(at.length > 0 && { at }),
      ...(figure !== undefined && to !== undefined && { upTo: { figure, to } }),
    };
  });

/** What a process of ours says of the whole, and its registers; undefined where it is none. */
export const readOwnHead = (reader: Reader): OwnHead | undefined => {
  const { process } = reader;
  if (ownAttribute(process, 'procedure') === undefined) return undefined;
  const extension = childOf(process, 'extensionElements');
  const own = extension ? below(extension).filter(isOwnElement) : [];
  for (const element of own) tell(reader, element, 'own');
  const of = (tag: string): Xml[] => own.filter((element) => element.tag === tag);
  for (const [tag, register] of [
    ['role', reader.roles],
    ['record', reader.records],
  ] as const)
    for (const element of of(tag)) {
      const id = attribute(element, 'id') ?? '';
      register.set(roleKey(id), { key: roleKey(id), id, name: attribute(element, 'name') });
    }
  const documentation = childOf(process, 'documentation');
  if (documentation) tell(reader, documentation, 'own');
  const [summary, ...purpose] = sentencesOf(textOf(documentation), reader.words);
  return {
    slug: ownAttribute(process, 'slug'),
    summary: summary?.text,
    purpose,
    number: ownAttribute(process, 'document'),
    edition: ownAttribute(process, 'edition'),
    revision: ownAttribute(process, 'revision'),
    words: ownAttribute(process, 'words') === 'own' ? 'own' : 'restated',
    original: ownAttribute(process, 'original'),
    calendar: parsed(ownAttribute(process, 'calendar')) as OwnHead['calendar'],
    figures: figuresIn(reader, of('figure')),
    deputies: deputiesIn(of('deputy')),
  };
};

/** The record of ours that a data element is of. */
export const ownRecord = (reader: Reader, data: Xml): string | undefined => {
  const of = referred(reader.byId, attribute(data, 'dataObjectRef')) ?? data;
  const id = ownAttribute(of, 'record');
  return id === undefined ? undefined : recordKey(id);
};

/** Reads a node of ours. @returns whether it is one */
export const readOwn = (reader: Reader, node: Xml, name: string | undefined): boolean => {
  const part = partOf(node);
  if (part === undefined || part === 'start' || ownAttribute(node, 'step') === undefined) return false;
  if (part === 'step') readOwnStep(reader, node, name);
  else readOwnPart(reader, node);
  return true;
};
