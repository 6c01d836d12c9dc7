/** Data a model shows, and the words beside its steps: records used and made, and sentences that may be requirements. */
import { oneLine } from '../../import/ids.ts';
import { attribute, below, childOf, childrenOf, nameOf, referred, textOf } from './element.ts';
import { isOwn, ownRecord } from './own.ts';
import { type Reader, tell, tellTogether } from './reader.ts';
import type { Xml } from './xml.ts';

const isData = ({ tag }: Xml): boolean =>
  /^(dataObjectReference|dataStoreReference|dataObject|dataInput|dataOutput|dataStore)$/.test(tag);

/** The key of the record a data element is of, by what it refers to. */
const recordOf = (reader: Reader, data: Xml): string => {
  const own = ownRecord(reader, data);
  if (own !== undefined) return own;
  const reference = attribute(data, 'dataObjectRef') ?? attribute(data, 'dataStoreRef');
  const of = referred(reader.byId, reference);
  const key = attribute(data, 'id') ?? `data:${data.line}`;
  if (!reader.records.has(key)) reader.records.set(key, { key, name: nameOf(data) ?? (of && nameOf(of)) });
  return key;
};

/** @param way whether the node uses the record, or makes it */
const addRecord = (reader: Reader, nodeKey: string, record: string, way: 'in' | 'out'): boolean => {
  const node = reader.nodes.get(nodeKey);
  if (!node || !['task', 'wait', 'gate'].includes(node.kind)) return false;
  reader.nodes.set(nodeKey, { ...node, records: { ...node.records, [way]: [...node.records[way], record] } });
  return true;
};

const keyOfNode = (reader: Reader, element: Xml | undefined): string | undefined => element && reader.entryOf.get(element);

/** What an activity reads and writes: `dataInputAssociation`, `dataOutputAssociation`. */
const readAssociations = (reader: Reader, used: Set<string>): void => {
  for (const element of below(reader.process)) {
    const way = element.tag === 'dataInputAssociation' ? 'in' : element.tag === 'dataOutputAssociation' ? 'out' : undefined;
    if (way === undefined || reader.told.has(element)) continue;
    const ends = childrenOf(element, way === 'in' ? 'sourceRef' : 'targetRef').map((end) => referred(reader.byId, textOf(end)));
    const data = ends.find((end) => end && isData(end));
    const node = keyOfNode(reader, element.parent);
    if (!data || node === undefined || !addRecord(reader, node, recordOf(reader, data), way)) {
      tellTogether(reader, below(element), 'engine', 'dataAssociation', { fate: 'lost' });
      continue;
    }
    used.add(recordOf(reader, data));
    tell(reader, element, 'record-used', { ref: `record:${recordOf(reader, data)}`, args: { way } });
  }
};

/** A data element drawn beside a step, or beside the arrow between two. */
const readDataAssociation = (reader: Reader, association: Xml, data: Xml, other: Xml, used: Set<string>): boolean => {
  const record = recordOf(reader, data);
  const from = attribute(association, 'sourceRef') === attribute(data, 'id');
  if (other.tag === 'sequenceFlow') {
    const [source, target] = ['sourceRef', 'targetRef'].map((end) =>
      keyOfNode(reader, referred(reader.byId, attribute(other, end))),
    );
    const made = source !== undefined && addRecord(reader, source, record, 'out');
    const read = target !== undefined && addRecord(reader, target, record, 'in');
    if (made || read) used.add(record);
    return made || read;
  }
  const node = keyOfNode(reader, other);
  const done = node !== undefined && addRecord(reader, node, record, from ? 'in' : 'out');
  if (done) used.add(record);
  return done;
};

const addDocumentation = (reader: Reader, element: Xml | undefined, text: string): string | undefined => {
  const key = keyOfNode(reader, element);
  const node = key === undefined ? undefined : reader.nodes.get(key);
  if (!node || !['task', 'wait', 'gate', 'choice'].includes(node.kind)) return undefined;
  reader.nodes.set(node.key, { ...node, documentation: [...node.documentation, text] });
  return node.key;
};

/** Lines between things that are no flow: to data, and to notes. */
const readArtifacts = (reader: Reader, scope: readonly Xml[], used: Set<string>): void => {
  const noted = new Map<Xml, string | undefined>();
  for (const association of scope.filter(({ tag }) => tag === 'association')) {
    if (reader.told.has(association)) continue;
    const ends = ['sourceRef', 'targetRef'].map((end) => referred(reader.byId, attribute(association, end)));
    const data = ends.find((end) => end && isData(end));
    const note = ends.find((end) => end?.tag === 'textAnnotation');
    const other = ends.find((end) => end && end !== data && end !== note);
    if (data && other && readDataAssociation(reader, association, data, other, used))
      tell(reader, association, 'record-used', { ref: `record:${recordOf(reader, data)}`, args: { way: '' } });
    else if (note && other) {
      const text = textOf(childOf(note, 'text')) ?? '';
      const key = noted.get(note) ?? addDocumentation(reader, other, text);
      noted.set(note, key);
      tell(reader, association, 'association', {
        fate: key === undefined ? 'lost' : 'kept',
        ref: key === undefined ? undefined : `node:${key}`,
      });
    } else tell(reader, association, 'association', { fate: 'lost' });
  }
  for (const note of scope.filter(({ tag }) => tag === 'textAnnotation')) {
    const text = oneLine(textOf(childOf(note, 'text'))) ?? '';
    const key = noted.get(note);
    const args = { text };
    if (key === undefined) tell(reader, note, 'note-loose', { severity: text === '' ? 'info' : 'task', fate: 'lost', args });
    else tell(reader, note, 'note', { severity: 'task', fate: 'changed', ref: `node:${key}`, args });
  }
};

/** What is written of elements: of a step it may be required, of the process it may be its purpose, of others it has no place. */
const readDocumentation = (reader: Reader): void => {
  for (const element of below(reader.process).filter(({ tag }) => tag === 'documentation')) {
    if (reader.told.has(element)) continue;
    const text = textOf(element);
    const args = { text: oneLine(text) ?? '' };
    const of = element.parent;
    if (of && isOwn(of)) continue;
    const key = text === undefined ? undefined : addDocumentation(reader, of, text);
    if (text === undefined) tellTogether(reader, [element], 'structure', 'documentation');
    else if (of === reader.process) {
      reader.documentation.push(text);
      tell(reader, element, 'note', { severity: 'task', fate: 'changed', args });
    } else if (key !== undefined)
      tell(reader, element, 'note', { severity: 'task', fate: 'changed', ref: `node:${key}`, args });
    else tell(reader, element, 'note-loose', { severity: 'task', fate: 'lost', args, name: of && nameOf(of) });
  }
};

const refersToData = (reader: Reader, data: Xml): boolean =>
  reader.all.some((other) =>
    [attribute(other, 'dataObjectRef'), attribute(other, 'dataStoreRef')].includes(attribute(data, 'id') ?? ''),
  );

/** @param beside elements of the collaboration around the process, in which notes may stand */
export const readData = (reader: Reader, beside: readonly Xml[]): void => {
  const used = new Set<string>();
  const inside = below(reader.process);
  readAssociations(reader, used);
  readArtifacts(reader, [...inside, ...beside], used);
  readDocumentation(reader);
  for (const data of inside.filter(isData)) {
    if (reader.told.has(data) || data.parent?.tag === 'ioSpecification') continue;
    const key = recordOf(reader, data);
    if (used.has(key)) tell(reader, data, 'record', { ref: `record:${key}` });
    else if (data.tag === 'dataObject' && refersToData(reader, data)) tellTogether(reader, [data], 'structure', 'dataObject');
    else tell(reader, data, 'record-unused', { severity: 'review', fate: 'lost' });
  }
};
