/** How many there are of each role. */
import { useStore } from '@nanostores/preact';
import { useRehearse } from './context.ts';
import type { Typed } from './draft.ts';
import { TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';

const Row = ({ role, people }: { role: string; people: Typed | null }) => {
  const { figures, words } = useRehearse();
  const name = words.role(role);
  return (
    <li class="people">
      {people === null ? (
        <span>{name}</span>
      ) : (
        <TextField
          at={`roles.${role}.people`}
          label={name}
          value={people}
          onText={(text) => figures.changeRole(role, { people: readNumber(text) })}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={people === null}
          aria-label={words.t.bench.unlimitedOf(name)}
          onChange={(event) => figures.changeRole(role, { people: event.currentTarget.checked ? null : 1 })}
        />
        {words.t.bench.unlimited}
      </label>
    </li>
  );
};

export const People = () => {
  const { figures, words } = useRehearse();
  const { roles } = useStore(figures.$figures).draft;
  return (
    <section aria-labelledby="people">
      <h3 id="people">{words.simulation.fields.people}</h3>
      <ul class="plain">
        {Object.entries(roles).map(([role, { people }]) => (
          <Row key={role} role={role} people={people} />
        ))}
      </ul>
    </section>
  );
};
