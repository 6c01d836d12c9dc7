/** A new audit: who, of what, how much of it. On a procedure's page one click begins. */
import { useEffect, useState } from 'preact/hooks';
import { begin, type Item, type Scope, select } from '../../audit/index.ts';
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
    choose(procedures.map((it) => it.id).filter((it) => (it === id ? on : chosen.includes(it))));
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

export const Start = () => {
  const { store, procedures, words, newId, now } = useAudit();
  const { t, locale } = words;
  const single = procedures.length === 1;
  const [chosen, choose] = useState<readonly string[]>(single ? [procedures[0]!.id] : []);
  const [scope, setScope] = useState<Scope>({ kind: 'all' });
  const [by, setBy] = useState(store.name());
  const lists = useChecklists(chosen);
  const items: readonly Item[] = lists.flatMap((it) => it.items);
  const selection = select(items, scope);
  const start = () => {
    store.rename(by.trim());
    const audited = lists.map(({ procedure }) => procedure);
    const named =
      audited.length === 1 ? `${audited[0]!.id} ${audited[0]!.title[locale]}` : audited.map(({ id }) => id).join(' ');
    const [id, at] = [newId(), now()];
    const { document } = lists[0]!;
    store.put(
      begin({
        id,
        at,
        by: by.trim(),
        title: t.defaultTitle(named, dayOf(at)),
        document,
        procedures: audited,
        scope,
        selection,
      }),
    );
    location.hash = hashOf(id, 'checklist');
  };
  return (
    <section class="audit-start" aria-labelledby="audit-start">
      <h2 id="audit-start" tabIndex={-1}>
        {t.startTitle}
      </h2>
      {!single && <Procedures chosen={chosen} choose={choose} />}
      <div class="fields">
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
        <ScopeFields items={items} scope={scope} setScope={setScope} />
      </div>
      <p class="quiet" role="status">
        {chosen.length === 0 ? t.chooseFirst : t.sample(`${selection.items.length}`, `${selection.population}`)}
        {scope.kind === 'risk' &&
          chosen.length > 0 &&
          ` ${t.drawn(`${selection.risky}`, `${selection.drawn}`, `${selection.rest}`)}`}
      </p>
      <button type="button" class="button" data-primary data-begin disabled={selection.items.length === 0} onClick={start}>
        {t.begin}
      </button>
    </section>
  );
};
