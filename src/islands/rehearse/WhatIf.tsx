/** What if: arrangements beside the present figures, on the same luck. */
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { sideBySide } from '../../i18n/rehearse/side-by-side.ts';
import { type Arrangement, arrange, boxNames, type SetUp } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { Lost } from './Lost.tsx';
import { useLater } from './later.ts';
import { nameOf } from './naming.ts';
import { $options, optionsOf } from './options.ts';
import { Progress } from './RunPanel.tsx';
import { WhatIfRow } from './WhatIfRow.tsx';

const names = boxNames(sideBySide);

/** The arrangements that are ticked, made from the present figures. */
const useTicked = (setUp: SetUp | undefined): readonly Arrangement[] => {
  const { whatIf } = useRehearse();
  const rows = useStore(whatIf.$rows);
  return useMemo(
    () => (setUp ? rows.filter(({ on }) => on).map(({ choice }) => arrange(setUp, choice, names)) : []),
    [rows, setUp?.parameters],
  );
};

interface ActionsProps {
  readonly setUp: SetUp | undefined;
  readonly ticked: readonly Arrangement[];
}

/** To compare what is ticked, and to keep the present figures as an arrangement. */
const Actions = ({ setUp, ticked }: ActionsProps) => {
  const { runs, whatIf, words } = useRehearse();
  const { busy } = useStore(runs.$runs);
  const t = words.t.whatIf;
  const compare = () => {
    const named = ticked.map(({ choice, setUp: changed }) => ({ name: nameOf(choice, whatIf.offers, words), setUp: changed }));
    return runs.compare([{ name: t.present, setUp: setUp! }, ...named], optionsOf($options.get()));
  };
  return (
    <p class="tools-row">
      <button
        type="button"
        class="button"
        data-primary
        data-compare
        disabled={!setUp || ticked.length === 0}
        aria-disabled={!!busy}
        onClick={compare}
      >
        {t.compare}
      </button>
      <button type="button" class="button" data-keep disabled={!setUp} onClick={() => whatIf.keep(setUp!.parameters)}>
        {t.keep}
      </button>
      {ticked.length === 0 && <span class="quiet">{t.chooseFirst}</span>}
    </p>
  );
};

export const WhatIf = () => {
  const { procedure, figures, runs, whatIf, words } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const { compared, failed } = useStore(runs.$runs);
  const rows = useStore(whatIf.$rows);
  const setUp = parameters && { procedure, parameters };
  const ticked = useTicked(setUp);
  const Comparison = useLater(compared !== undefined, async () => (await import('./drawn.ts')).Comparison);
  const t = words.t.whatIf;
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
      <Actions setUp={setUp} ticked={ticked} />
      <Progress of="compare" />
      {failed === 'compare' && (
        <p class="note" role="alert">
          {words.t.run.failed}
        </p>
      )}
      {Comparison && compared && <Comparison compared={compared} />}
    </section>
  );
};
