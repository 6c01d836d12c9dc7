/** Gateways: whether they split or meet, or do both, is for whoever settles the draft to see. */
import { bareNode, type DraftKind } from '../../import/draft.ts';
import type { BpmnCode } from './codes.ts';
import { nameOf } from './element.ts';
import { addNode, type Reader, tell } from './reader.ts';
import type { Xml } from './xml.ts';

const kinds: Readonly<Record<string, readonly [DraftKind, BpmnCode]>> = {
  exclusiveGateway: ['choice', 'choice'],
  eventBasedGateway: ['choice', 'choice-by-event'],
  parallelGateway: ['fork', 'parallel'],
  inclusiveGateway: ['some', 'some'],
  complexGateway: ['choice', 'complex'],
};

export const readGateway = (reader: Reader, gateway: Xml, key: string): void => {
  const [kind, code] = kinds[gateway.tag] ?? kinds['complexGateway']!;
  // What is decided by what comes is nobody's decision.
  addNode(reader, { ...bareNode(key, kind), name: nameOf(gateway), ours: code === 'choice-by-event' ? true : undefined });
  reader.entryOf.set(gateway, key);
  reader.exitOf.set(gateway, key);
  const severity = code === 'complex' ? 'warning' : code === 'choice-by-event' ? 'review' : 'info';
  tell(reader, gateway, code, {
    severity,
    fate: code === 'choice' || code === 'parallel' ? 'kept' : 'changed',
    ref: `node:${key}`,
  });
};
