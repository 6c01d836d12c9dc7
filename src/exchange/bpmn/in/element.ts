/** How the elements of a BPMN model are asked. */
import type { Xml } from './xml.ts';

/** BPMN's own elements, of whatever version, and those of a file that names no namespace. */
export const isModel = ({ space }: Xml): boolean => space === '' || /\/BPMN\/.*MODEL$/i.test(space);

export const childrenOf = (element: Xml, tag: string): Xml[] => element.children.filter((child) => child.tag === tag);
export const childOf = (element: Xml, tag: string): Xml | undefined => element.children.find((child) => child.tag === tag);

export const attribute = (element: Xml, name: string): string | undefined => {
  const value = element.attributes.get(name)?.trim();
  return value === '' ? undefined : value;
};

/** An attribute of an engine, whatever prefix it is written with. */
export const engineAttribute = (element: Xml, name: string): string | undefined => {
  for (const [key, value] of element.attributes) if (key.endsWith(`:${name}`) && value.trim() !== '') return value.trim();
  return undefined;
};

export const isTrue = (element: Xml, name: string): boolean => attribute(element, name) === 'true';

/** A name on one line; undefined where it says nothing. */
export const nameOf = (element: Xml): string | undefined => {
  const name = attribute(element, 'name')?.replaceAll(/\s+/g, ' ').trim();
  return name === '' ? undefined : name;
};

export const textOf = (element: Xml | undefined): string | undefined => {
  const text = element?.text.trim();
  return text === '' ? undefined : text;
};

/** Every element below one, itself first. */
export const below = (element: Xml): Xml[] => [element, ...element.children.flatMap(below)];

/** What an event is of: `message`, `timer`; undefined where it is of nothing. */
export const eventOf = (element: Xml): string | undefined =>
  element.children.find(({ tag }) => /EventDefinition$/.test(tag))?.tag.replace(/EventDefinition$/, '');

export const definitionOf = (element: Xml): Xml | undefined => element.children.find(({ tag }) => /EventDefinition$/.test(tag));

/** Names without their prefix, as references are written by some: `bpmn:Task_1` for `Task_1`. */
const unprefixed = (reference: string): string => reference.slice(reference.indexOf(':') + 1);

/** An element by a reference to its id. */
export const referred = (byId: ReadonlyMap<string, Xml>, reference: string | undefined): Xml | undefined =>
  reference === undefined ? undefined : (byId.get(reference) ?? byId.get(unprefixed(reference)));

const isActivityTag = (tag: string): boolean =>
  /(^task|Task|^subProcess|^adHocSubProcess|^transaction|^callActivity|^callChoreography)$/.test(tag);
const isSubProcess = (tag: string): boolean => /^(subProcess|adHocSubProcess|transaction)$/.test(tag);

/** What sort of node an element is; undefined where it is none. */
export const nodeSort = ({ tag }: Xml): 'task' | 'sub' | 'call' | 'gateway' | 'event' | 'boundary' | undefined => {
  if (isSubProcess(tag)) return 'sub';
  if (tag === 'callActivity') return 'call';
  if (isActivityTag(tag)) return 'task';
  if (/Gateway$/.test(tag)) return 'gateway';
  if (tag === 'boundaryEvent') return 'boundary';
  return /^(start|end|intermediateCatch|intermediateThrow|implicitThrow)Event$/.test(tag) ? 'event' : undefined;
};

/** Nodes of a process or sub-process, those of its sub-processes not among them. */
export const nodesIn = (scope: Xml): Xml[] => scope.children.filter((child) => isModel(child) && nodeSort(child) !== undefined);
