/** What is known of the figures of a case, by where it stands in a Net that asks them (`asking.ts`). */
import { atFigures, type Told } from './bands.ts';
import type { Procedure } from './definition.ts';
import { stepIn } from './names.ts';
import type { Marking, Net } from './net.ts';
import { type Signing, signingOf } from './signing.ts';

/** What is known of the figures of a case that stands here: of each a figure of its class. */
export const toldAt = (net: Net, marking: Marking): Told =>
  Object.fromEntries(
    marking.flatMap((place) => {
      const known = net.known?.get(place);
      return known ? [[known.figure, known.value]] : [];
    }),
  );

/** The figure that is to be told before anything else can be done at a step before which the case stands; undefined where none is. */
export const askedAt = (net: Net, marking: Marking, step: string): string | undefined => {
  const asked = net.asks?.get(step);
  return asked && marking.includes(asked.unknown) ? asked.figure : undefined;
};

/** The procedure of a case that stands here: who decides is who does by its figures. */
export const procedureAt = (net: Net, procedure: Procedure, marking: Marking): Procedure =>
  net.known ? atFigures(procedure, toldAt(net, marking)) : procedure;

/** How several sign a gate, in a case whose procedure is known (`procedureAt`); undefined where it is decided at once. */
export const signingIn = (net: Net, procedure: Procedure, id: string): Signing | undefined => {
  const step = net.asks?.has(id) ? stepIn(procedure, id) : undefined;
  return step ? signingOf(step) : net.signings.get(id);
};
