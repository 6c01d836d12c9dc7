/** What a walk has besides where one may act for another: loaded only there. */
import { figureText } from '../../i18n/bands/signs.ts';
import type { deputiesZh } from '../../i18n/deputies/deputies.zh.ts';
import { later } from '../../i18n/later.ts';
import { type Deputising, type Locale, partsOf, signerOf, signersAt, type WorkStep } from '../../procedure/index.ts';
import { deputiesFor } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Actors } from './Outcomes.tsx';

export { withActing } from '../../procedure/index.ts';

export type DeputyWords = typeof deputiesZh;

const strings = later<DeputyWords>('deputies', {
  zh: async () => (await import('../../i18n/deputies/deputies.zh.ts')).deputiesZh,
  en: async () => (await import('../../i18n/deputies/deputies.en.ts')).deputiesEn,
});

export const deputyWords = (locale: Locale): Promise<DeputyWords> => strings[locale]();

/** Why one may not act for another here. */
const Hindered = ({ role, principal, upTo, hindrance }: Deputising) => {
  const { words, procedure } = useWalk();
  const t = words.acting!;
  const [deputy, whom] = [words.role(role), words.role(principal)];
  if (hindrance?.kind === 'beyond') {
    const figure = procedure.figures?.find(({ id }) => id === hindrance.figure);
    const amount = (value: number): string => `${figureText(value)} ${figure ? words.text(figure.unit) : ''}`;
    return <p class="signing">{t.beyond(deputy, whom, amount(hindrance.value), amount(upTo!))}</p>;
  }
  if (hindrance?.kind === 'did') return <p class="signing">{t.did(deputy, whom, words.step(hindrance.act.step))}</p>;
  return hindrance ? <p class="signing">{t.signed(deputy, whom, words.role(signerOf(hindrance.act.move)!))}</p> : null;
};

/** Who does it: those responsible, or who may act for one of them; and why somebody may not. */
export const Capacities = ({ step }: { step: WorkStep }) => {
  const { words, net, state, signer } = useWalk();
  const t = words.acting!;
  const acting = deputiesFor(net, state, state.journey, step.id);
  const can = signersAt(net, state.journey.marking, step.id);
  const own =
    can.length > 0
      ? can.map((role) => ({ actor: role, role, name: words.role(role) }))
      : [{ actor: '', role: step.roles[0]!, name: words.roles(step.roles) }];
  const open = acting
    .filter(({ hindrance }) => !hindrance)
    .map(({ actor, role }) => ({ actor, role, name: words.actor(actor) }));
  const [principal, deputy] = partsOf(signer ?? '');
  return (
    <>
      {own.length + open.length > (can.length > 0 ? 0 : 1) && (
        <Actors label={can.length > 0 ? words.t.signer : t.who} of={[...own, ...open]} />
      )}
      {deputy !== undefined && <p class="signing">{t.bears(words.role(principal))}</p>}
      {acting.map((each) => (
        <Hindered key={each.actor} {...each} />
      ))}
    </>
  );
};

/** Whether one acts for others, too, where the role one walks as may anywhere. */
export const AlsoFor = ({ as, value, onChange }: { as: string; value: boolean; onChange: (value: boolean) => void }) => {
  const { words, procedure } = useWalk();
  if (!procedure.deputies?.some(({ role }) => role === as)) return null;
  return (
    <label>
      <input
        type="checkbox"
        data-walk-deputises
        checked={value}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{words.acting!.also}</span>
    </label>
  );
};
