/** An exam from its beginning to its review; what is in hand is kept, so that a reload goes on where one was. */
import { useTrain } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Learning } from '../route.ts';
import { useFocusOn } from '../use-focus-on.ts';
import { Between } from './Between.tsx';
import { Paper } from './Paper.tsx';
import type { Subject } from './paper.ts';
import { useExam } from './use-exam.ts';

interface Props {
  readonly subject: Subject;
  readonly progress: ProgressStore;
  /** The stages of what is examined, and those done. */
  readonly stages: readonly Learning[];
  readonly done: ReadonlySet<Learning>;
}

export const Exam = ({ subject, progress, stages, done }: Props) => {
  const { words, announce } = useTrain();
  const { t } = words;
  const state = useExam(subject, progress);
  const { sitting, paper } = state;
  const root = useFocusOn<HTMLDivElement>(sitting?.open);
  const handIn = () => {
    const { percent, passed } = state.handIn(paper);
    announce(t.saidHandedIn(percent, passed ? t.examPassed : t.examFailed));
  };
  if (sitting?.open && paper.length > 0)
    return (
      <div ref={root}>
        <Paper
          key={sitting.seed}
          taught={subject.taught}
          paper={paper}
          answers={sitting.answers}
          answer={state.answer}
          handIn={handIn}
        />
      </div>
    );
  return (
    <div ref={root} class="train-exam">
      <Between subject={subject} stages={stages} done={done} state={state} />
    </div>
  );
};
