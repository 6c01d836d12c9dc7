/** Corrective action on a nonconformity. */
import type { Action, Audit } from '../../audit/index.ts';
import { useAudit } from './context.ts';
import { Field } from './Field.tsx';

const fields = [
  ['cause', 'area'],
  ['action', 'area'],
  ['owner', 'text'],
  ['due', 'date'],
  ['closed', 'date'],
  ['verified', 'text'],
] as const;

export const ActionFields = ({ audit, of }: { audit: Audit; of: string }) => {
  const { store, words } = useAudit();
  const action: Partial<Action> = audit.actions[of] ?? {};
  return (
    <fieldset class="group audit-action">
      <legend>{words.a.report.action}</legend>
      <div class="fields">
        {fields.map(([name, type]) => (
          <Field
            key={name}
            name={name}
            type={type}
            label={words.a.report[name]}
            value={action[name] ?? ''}
            onKeep={(text) => store.act(of, { [name]: text })}
          />
        ))}
      </div>
    </fieldset>
  );
};
