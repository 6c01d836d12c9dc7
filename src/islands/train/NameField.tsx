/** Where a learner types a name, once for every place that bears it. */
import { useStore } from '@nanostores/preact';
import { useTrain } from './context.ts';

/** The name typed, without what stands round it. */
export const useName = (): string => useStore(useTrain().learner.$name).trim();

export const NameField = ({ label }: { readonly label: string }) => {
  const { learner } = useTrain();
  return (
    <label>
      {label}{' '}
      <input
        value={useStore(learner.$name)}
        autocomplete="name"
        data-name
        onInput={(event) => learner.rename(event.currentTarget.value)}
      />
    </label>
  );
};
