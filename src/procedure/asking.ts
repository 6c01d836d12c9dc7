/**
 * A Net in which the figures of a case are asked: walks are taken on it. Beside the places before steps it has places that say what is
 * known of each figure: one that nothing is, marked at the start, and one for each class of it (`bands.ts`). To tell a figure moves that
 * token, so it is told once; a gate decided by bands takes the token of a class of its band and puts it back, so only who decides by that
 * figure can decide. A coloured Net with finite colours, unfolded (Jensen and Kristensen, "Coloured Petri Nets", 2009): `fire` needs to
 * know nothing of it.
 *
 * Every other reader takes the Net that `compile` gives, in which the gate is decided once, by whoever it concerns.
 */
import type { Asked } from './asked.ts';
import { bandFor, bandsOf, classesOf, decidedBy, decimalsOf, figuresOf, standsFor } from './bands.ts';
import type { Figure, Procedure, Step, StepOf } from './definition.ts';
import { figureMoveOf, moveOf } from './move.ts';
import type { Marking, Net, Place, Transition } from './net.ts';
import { type Signatures, type Signing, signatures, signaturesKey, signingOf, unsigned } from './signing.ts';

/** The name of places that are before no step. */
const beside = '';

const ascending = (marking: readonly Place[]): Marking => [...marking].sort((a, b) => a - b);

class Unfolding {
  readonly places: string[];
  readonly known = new Map<Place, { readonly figure: string; readonly value: number }>();
  readonly unknown = new Map<string, Place>();
  readonly signed: Map<Place, Signatures>;
  readonly asks = new Map<string, Asked>();
  private readonly keyed = new Map<string, Place>();

  private readonly procedure: Procedure;

  constructor(net: Net, procedure: Procedure) {
    this.procedure = procedure;
    this.places = [...net.places];
    this.signed = new Map(net.signed);
    for (const figure of figuresOf(procedure)) {
      this.unknown.set(figure.id, this.places.push(beside) - 1);
      for (const range of classesOf(procedure, figure))
        this.known.set(this.places.push(beside) - 1, { figure: figure.id, value: standsFor(range, figure) });
    }
  }

  /** The place of a key, named as the step it is before. */
  private at(key: string, step: string): Place {
    const place = this.keyed.get(key) ?? this.places.push(step) - 1;
    this.keyed.set(key, place);
    return place;
  }

  /** Telling the figure of a gate, and deciding it by each class. */
  gate(step: StepOf<'gate'>, figure: Figure, own: readonly Transition[]): readonly Transition[] {
    const [before] = own[0]!.consumes;
    const unknown = this.unknown.get(figure.id)!;
    const classes = [...this.known].filter(([, known]) => known.figure === figure.id);
    const ranges = classesOf(this.procedure, figure);
    const move = (value: number) => figureMoveOf(step.id, String(value));
    this.signed.set(before!, unsigned);
    this.asks.set(step.id, {
      figure: figure.id,
      decimals: decimalsOf(figure),
      unknown,
      classes: ranges.map((range, at) => ({ ...range, move: move(classes[at]![1].value) })),
    });
    const told = classes.map(
      ([place, { value }]): Transition => ({
        move: move(value),
        step: step.id,
        mark: String(value),
        kind: 'choice',
        silent: false,
        refusal: false,
        undecided: true,
        figure: figure.id,
        consumes: ascending([before!, unknown]),
        produces: ascending([before!, place]),
      }),
    );
    return [...told, ...classes.flatMap(([place, { value }]) => this.decided(step, figure, own, place, value))];
  }

  private decided(step: StepOf<'gate'>, figure: Figure, own: readonly Transition[], place: Place, value: number): Transition[] {
    const known = decidedBy(step, [figure], { [figure.id]: value });
    const signing = signingOf(known);
    if (signing) return this.signedBy(step, signing, own, place, step.bands!.of.indexOf(bandFor(step, figure, value)!));
    const signer = known.roles.length === 1 ? known.roles[0] : undefined;
    return own.map((transition) => ({
      ...transition,
      move: moveOf(step.id, transition.mark, signer),
      ...(signer !== undefined && { signer }),
      consumes: ascending([...transition.consumes, place]),
      produces: ascending([...transition.produces, place]),
    }));
  }

  /** As a gate that several sign, its signatures in places of their band. */
  private signedBy(
    { id }: StepOf<'gate'>,
    signing: Signing,
    own: readonly Transition[],
    place: Place,
    band: number,
  ): Transition[] {
    const waiting = (given: Signatures): Place => {
      const here = given.by.length === 0 ? own[0]!.consumes[0]! : this.at(`${id} ${band} ${signaturesKey(given)}`, id);
      this.signed.set(here, given);
      return here;
    };
    const marks = own.map(({ mark }) => mark);
    return signatures(signing, marks).map(({ before, signer, mark, after }) => {
      const decides = own[marks.indexOf(mark)]!;
      return {
        ...decides,
        move: moveOf(id, mark, signer),
        refusal: decides.refusal && after === undefined,
        signer,
        ...(after && { undecided: true as const }),
        consumes: ascending([waiting(before), place]),
        produces: ascending([...(after ? [waiting(after)] : decides.produces), place]),
      };
    });
  }
}

/** The Net in which figures are asked; the same Net where no gate goes by one. @param net as `compile` gives it */
export const asking = (net: Net, procedure: Procedure): Net => {
  const figures = figuresOf(procedure);
  if (figures.length === 0) return net;
  const unfolding = new Unfolding(net, procedure);
  const transitions = procedure.steps.flatMap((step: Step): readonly Transition[] => {
    const own = net.transitions.filter((transition) => transition.step === step.id);
    const figure = figures.find(({ id }) => id === bandsOf(step)?.figure);
    return figure ? unfolding.gate(step as StepOf<'gate'>, figure, own) : own;
  });
  const { places, signed, asks, known, unknown } = unfolding;
  return { ...net, places, transitions, signed, asks, known, initial: ascending([...net.initial, ...unknown.values()]) };
};
