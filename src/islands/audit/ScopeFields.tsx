/** Which items an audit looks at: all, those of some roles or records, or a sample by risk. */
import { useRef } from 'preact/hooks';
import { concernedBy, type Item, type Named, type Scope } from '../../audit/index.ts';
import { dayOf } from '../../island/day.ts';
import { useAudit } from './context.ts';

interface Props {
  readonly items: readonly Item[];
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
}

const once = (all: readonly Named[]): readonly Named[] => [...new Map(all.map((named) => [named.id, named])).values()];

const Choices = ({
  all,
  chosen,
  choose,
}: {
  all: readonly Named[];
  chosen: readonly string[];
  choose: (ids: string[]) => void;
}) => {
  const { words } = useAudit();
  return (
    <div class="audit-checks audit-scope">
      {all.map(({ id, name }) => (
        <label class="check" key={id}>
          <input
            type="checkbox"
            data-choice={id}
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              choose(checked ? [...chosen, id] : chosen.filter((kept) => kept !== id))
            }
          />
          <span>{name[words.locale]}</span>
        </label>
      ))}
    </div>
  );
};

const blankScope = (kind: Scope['kind'], seed: string): Scope => {
  if (kind === 'roles') return { kind, roles: [] };
  if (kind === 'records') return { kind, records: [] };
  return kind === 'risk' ? { kind, seed } : { kind };
};

const KindField = ({ scope, setScope }: Pick<Props, 'scope' | 'setScope'>) => {
  const { words, now } = useAudit();
  const { t } = words;
  /** As each was left: passing over the others on the way loses nothing. */
  const left = useRef<Partial<Record<Scope['kind'], Scope>>>({});
  const turnTo = (kind: Scope['kind']): void => {
    left.current[scope.kind] = scope;
    setScope(left.current[kind] ?? blankScope(kind, dayOf(now())));
  };
  return (
    <label class="field">
      <span>{t.scope}</span>
      <select data-scope value={scope.kind} onChange={({ currentTarget }) => turnTo(currentTarget.value as Scope['kind'])}>
        {(['all', 'roles', 'records', 'risk'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t.scopes[kind]}
          </option>
        ))}
      </select>
    </label>
  );
};

const SeedField = ({ seed, setScope }: Pick<Props, 'setScope'> & { readonly seed: string }) => {
  const { t, a } = useAudit().words;
  return (
    <>
      <label class="field">
        <span>{t.seed}</span>
        <input
          data-seed
          value={seed}
          maxLength={80}
          onInput={({ currentTarget }) => setScope({ kind: 'risk', seed: currentTarget.value })}
        />
      </label>
      <p class="quiet audit-scope">{a.riskRule}</p>
    </>
  );
};

export const ScopeFields = ({ items, scope, setScope }: Props) => (
  <>
    <KindField scope={scope} setScope={setScope} />
    {scope.kind === 'roles' && (
      <Choices all={once(items.flatMap(concernedBy))} chosen={scope.roles} choose={(roles) => setScope({ ...scope, roles })} />
    )}
    {scope.kind === 'records' && (
      <Choices
        all={once(items.flatMap(({ record }) => record ?? []))}
        chosen={scope.records}
        choose={(records) => setScope({ ...scope, records })}
      />
    )}
    {scope.kind === 'risk' && <SeedField seed={scope.seed} setScope={setScope} />}
  </>
);
