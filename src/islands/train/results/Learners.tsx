/** Whose results were read: a line a learner, told apart where names are the same, joined and taken apart by hand. */
import { useState } from 'preact/hooks';
import { HeadRow } from '../../../island/HeadRow.tsx';
import { type Learner, labelsOf, standingOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';

interface Props {
  readonly learners: readonly Learner[];
  /** These are one person. */
  join(learners: readonly Learner[]): void;
  /** These are several after all. */
  part(learner: Learner): void;
}

interface LineProps {
  readonly learner: Learner;
  /** The name to call them by, unlike any other's. */
  readonly label: string;
  readonly chosen: boolean;
  choose(chosen: boolean): void;
  part(learner: Learner): void;
}

const Line = ({ learner, label, chosen, choose, part }: LineProps) => {
  const { t, date } = useWords();
  const { answered, right } = standingOf(learner);
  return (
    <tr data-learner={learner.id}>
      <th scope="row">
        <label>
          <input type="checkbox" data-choose checked={chosen} onChange={({ currentTarget: { checked } }) => choose(checked)} />{' '}
          {label}
        </label>{' '}
        {learner.parts.length > 1 && (
          <button type="button" class="button" data-part onClick={() => part(learner)} aria-label={t.learnerPart(label)}>
            {t.learnersPart}
          </button>
        )}
      </th>
      <td>{learner.files.map(({ file }) => file).join(t.and)}</td>
      <td>{date(Date.parse(learner.written))}</td>
      <td>{t.rightOf(right, answered)}</td>
      <td>{t.rightOf(learner.exams.filter(({ passed }) => passed).length, learner.exams.length)}</td>
    </tr>
  );
};

/** Joins those ticked; one alone is nothing to join. */
const Join = ({ ticked, join }: { ticked: readonly Learner[]; join: () => void }) => {
  const { t } = useWords();
  const few = ticked.length < 2;
  return (
    <p class="tools-row">
      <button type="button" class="button" data-join aria-disabled={few} onClick={() => few || join()}>
        {t.learnersJoin(ticked.length)}
      </button>
    </p>
  );
};

export const Learners = ({ learners, join, part }: Props) => {
  const { t } = useWords();
  const [chosen, choose] = useState<readonly string[]>([]);
  const labels = labelsOf(learners, t.nameless);
  const plain = learners.map(({ names }) => names.join());
  const ticked = learners.filter(({ id }) => chosen.includes(id));
  const joinTicked = () => {
    choose([]);
    join(ticked);
  };
  return (
    <div>
      <h3 id="train-learners">{t.learnersName}</h3>
      {new Set(plain).size < plain.length && <p class="quiet">{t.learnersAlike}</p>}
      <div class="train-table" tabIndex={0} role="region" aria-labelledby="train-learners">
        <table>
          <HeadRow heads={[t.columnLearner, t.columnFiles, t.columnSaved, t.columnAnswers, t.columnExams]} />
          <tbody>
            {learners.map((learner) => (
              <Line
                key={learner.id}
                learner={learner}
                label={labels.get(learner.id)!}
                chosen={chosen.includes(learner.id)}
                choose={(tick) => choose(tick ? [...chosen, learner.id] : chosen.filter((id) => id !== learner.id))}
                part={part}
              />
            ))}
          </tbody>
        </table>
      </div>
      {learners.length > 1 && <Join ticked={ticked} join={joinTicked} />}
    </div>
  );
};
