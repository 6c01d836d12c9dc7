/** Sequence flows, and message flows between pools. */
import type { DraftFlow } from '../../import/draft.ts';
import { oneLine } from '../../import/ids.ts';
import { attribute, below, childOf, childrenOf, nameOf, referred, textOf } from './element.ts';
import { outcomeNameOf } from './events.ts';
import { isInner, ownOutcome } from './own.ts';
import { type Reader, tell } from './reader.ts';
import type { Xml } from './xml.ts';

/** The nodes that say of themselves that a flow leads out of them, or into them, for flows that do not say it. */
const endsByNode = (scope: readonly Xml[], tag: 'incoming' | 'outgoing'): ReadonlyMap<string, Xml> =>
  new Map(scope.flatMap((node) => childrenOf(node, tag).map((reference) => [textOf(reference) ?? '', node] as const)));

/** Conditions without the signs an engine wants around them. */
const conditionOf = (flow: Xml): string | undefined =>
  oneLine(textOf(childOf(flow, 'conditionExpression'))?.replace(/^(=|[$#]\{)\s*|\}$/g, ''));

export const readFlows = (reader: Reader): void => {
  const inside = below(reader.process);
  const [leaving, coming] = [endsByNode(inside, 'outgoing'), endsByNode(inside, 'incoming')];
  const keys = new Set<string>();
  for (const flow of inside.filter(({ tag }) => tag === 'sequenceFlow')) {
    if (reader.told.has(flow)) continue;
    const id = attribute(flow, 'id') ?? '';
    const source = referred(reader.byId, attribute(flow, 'sourceRef')) ?? leaving.get(id);
    const target = referred(reader.byId, attribute(flow, 'targetRef')) ?? coming.get(id);
    if (source && target && isInner(source, target)) {
      tell(reader, flow, 'own-part');
      continue;
    }
    const [from, to] = [source && reader.exitOf.get(source), target && reader.entryOf.get(target)];
    if (!source || !target || from === undefined || to === undefined) {
      tell(reader, flow, source && target ? 'flow-elsewhere' : 'flow-nowhere', {
        severity: 'warning',
        fate: 'lost',
        args: { from: (source && nameOf(source)) ?? '', to: (target && nameOf(target)) ?? '' },
      });
      continue;
    }
    const key = id !== '' && !keys.has(id) ? id : `${id}@${flow.line}.${keys.size}`;
    keys.add(key);
    const name = nameOf(flow) ?? (source.tag === 'eventBasedGateway' ? outcomeNameOf(reader, target) : undefined);
    const drawn: DraftFlow = {
      key,
      from,
      to,
      name,
      condition: conditionOf(flow),
      default: id !== '' && attribute(source, 'default') === id ? true : undefined,
    };
    reader.flows.push({ ...drawn, ...ownOutcome(flow) });
    tell(reader, flow, 'flow', { ref: `flow:${key}`, args: { from: nameOf(source) ?? '', to: nameOf(target) ?? '' } });
  }
};

/** The pool an element is, or is in. */
export type PoolOf = (element: Xml | undefined) => Xml | undefined;

/** What goes between pools: whoever is waited for does the waiting step. */
export const readMessages = (reader: Reader, messages: readonly Xml[], poolOf: PoolOf, own: Xml | undefined): void => {
  for (const message of messages) {
    const [source, target] = ['sourceRef', 'targetRef'].map((end) => referred(reader.byId, attribute(message, end)));
    const key = target && reader.entryOf.get(target);
    const node = key === undefined ? undefined : reader.nodes.get(key);
    const other = poolOf(source);
    if (node?.kind === 'wait' && other && other !== own) {
      const role = `pool:${attribute(other, 'id') ?? other.line}`;
      reader.roles.set(role, { key: role, name: nameOf(other), outside: true });
      reader.nodes.set(node.key, { ...node, roles: [role] });
      tell(reader, other, 'pool-outside', { fate: 'changed', ref: `role:${role}` });
      tell(reader, message, 'message-flow', { fate: 'changed', ref: `node:${node.key}` });
    } else tell(reader, message, 'message-flow', { fate: 'lost' });
  }
};
