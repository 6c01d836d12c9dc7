/** Whose results were read: a line a learner, told apart where names are the same, joined and taken apart by hand. */
import { useState } from 'preact/hooks';
import { type Learner, labelsOf, standingOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';

interface Props {
  readonly learners: readonly Learner[];
  /** These are one person. */
  join(learners: readonly Learner[]): void;
  /** These are several after all. */
  part(learner: Learner): void;
}

const Line = ({ learner, children }: { learner: Learner; children: preact.ComponentChildren }) => {
  const { t, date } = useWords();
  const { answered, right } = standingOf(learner);
  return (
    <tr data-learner={learner.id}>
      <th scope="row">{children}</th>
      <td>{learner.files.map(({ file }) => file).join(t.and)}</td>
      <td>{date(Date.parse(learner.written))}</td>
      <td>{t.rightOf(`${right}`, `${answered}`)}</td>
      <td>{t.rightOf(`${learner.exams.filter(({ passed }) => passed).length}`, `${learner.exams.length}`)}</td>
    </tr>
  );
};

export const Learners = ({ learners, join, part }: Props) => {
  const { t } = useWords();
  const [chosen, choose] = useState<readonly string[]>([]);
  const labels = labelsOf(learners, t.nameless);
  const plain = learners.map(({ names }) => names.join());
  const ticked = learners.filter(({ id }) => chosen.includes(id));
  return (
    <div>
      <h3 id="train-learners">{t.learnersName}</h3>
      {new Set(plain).size < plain.length && <p class="quiet">{t.learnersAlike}</p>}
      <div class="train-table" tabIndex={0} role="region" aria-labelledby="train-learners">
        <table>
          <thead>
            <tr>
              {[t.columnLearner, t.columnFiles, t.columnSaved, t.columnAnswers, t.columnExams].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.map((learner) => {
              const label = labels.get(learner.id)!;
              return (
                <Line key={learner.id} learner={learner}>
                  <label>
                    <input
                      type="checkbox"
                      data-choose
                      checked={chosen.includes(learner.id)}
                      onChange={({ currentTarget: { checked } }) =>
                        choose(checked ? [...chosen, learner.id] : chosen.filter((id) => id !== learner.id))
                      }
                    />{' '}
                    {label}
                  </label>{' '}
                  {learner.parts.length > 1 && (
                    <button
                      type="button"
                      class="button"
                      data-part
                      onClick={() => part(learner)}
                      aria-label={t.learnerPart(label)}
                    >
                      {t.learnersPart}
                    </button>
                  )}
                </Line>
              );
            })}
          </tbody>
        </table>
      </div>
      {learners.length > 1 && (
        <p class="tools-row">
          <button
            type="button"
            class="button"
            data-join
            aria-disabled={ticked.length < 2}
            onClick={() => {
              if (ticked.length < 2) return;
              choose([]);
              join(ticked);
            }}
          >
            {t.learnersJoin(`${ticked.length}`)}
          </button>
        </p>
      )}
    </div>
  );
};
