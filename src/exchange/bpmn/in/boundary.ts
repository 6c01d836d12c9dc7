/**
 * What may come upon a step while it is done. Time is its limit; whatever leads somewhere is a choice behind the step: gone as planned,
 * or this has come. What comes beside the step, without ending it, comes after it there, and then the step goes on.
 */
import { closure } from '../../../procedure/index.ts';
import { bareNode } from '../../import/draft.ts';
import { attribute, childOf, childrenOf, definitionOf, eventOf, isTrue, nameOf, referred, textOf } from './element.ts';
import { eventName, timeOf } from './events.ts';
import { addFlow, addNode, type Reader, tell } from './reader.ts';
import { limitOf } from './times.ts';
import type { Xml } from './xml.ts';

/** The steps behind which something beside them goes on: where that leads, when it ends. */
export type Beside = Map<string, string>;

const timed = (event: Xml): string | undefined => textOf(childOf(definitionOf(event) ?? event, 'timeDuration'));

/** Time for a step is its limit, where it is of whole days or hours and the step is one. */
const setLimit = (reader: Reader, event: Xml, key: string): boolean => {
  const [node, limit] = [reader.nodes.get(key), limitOf(timed(event))];
  if (eventOf(event) !== 'timer' || !limit || !node || (node.kind !== 'task' && node.kind !== 'wait')) return false;
  const { limit: known } = node;
  const isReminder = known?.unit === limit.unit && limit.within < known.within;
  reader.nodes.set(key, { ...node, limit: isReminder ? { ...known!, remind: limit.within } : limit });
  return true;
};

/** The choice behind a step, made when the first thing is read that may come upon it. */
const choiceBehind = (reader: Reader, host: Xml): string => {
  const [entry, exit] = [reader.entryOf.get(host)!, reader.exitOf.get(host)!];
  const choice = `${entry}:upon`;
  if (reader.nodes.has(choice)) return choice;
  const onward = `${entry}:onward`;
  const { words } = reader;
  addNode(reader, { ...bareNode(choice, 'choice'), name: words.happened(nameOf(host) ?? ''), ours: true });
  addNode(reader, bareNode(onward, 'pass'));
  addFlow(reader, exit, choice);
  addFlow(reader, choice, onward, { name: words.asPlanned });
  reader.exitOf.set(host, onward);
  return choice;
};

const leadsOn = ({ all }: Reader, event: Xml): boolean =>
  all.some((flow) => flow.tag === 'sequenceFlow' && attribute(flow, 'sourceRef') === attribute(event, 'id'));

/** Ends of a sub-process that are errors lead to what comes upon it. */
const errorEnds = (host: Xml): Xml[] => childrenOf(host, 'endEvent').filter((end) => eventOf(end) === 'error');

/** @param beside gets where what comes beside a step goes on */
export const readBoundary = (reader: Reader, event: Xml, key: string, beside: Beside): void => {
  const host = referred(reader.byId, attribute(event, 'attachedToRef'));
  const [name, time] = [eventName(reader, event), timeOf(reader, event)];
  const args = { name: name ?? time ?? '', host: (host && nameOf(host)) ?? '' };
  const entry = host && reader.entryOf.get(host);
  if (!host || entry === undefined || eventOf(event) === 'compensate') {
    tell(reader, event, eventOf(event) === 'compensate' ? 'compensation' : 'boundary-dead', {
      severity: 'warning',
      fate: 'lost',
      args,
    });
    return;
  }
  const limited = setLimit(reader, event, entry);
  const ref = `node:${leadsOn(reader, event) ? key : entry}` as const;
  if (!leadsOn(reader, event)) {
    if (limited) tell(reader, event, 'boundary-time', { severity: 'review', fate: 'changed', ref, args });
    else tell(reader, event, 'boundary-dead', { severity: 'warning', fate: 'lost', args });
    return;
  }
  addNode(reader, bareNode(key, 'pass'));
  reader.entryOf.set(event, key);
  reader.exitOf.set(event, key);
  const thrown = eventOf(event) === 'error' ? errorEnds(host) : [];
  for (const end of thrown) {
    const from = reader.exitOf.get(end)!;
    const [through] = reader.flows.filter((flow) => flow.from === from);
    if (through) reader.flows.splice(reader.flows.indexOf(through), 1);
    addFlow(reader, from, key);
  }
  if (thrown.length === 0)
    addFlow(reader, choiceBehind(reader, host), key, { name: name ?? time ?? reader.words.waitForSomething });
  const isBeside = attribute(event, 'cancelActivity') === 'false' || isTrue(event, 'nonInterrupting');
  if (isBeside) beside.set(key, reader.exitOf.get(host)!);
  tell(reader, event, isBeside ? 'boundary-beside' : limited ? 'boundary-time' : 'boundary', {
    severity: isBeside ? 'warning' : 'review',
    fate: 'changed',
    ref,
    args,
  });
};

const reachedFrom = ({ flows }: Reader, from: string): ReadonlySet<string> =>
  closure([from], (key) => flows.filter((flow) => flow.from === key).map(({ to }) => to));

/** What comes beside a step and ends by itself goes on where the step does, once it is done. */
export const leadBack = (reader: Reader, beside: Beside): void => {
  for (const [key, onward] of beside) {
    const main = reachedFrom(reader, onward);
    const aside = [...reachedFrom(reader, key)].filter((node) => !main.has(node));
    for (const node of aside) {
      const kind = reader.nodes.get(node)?.kind;
      const alone = reader.flows.every(({ to, from }) => to !== node || aside.includes(from));
      const open = kind === 'end' ? alone : reader.flows.every(({ from }) => from !== node);
      if (!open) continue;
      if (kind === 'end') reader.nodes.set(node, bareNode(node, 'pass'));
      addFlow(reader, node, onward);
    }
  }
};
