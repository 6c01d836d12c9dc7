/** How often a figure that gates go by falls in each of its ranges: loaded only where a gate goes by one. */
import { useStore } from '@nanostores/preact';
import type { ComponentType } from 'preact';
import type { bandsZh } from '../../i18n/bands/bands.zh.ts';
import { later } from '../../i18n/later.ts';
import {
  bandFor,
  bandsOf,
  classesOf,
  decimalsOf,
  type Figure,
  figuresOf,
  type Interval,
  inUnits,
  isDeciding,
  type Locale,
  standsFor,
} from '../../procedure/index.ts';
import { Slider } from './Chances.tsx';
import { useRehearse } from './context.ts';

type BandWords = typeof bandsZh;

const strings = later<BandWords>('bands', {
  zh: async () => (await import('../../i18n/bands/bands.zh.ts')).bandsZh,
  en: async () => (await import('../../i18n/bands/bands.en.ts')).bandsEn,
});

/** The rounder of two bounds that mean the same: over 50,000 rather than from 50,000.01. */
const rounder = <A, B>(number: number, next: number, as: (number: number) => A, or: (number: number) => B): A | B =>
  String(number).length <= String(next).length ? as(number) : or(next);

/** A class of figures as a range is said. */
const rangeOf = ({ least, most }: Interval, figure: Figure) => {
  const unit = (grain: number): number => inUnits(grain, decimalsOf(figure));
  return {
    ...(least > 0 &&
      rounder(
        unit(least - 1),
        unit(least),
        (over) => ({ over }),
        (from) => ({ from }),
      )),
    ...(Number.isFinite(most) &&
      rounder(
        unit(most),
        unit(most + 1),
        (to) => ({ to }),
        (under) => ({ under }),
      )),
  };
};

/** Who decides at each gate with such a figure. */
const Deciders = ({ figure, range }: { figure: Figure; range: Interval }) => {
  const { procedure, words } = useRehearse();
  const gates = procedure.steps.filter((step) => isDeciding(step) && bandsOf(step)?.figure === figure.id);
  return (
    <p class="chance-by">
      {gates.map((gate) => (
        <span key={gate.id}>
          {words.step(gate.id)}{' '}
          {bandFor(gate, figure, standsFor(range, figure))?.roles.map((role) => (
            <span key={role} class="chip" data-role={role}>
              {words.role(role)}
            </span>
          ))}
        </span>
      ))}
    </p>
  );
};

const Shares = ({ figure, t }: { figure: Figure; t: BandWords }) => {
  const { procedure, figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const shares = draft.figures?.[figure.id] ?? [];
  return (
    <section aria-labelledby={`shares-${figure.id}`} data-figure-shares={figure.id}>
      <h3 id={`shares-${figure.id}`}>{t.shares(words.text(figure.name))}</h3>
      <ul class="chances plain">
        {classesOf(procedure, figure).map((range, at) => (
          <li key={range.least} class="chance">
            <Slider
              id={`share-${figure.id}-${at + 1}`}
              label={t.range(rangeOf(range, figure), words.text(figure.unit))}
              share={shares[at] ?? 0}
              onShare={(share) => figures.setFigureShare(figure.id, at, share)}
            />
            <Deciders figure={figure} range={range} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The sliders of every figure, once their words are there. */
export const figureShares = async (locale: Locale): Promise<ComponentType> => {
  const t = await strings[locale]();
  return () => {
    const { procedure } = useRehearse();
    return (
      <>
        {figuresOf(procedure).map((figure) => (
          <Shares key={figure.id} figure={figure} t={t} />
        ))}
      </>
    );
  };
};
