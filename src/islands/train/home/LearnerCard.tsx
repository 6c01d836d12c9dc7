/** Who learns what, how far, how long still, and the one thing to do; what is due for repeating beside it. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { howFar, nextOn } from '../../../train/index.ts';
import { useTrain, useWords } from '../context.ts';
import { editionNamed } from '../course-data.ts';
import { useName } from '../NameField.tsx';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf } from '../route.ts';
import { Stations } from '../Stations.tsx';
import { countDue } from './due.ts';
import type { InFull, OnPath } from './on-path.ts';
import { Due } from './Repeat.tsx';

interface Props {
  readonly progress: ProgressStore;
  /** The learner's role with its part, where one is chosen that has one. */
  readonly part: (OnPath & { readonly role: string }) | undefined;
  readonly full: readonly InFull[];
  /** Where the role is chosen. */
  readonly choice: ComponentChildren;
}

const HowFar = ({ path }: { readonly path: readonly OnPath[] }) => {
  const { t } = useWords();
  const { done, of, left } = howFar(path);
  return (
    <p data-standing>
      <span>{t.standing(done, of, left)}</span> <progress value={done} max={of} aria-label={t.standingName} />
    </p>
  );
};

/** The last exam passed for a role, and the way to its certificate. */
const Passed = ({ progress, part }: { progress: ProgressStore; part: NonNullable<Props['part']> }) => {
  const { t, date, page } = useWords();
  const passed = useStore(progress.$progress).exams.filter(({ exam, passed }) => passed && exam === `role:${part.role}`);
  const last = passed.at(-1);
  return (
    <>
      {last && <p>{t.examResult(date(last.at), editionNamed(last.edition), last.percent, t.examPassed)}</p>}
      <p class="tools-row">
        <a class="button" data-primary data-main href={page(`train/${part.at}/${hashOf({ stage: 'exam' })}`)}>
          {t.certificateSee}
        </a>
        <a class="button" href="#train-offer">
          {t.offerGoTo}
        </a>
      </p>
    </>
  );
};

/** The one thing to do next. */
const GoOn = ({ path, begun }: { path: readonly (OnPath | InFull)[]; begun: boolean }) => {
  const { t, page } = useWords();
  const next = nextOn(path);
  if (!next) return null;
  const name = 'procedure' in next.at ? `${next.at.procedure.id} ${t[next.stage]}` : t[next.stage];
  return (
    <p class="tools-row">
      <a class="button" data-primary data-main href={page(`train/${next.at.at}/${hashOf({ stage: next.stage })}`)}>
        {begun ? t.cardGoOn(name) : t.cardBegin(name)}
      </a>
    </p>
  );
};

export const LearnerCard = ({ progress, part, full, choice }: Props) => {
  const { words, now } = useTrain();
  const { t, role, page } = words;
  const name = useName();
  const path: readonly (OnPath | InFull)[] = part ? [part] : full;
  const { done, of } = howFar(path);
  const finished = of > 0 && done === of;
  const due = countDue(progress, now());
  return (
    <div class="train-card" data-part={part?.role} data-finished={finished || undefined}>
      <div>
        <h2 id="train-home">
          {name && <span class="train-card-name">{t.cardHello(name)}</span>}
          {part ? role(part.role) : t.wholeHandbook}
        </h2>
        {finished && <p class="train-ok">✓ {part ? t.cardDone : t.cardDoneWhole}</p>}
        {part && (
          <Stations
            stages={part.stages}
            done={part.done}
            next={nextOn([part])?.stage}
            minutes={part.minutes}
            at={page(`train/${part.at}/`)}
          />
        )}
        {!finished && <HowFar path={path} />}
        {finished && part ? <Passed progress={progress} part={part} /> : <GoOn path={path} begun={done > 0} />}
      </div>
      <aside class="train-today" aria-label={t.repeat}>
        {due > 0 ? <Due count={due} /> : <p class="quiet">{t.nothingDue}</p>}
        {choice}
      </aside>
    </div>
  );
};
