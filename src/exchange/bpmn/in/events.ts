/** Events: what begins and ends a case, what is waited for and what is sent, and what may come upon a step. */
import { bareNode, type DraftNode } from '../../import/draft.ts';
import { attribute, childOf, definitionOf, eventOf, nameOf, referred, textOf } from './element.ts';
import { addFlow, addNode, type Reader, tell } from './reader.ts';
import { spanOf } from './times.ts';
import type { Xml } from './xml.ts';

const namedBy = ['messageRef', 'signalRef', 'errorRef', 'escalationRef'] as const;

/** What an event is called: by its name, or by what it is of. */
export const eventName = (reader: Reader, event: Xml): string | undefined => {
  const definition = definitionOf(event) ?? event;
  const reference = namedBy
    .map((key) => attribute(definition, key) ?? attribute(event, key))
    .find((value) => value !== undefined);
  const of = referred(reader.byId, reference);
  return nameOf(event) ?? (of && nameOf(of)) ?? textOf(childOf(definition, 'condition'));
};

/** The time an event is of, as it is written, or as people say it. */
export const timeOf = (reader: Reader, event: Xml): string | undefined => {
  const definition = definitionOf(event);
  const written = ['timeDuration', 'timeDate', 'timeCycle'].flatMap(
    (tag) => textOf(definition && childOf(definition, tag)) ?? [],
  )[0];
  return written && (spanOf(written, reader.words.units) ?? written);
};

/** The scope an event is in: where a process begins, and where what ends in it leads. */
export interface Scope {
  /** Undefined for the process itself, whose ends end the case. */
  readonly begin: string | undefined;
  readonly end: string | undefined;
}

const settled = (reader: Reader, event: Xml, key: string): void => {
  reader.entryOf.set(event, key);
  reader.exitOf.set(event, key);
};

const startEvent = (reader: Reader, event: Xml, key: string, { begin }: Scope): void => {
  const name = eventName(reader, event) ?? (eventOf(event) === 'timer' ? timeOf(reader, event) : undefined);
  addNode(reader, { ...bareNode(key, begin === undefined ? 'start' : 'pass'), name });
  if (begin !== undefined) addFlow(reader, begin, key, name === undefined ? {} : { name });
  tell(reader, event, 'start', { ref: `node:${key}`, args: { name: name ?? '' } });
};

const endEvent = (reader: Reader, event: Xml, key: string, { end }: Scope): void => {
  const of = eventOf(event);
  const terminates = of === 'terminate' || of === 'cancel' || of === 'error';
  addNode(reader, { ...bareNode(key, end === undefined ? 'end' : 'pass'), name: eventName(reader, event), terminates });
  if (end !== undefined) addFlow(reader, key, end);
  const code =
    of === 'terminate'
      ? 'end-for-all'
      : of === 'error' || of === 'cancel'
        ? 'end-by-error'
        : of === undefined
          ? 'end'
          : 'end-sends';
  const severity = code === 'end-for-all' || code === 'end-by-error' ? 'review' : 'info';
  tell(reader, event, code, { severity, fate: code === 'end' ? 'kept' : 'changed', ref: `node:${key}` });
};

/** A wait by name: by what is waited for. */
const waitName = (reader: Reader, event: Xml): string => {
  const { words } = reader;
  const [name, time] = [eventName(reader, event), eventOf(event) === 'timer' ? timeOf(reader, event) : undefined];
  if (time !== undefined) return name === undefined ? words.waitForTime(time) : name;
  return name === undefined ? words.waitForSomething : words.waitFor(name);
};

/** Whether an event is what a choice by events waits for: then the choice waits, and its outcome is called so. */
const isChosen = (reader: Reader, event: Xml): boolean => {
  const coming = reader.all.filter(
    ({ tag, attributes }) => tag === 'sequenceFlow' && attributes.get('targetRef') === attribute(event, 'id'),
  );
  const sources = coming.map((flow) => referred(reader.byId, attribute(flow, 'sourceRef')));
  return sources.length === 1 && sources[0]?.tag === 'eventBasedGateway';
};

const catchEvent = (reader: Reader, event: Xml, key: string, base: DraftNode): void => {
  const ref = `node:${key}` as const;
  const of = eventOf(event);
  if (of === 'link') {
    addNode(reader, bareNode(key, 'pass'));
    tell(reader, event, 'link', { fate: 'changed', ref });
  } else if (isChosen(reader, event)) {
    addNode(reader, { ...bareNode(key, 'pass'), name: eventName(reader, event) });
    tell(reader, event, 'wait-chosen', { severity: 'review', fate: 'changed', ref });
  } else {
    addNode(reader, { ...base, kind: 'wait', name: waitName(reader, event) });
    tell(reader, event, of === 'timer' ? 'wait-for-time' : 'wait', {
      severity: 'review',
      fate: 'changed',
      ref,
      args: { time: timeOf(reader, event) ?? '' },
    });
  }
};

const throwEvent = (reader: Reader, event: Xml, key: string, base: DraftNode): void => {
  const ref = `node:${key}` as const;
  const of = eventOf(event);
  if (of === undefined || of === 'link' || of === 'compensate') {
    addNode(reader, bareNode(key, 'pass'));
    const code = of === 'link' ? 'link' : of === 'compensate' ? 'compensation' : 'milestone';
    tell(reader, event, code, {
      severity: of === 'compensate' ? 'warning' : 'info',
      fate: of === 'link' ? 'changed' : 'lost',
      ref,
    });
  } else {
    addNode(reader, { ...base, kind: 'task', name: eventName(reader, event) });
    tell(reader, event, 'send', { fate: 'changed', ref });
  }
};

/** @param base the node as it would be as a task, with whoever is responsible */
export const readEvent = (reader: Reader, event: Xml, base: DraftNode, scope: Scope): void => {
  const { key } = base;
  settled(reader, event, key);
  if (event.tag === 'startEvent') startEvent(reader, event, key, scope);
  else if (event.tag === 'endEvent') endEvent(reader, event, key, scope);
  else if (event.tag === 'intermediateCatchEvent') catchEvent(reader, event, key, base);
  else throwEvent(reader, event, key, base);
};

/** What an event by a choice is called as its outcome. */
export const outcomeNameOf = (reader: Reader, event: Xml): string | undefined =>
  eventName(reader, event) ??
  (eventOf(event) === 'timer' ? (timeOf(reader, event) ?? reader.words.waitForSomething) : undefined);

/** Link events by name: what is thrown goes on where it is caught. */
export const joinLinks = (reader: Reader): void => {
  const links = [...reader.entryOf.keys()].filter((event) => eventOf(event) === 'link');
  const called = (event: Xml): string => (nameOf(definitionOf(event)!) ?? nameOf(event) ?? '').toLowerCase();
  for (const thrown of links.filter(({ tag }) => tag === 'intermediateThrowEvent')) {
    const caught = links.find((event) => event.tag === 'intermediateCatchEvent' && called(event) === called(thrown));
    if (caught) addFlow(reader, reader.exitOf.get(thrown)!, reader.entryOf.get(caught)!);
  }
};
