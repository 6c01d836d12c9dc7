/** The checklist of an open audit, a section for each row of the document. */
import { type Audit, type Item, numbersOf, numberText, rowOfItem, shownByItem } from '../../audit/index.ts';
import { grouped } from '../../procedure/index.ts';
import { Bar } from './Bar.tsx';
import { useAudit } from './context.ts';
import { OtherDisputes } from './Disputes.tsx';
import { useGrading } from './grading.ts';
import { Inbox } from './Inbox.tsx';
import { ItemCard } from './ItemCard.tsx';
import { Revised } from './Revised.tsx';
import { TakenList } from './TakenList.tsx';

const ClauseHead = ({ items }: { items: readonly Item[] }) => {
  const { words, page } = useAudit();
  const [item] = items as [Item];
  const row = rowOfItem(item);
  return (
    <div class="audit-clause-head">
      <h3 id={`clause-${row}`}>
        <a class="num" href={`${page(item.procedure)}${item.step.id && `#${row}`}`}>
          {row}
        </a>{' '}
        {item.step.name[words.locale]}
      </h3>
      <ul class="chips">
        {item.roles.map(({ id, name }) => (
          <li key={id} class="chip" data-role={id}>
            {name[words.locale]}
          </li>
        ))}
      </ul>
    </div>
  );
};

type Grading = ReturnType<typeof useGrading>;

/** The items of a row of the document. */
const Items = ({ audit, items, grading }: { audit: Audit; items: readonly Item[]; grading: Grading }) => {
  const { place, verbs, unfolded, unfold } = grading;
  const [numbers, shown] = [numbersOf(audit), shownByItem(audit)];
  const disputed = new Set(audit.disputes.map(({ key }) => key));
  return (
    <ul class="audit-items">
      {items.map((item) => {
        const { id } = item;
        const isHeldOpen = disputed.has(id);
        return (
          <ItemCard
            key={id}
            audit={audit}
            item={item}
            number={numbers.has(id) ? numberText(audit, numbers.get(id)!) : ''}
            shown={shown.get(id) ?? []}
            isOpen={isHeldOpen || place.opened === id}
            unfolded={unfolded.has(id)}
            onGrade={(grade) => verbs.grade(id, grade)}
            onToggle={() => place.toggle(id, isHeldOpen)}
            onUnfold={() => unfold(id, !unfolded.has(id))}
          />
        );
      })}
    </ul>
  );
};

export const Checklist = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const grading = useGrading(audit);
  const { root, place, verbs } = grading;
  const clauses = [...grouped(place.shown, rowOfItem)];
  return (
    <div ref={root} class="audit-list" role="group" aria-label={words.a.checklist} data-checklist>
      <Bar audit={audit} filter={place.filter} setFilter={place.show} onUndo={verbs.undo} onRedo={verbs.redo} />
      <Inbox audit={audit} />
      <Revised audit={audit} />
      <OtherDisputes audit={audit} />
      {clauses.length === 0 && <p data-none-shown>{words.t.noneShown}</p>}
      {clauses.map(([row, items]) => (
        <section key={row} aria-labelledby={`clause-${row}`}>
          <ClauseHead items={items} />
          <Items audit={audit} items={items} grading={grading} />
        </section>
      ))}
      <TakenList audit={audit} />
    </div>
  );
};
