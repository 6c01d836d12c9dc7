/** What a walk has besides where it calls another procedure, or is called by one: loaded only there. */
import { useEffect, useState } from 'preact/hooks';
import type { CallWalkStrings } from '../../i18n/calling/walking.ts';
import { later } from '../../i18n/later.ts';
import { jsonFiles, newId } from '../../island/mount.ts';
import { pageAt } from '../../island/site.served.ts';
import { type Called, calledAt, type Locale, stepIn, stepLabel, type WorkStep } from '../../procedure/index.ts';
import { type Origin, timesDone } from '../../walk/index.ts';
import { begun, call, comeBack, standingOf, walkedFor } from './calls.ts';
import { useWalk } from './context.ts';
import type { WalkData } from './words.ts';

const strings = later<CallWalkStrings>('callWalk', {
  zh: async () => (await import('../../i18n/calling/walking.zh.ts')).callWalkZh,
  en: async () => (await import('../../i18n/calling/walking.en.ts')).callWalkEn,
});

export const callingWords = (locale: Locale): Promise<CallWalkStrings> => strings[locale]();

const definitions = jsonFiles<WalkData>((url) => url);

/** What the site holds of another procedure; undefined until it is there, and where it cannot be fetched. */
const useData = (procedure: string): WalkData | undefined => {
  const { files } = useWalk();
  const [data, take] = useState<WalkData>();
  useEffect(() => {
    definitions(`${files}${encodeURIComponent(procedure)}.json`).then(take, () => {});
  }, [files, procedure]);
  return data;
};

/** The page of another procedure, where its walk opens. */
const pageOf = (procedure: string): string => pageAt(`../${procedure}/#walk`);

/** What became of the called procedure in this walk, and the way there. */
const Walked = ({ data, called, from }: { data: WalkData; called: Called; from: Origin }) => {
  const { words, state, keeping, calling } = useWalk();
  const t = calling!.t;
  const kept = walkedFor(keeping, called.id, from);
  const standing = kept && standingOf(data, kept.walk, words);
  const name = `${called.id} ${words.text(called.title)}`;
  const said = {
    begun: () => t.begun(name),
    outdated: () => t.outdated(name),
    'under-way': () => t.underWay(name, standing && 'at' in standing ? standing.at : ''),
    ended: () => (standing?.kind === 'ended' ? t.ended(name, standing.steps, standing.at) : ''),
  };
  const go = (again: boolean) => (): void => {
    call(keeping, state, kept && !again ? kept : { id: newId(), walk: begun(state, data, from, keeping.now()) });
    location.assign(pageOf(called.id));
  };
  const hasEnded = standing?.kind === 'ended';
  return (
    <div class="note" data-walk-called={standing?.kind ?? 'none'}>
      <p role="status">{standing ? said[standing.kind]() : ''}</p>
      <p class="tools-row">
        <button type="button" class="button" data-walk-call={called.id} onClick={go(false)}>
          {(hasEnded ? t.look : standing ? t.goOn : t.walk)(called.id)}
        </button>
        {hasEnded && (
          <button type="button" class="button" data-walk-call-again onClick={go(true)}>
            {t.again(called.id)}
          </button>
        )}
      </p>
      {!hasEnded && <p class="quiet">{t.orDone}</p>}
    </div>
  );
};

/** Which procedure is gone through at a step, what came of it, and the way there and back. */
export const Call = ({ step }: { step: WorkStep }) => {
  const { words, state, procedure, keeping, calling } = useWalk();
  const called = calledAt(procedure, step);
  const data = useData(called?.id ?? procedure.id);
  if (!called) return null;
  const round = timesDone(state.journey.visits, step.id) + 1;
  const from: Origin = { procedure: procedure.id, walk: state.id, step: step.id, round };
  return (
    <>
      <p class="signing">
        <span aria-hidden="true">→</span> {words.t.call.rule(called.id)}{' '}
        <a href={pageAt(`../${called.id}/`)}>
          {called.id} {words.text(called.title)}
        </a>
      </p>
      {!keeping.tab.works && <p class="quiet">{calling!.t.notKept}</p>}
      {data && keeping.tab.works && <Walked key={round} {...{ data, called, from }} />}
    </>
  );
};

const placeIn = (data: WalkData | undefined, { procedure, step }: Origin, locale: Locale): string => {
  const found = data && stepIn(data.procedure, step);
  return found ? `${procedure} ${stepLabel(found, locale)}` : procedure;
};

/** The way back to the very step that called it. */
const Back = ({ from, primary = false }: { from: Origin; primary?: boolean }) => {
  const { words, keeping, calling } = useWalk();
  const data = useData(from.procedure);
  const [isGone, setGone] = useState(false);
  const t = calling!.t;
  const back = (): void => {
    if (comeBack(keeping, from)) location.assign(pageOf(from.procedure));
    else setGone(true);
  };
  if (isGone)
    return (
      <p role="alert">
        {t.gone} <a href={pageAt(`../${from.procedure}/`)}>{from.procedure}</a>
      </p>
    );
  const place = placeIn(data, from, words.locale);
  return (
    <button
      type="button"
      class={primary ? 'button walk-main' : 'button'}
      data-primary={primary || undefined}
      data-walk-back
      onClick={back}
    >
      {t.back(place)}
    </button>
  );
};

/** Said while it is under way: what called it, and the way back. */
export const CalledFrom = ({ from }: { from: Origin }) => {
  const { words, calling } = useWalk();
  const data = useData(from.procedure);
  return (
    <div class="note" data-walk-from={from.procedure}>
      <p>{calling!.t.from(placeIn(data, from, words.locale))}</p>
      <Back from={from} />
    </div>
  );
};

/** After the end nothing is left but to go back, or to walk it once more. */
export const BackAtEnd = ({ from }: { from: Origin }) => <Back from={from} primary />;
