/** What a walk has besides where gates are decided by a figure of the case: loaded only there. */
import { useState } from 'preact/hooks';
import { readFigure } from '../../formulas/index.ts';
import type { bandsZh } from '../../i18n/bands/bands.zh.ts';
import { later } from '../../i18n/later.ts';
import { bandRows, canBe, type DecidingStep, decimalsOf, figureAt, figureMoveOf, type Locale } from '../../procedure/index.ts';
import { useWalk } from './context.ts';

export { asking } from '../../procedure/index.ts';

export type FigureWords = typeof bandsZh;

const strings = later<FigureWords>('bands', {
  zh: async () => (await import('../../i18n/bands/bands.zh.ts')).bandsZh,
  en: async () => (await import('../../i18n/bands/bands.en.ts')).bandsEn,
});

export const figureWords = (locale: Locale): Promise<FigureWords> => strings[locale]();

/** What was typed amiss, and who decides with which figure. */
const Hint = ({ step, unit, wrong }: { step: DecidingStep; unit: string; wrong: string | undefined }) => {
  const { words } = useWalk();
  const t = words.figures!;
  return (
    <div id="walk-figure-hint" class="signing">
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="plain">
        {bandRows(step).map(({ band }) => (
          <li key={t.range(band, unit)}>{t.row(t.range(band, unit), words.roles(band.roles))}</li>
        ))}
      </ul>
      <p class="quiet">{t.once}</p>
    </div>
  );
};

/** Asks the figure that a gate goes by; what is typed is read as people type it. */
export const Ask = ({ step }: { step: DecidingStep }) => {
  const { words, store, procedure } = useWalk();
  const [typed, type] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [figure, t] = [figureAt(procedure, step), words.figures];
  if (!figure || !t) return null;
  const [unit, decimals] = [words.text(figure.unit), decimalsOf(figure)];
  const tell = (event: Event): void => {
    event.preventDefault();
    const read = readFigure(typed, { floor: 'not-negative', whole: decimals === 0 });
    const value = typeof read === 'bigint' ? Number(read) / 100 : Number.NaN;
    if (canBe(value, decimals)) store.move(figureMoveOf(step.id, String(value)));
    else setWrong(true);
  };
  return (
    <form onSubmit={tell} noValidate data-walk-ask={figure.id}>
      <fieldset class="walk-decision">
        <legend>
          <label for="walk-figure">{t.ask(words.text(figure.name), unit)}</label>
        </legend>
        <div class="walk-signers">
          <input
            id="walk-figure"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-invalid={isWrong}
            aria-describedby="walk-figure-hint"
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
          <button type="submit" class="button" data-primary data-walk-tell>
            {t.tell}
          </button>
        </div>
      </fieldset>
      <Hint step={step} unit={unit} wrong={isWrong ? t.wrong(decimals) : undefined} />
    </form>
  );
};
