/** What if: arrangements beside the present figures, on the same luck. */
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { simulateWords } from '../../i18n/simulate.ts';
import type { SetUp } from '../../simulate/index.ts';
import { type Arrangement, arrange, boxNames } from './arrangements.ts';
import { Comparison } from './Comparison.tsx';
import { useRehearse } from './context.ts';
import { Lost } from './Lost.tsx';
import { nameOf } from './naming.ts';
import { $options, optionsOf } from './options.ts';
import { Progress } from './RunPanel.tsx';
import { WhatIfRow } from './WhatIfRow.tsx';

const names = boxNames(simulateWords.zh.sideBySide, simulateWords.en.sideBySide);

/** The arrangements that are ticked, made from the present figures. */
const useTicked = (setUp: SetUp | undefined): readonly Arrangement[] => {
  const { whatIf } = useRehearse();
  const rows = useStore(whatIf.$rows);
  return useMemo(
    () => (setUp ? rows.filter(({ on }) => on).map(({ choice }) => arrange(setUp, choice, names)) : []),
    [rows, setUp?.parameters],
  );
};

export const WhatIf = () => {
  const { procedure, figures, runs, whatIf, words } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const { busy, compared, failed } = useStore(runs.$runs);
  const rows = useStore(whatIf.$rows);
  const setUp = parameters && { procedure, parameters };
  const ticked = useTicked(setUp);
  const t = words.t.whatIf;
  const compare = () => {
    const named = [
      { name: t.present, setUp: setUp! },
      ...ticked.map(({ choice, setUp: other }) => ({ name: nameOf(choice, whatIf.offers, words), setUp: other })),
    ];
    return runs.compare(named, optionsOf($options.get()));
  };
  return (
    <section aria-labelledby="what-if" data-what-if>
      <h2 id="what-if">{t.title}</h2>
      <p>{t.note}</p>
      <ul class="plain arrangements">
        {rows.map((row, at) => (
          <WhatIfRow key={at} at={at} row={row} />
        ))}
      </ul>
      {ticked.map(({ lost }, at) => lost && <Lost key={at} lost={lost} />)}
      <p class="tools-row">
        <button
          type="button"
          class="button"
          data-primary
          data-compare
          disabled={!setUp || !!busy || ticked.length === 0}
          onClick={compare}
        >
          {t.compare}
        </button>
        <button type="button" class="button" data-keep disabled={!parameters} onClick={() => whatIf.keep(parameters!)}>
          {t.keep}
        </button>
        {ticked.length === 0 && <span class="quiet">{t.chooseFirst}</span>}
      </p>
      <Progress of="compare" />
      {failed === 'compare' && (
        <p class="note" role="alert">
          {words.t.run.failed}
        </p>
      )}
      {compared && <Comparison compared={compared} />}
    </section>
  );
};
