/** Correction, corrective action and its verification, behind a button until something of it is written. */
import { useState } from 'preact/hooks';
import { type Action, type Audit, type Effect, effects } from '../../audit/index.ts';
import { useAudit } from './context.ts';
import { Field } from './Field.tsx';

const fields = {
  action: [
    ['correction', 'area'],
    ['cause', 'area'],
    ['action', 'area'],
    ['owner', 'text'],
    ['due', 'date'],
  ],
  verification: [
    ['verified', 'area'],
    ['verifier', 'text'],
    ['verifiedOn', 'date'],
    ['closed', 'date'],
  ],
} as const;

interface Props {
  readonly audit: Audit;
  /** The item's id, or that of what was taken from case records. */
  readonly of: string;
}

const isBlank = (action: Action | undefined): boolean => {
  if (!action) return true;
  const { at: _at, by: _by, after: _after, ...written } = action;
  return Object.values(written).every((text) => text === '');
};

const EffectField = ({ effect, of }: { effect: Effect; of: string }) => {
  const { store, words } = useAudit();
  return (
    <label class="field">
      <span>{words.a.report.effect}</span>
      <select
        data-field="effect"
        value={effect}
        onChange={({ currentTarget }) => store.act(of, { effect: currentTarget.value as Effect })}
      >
        {effects.map((offered) => (
          <option key={offered} value={offered}>
            {words.a.effects[offered] || words.t.notVerified}
          </option>
        ))}
      </select>
    </label>
  );
};

const PartFields = ({ part, action, of }: { part: keyof typeof fields; action: Action | undefined; of: string }) => {
  const { store, words } = useAudit();
  return (
    <fieldset class="group audit-action">
      <legend>{words.a.sheetParts[part]}</legend>
      <div class="fields">
        {fields[part].map(([name, type]) => (
          <Field
            key={name}
            name={name}
            type={type}
            label={words.a.report[name]}
            value={action?.[name] ?? ''}
            onKeep={(text) => store.act(of, { [name]: text })}
          />
        ))}
        {part === 'verification' && <EffectField effect={action?.effect ?? ''} of={of} />}
      </div>
    </fieldset>
  );
};

export const ActionFields = ({ audit, of }: Props) => {
  const { t } = useAudit().words;
  const action = audit.actions[of];
  const [opened, open] = useState(false);
  if (!opened && isBlank(action))
    return (
      <button type="button" class="button no-print" data-add-action onClick={() => open(true)}>
        {t.addAction}
      </button>
    );
  return (
    <>
      <PartFields part="action" action={action} of={of} />
      <PartFields part="verification" action={action} of={of} />
    </>
  );
};
