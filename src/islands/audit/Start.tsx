/** A new audit: who, of what, how much of it. On a procedure's page one click begins. */
import { useEffect, useState } from 'preact/hooks';
import { begin, type Item, type Scope, type Selection, select } from '../../audit/index.ts';
import { dayOf } from '../../island/day.ts';
import { hashOf } from './address.ts';
import { type Checklist, useAudit } from './context.ts';
import { ScopeFields } from './ScopeFields.tsx';

const useChecklists = (ids: readonly string[]) => {
  const { checklist, store } = useAudit();
  const [lists, setLists] = useState<readonly Checklist[]>([]);
  const key = ids.join();
  useEffect(() => {
    let wanted = true;
    Promise.all(ids.map(checklist)).then(
      (all) => wanted && setLists(all),
      () => store.notify({ kind: 'no-checklist' }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return lists.length === ids.length ? lists : [];
};

const Procedures = ({ chosen, choose }: { chosen: readonly string[]; choose: (ids: readonly string[]) => void }) => {
  const { procedures, words } = useAudit();
  const toggle = (id: string, on: boolean) =>
    choose(procedures.map((offered) => offered.id).filter((other) => (other === id ? on : chosen.includes(other))));
  return (
    <fieldset class="group">
      <legend>{words.t.whichProcedures}</legend>
      <div class="audit-checks">
        {procedures.map(({ id, title }) => (
          <label class="check" key={id}>
            <input
              type="checkbox"
              data-procedure-choice={id}
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
            <span>
              {id} {title[words.locale]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const NameField = ({ by, setBy }: { by: string; setBy: (by: string) => void }) => {
  const { t } = useAudit().words;
  return (
    <label class="field">
      <span>{t.yourName}</span>
      <input
        data-auditor
        value={by}
        autocomplete="name"
        maxLength={200}
        onInput={({ currentTarget }) => setBy(currentTarget.value)}
      />
    </label>
  );
};

/** How many items are looked at, and of a sample by risk how they come in. */
const SampleSize = ({ selection, scope }: { selection: Selection; scope: Scope }) => {
  const { t } = useAudit().words;
  const { items, population, risky, drawn, rest } = selection;
  return (
    <>
      {t.sample(items.length, population)}
      {scope.kind === 'risk' && ` ${t.drawn(risky, drawn, rest)}`}
    </>
  );
};

/** Begins an audit of some checklists, and opens it. */
const useBegin = (lists: readonly Checklist[], scope: Scope, selection: Selection) => {
  const { store, words, newId, now } = useAudit();
  const { t, locale } = words;
  return (by: string) => {
    store.rename(by);
    const procedures = lists.map(({ procedure }) => procedure);
    const [first] = procedures;
    const named = procedures.length === 1 ? `${first!.id} ${first!.title[locale]}` : procedures.map(({ id }) => id).join(' ');
    const [id, at] = [newId(), now()];
    const title = t.defaultTitle(named, dayOf(at));
    const { document } = lists[0]!;
    store.put(begin({ id, at, by, title, document, procedures, scope, selection }));
    location.hash = hashOf(id, 'checklist');
  };
};

export const Start = () => {
  const { store, procedures, words } = useAudit();
  const { t } = words;
  const single = procedures.length === 1;
  const [chosen, choose] = useState<readonly string[]>(single ? [procedures[0]!.id] : []);
  const [scope, setScope] = useState<Scope>({ kind: 'all' });
  const [by, setBy] = useState(store.name());
  const lists = useChecklists(chosen);
  const items: readonly Item[] = lists.flatMap((list) => list.items);
  const selection = select(items, scope);
  const beginBy = useBegin(lists, scope, selection);
  const start = () => beginBy(by.trim());
  return (
    <section class="audit-start" aria-labelledby="audit-start">
      <h2 id="audit-start" tabIndex={-1}>
        {t.startTitle}
      </h2>
      {!single && <Procedures chosen={chosen} choose={choose} />}
      <div class="fields">
        <NameField by={by} setBy={setBy} />
        <ScopeFields items={items} scope={scope} setScope={setScope} />
      </div>
      <p class="quiet" role="status">
        {chosen.length === 0 ? t.chooseFirst : lists.length > 0 && <SampleSize selection={selection} scope={scope} />}
      </p>
      <button type="button" class="button" data-primary data-begin disabled={selection.items.length === 0} onClick={start}>
        {t.begin}
      </button>
    </section>
  );
};
