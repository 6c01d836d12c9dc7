/** Who is away, from which day to which. */
import { useStore } from '@nanostores/preact';
import { useRehearse } from './context.ts';
import type { DraftAbsence } from './draft.ts';
import { Group, Problems, SelectField, TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';

const One = ({ index, absence }: { index: number; absence: DraftAbsence }) => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const t = words.t.figures;
  const put = (changed: DraftAbsence | undefined): void =>
    figures.change({
      absences: draft.absences.flatMap((entry, at) => (at === index ? (changed ? [changed] : []) : [entry])),
    });
  const at = `absences.${index}`;
  const { people: _, ...everybody } = absence;
  return (
    <Group name={`${t.absences} ${index + 1}`}>
      <div class="fields">
        <SelectField
          at={`${at}.role`}
          label={t.role}
          value={absence.role}
          options={Object.keys(draft.roles).map((role) => [role, words.role(role)])}
          onValue={(role) => put({ ...absence, role })}
        />
        <TextField
          at={`${at}.from`}
          type="date"
          label={t.from}
          value={absence.from}
          onText={(from) => put({ ...absence, from })}
        />
        <TextField at={`${at}.to`} type="date" label={t.to} value={absence.to} onText={(to) => put({ ...absence, to })} />
        <TextField
          at={`${at}.people`}
          label={t.howMany}
          value={absence.people ?? ''}
          onText={(text) => put(text.trim() === '' ? everybody : { ...absence, people: readNumber(text) })}
        />
        <button type="button" class="button" onClick={() => put(undefined)}>
          {t.remove}
        </button>
      </div>
      <Problems at={at} />
    </Group>
  );
};

export const AbsenceFields = () => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const add = (): void => {
    const role = Object.keys(draft.roles)[0]!;
    figures.change({ absences: [...draft.absences, { role, from: draft.start, to: draft.start }] });
  };
  return (
    <>
      {draft.absences.map((absence, index) => (
        <One key={index} index={index} absence={absence} />
      ))}
      <button type="button" class="button" onClick={add}>
        {words.t.figures.addAbsence}
      </button>
    </>
  );
};
