/** The facts of a case question: what was known before, and what is new at this point. */
import { factsAt, type Question } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../words.ts';

interface Props {
  readonly taught: readonly CourseData[];
  readonly question: Question;
}

export const CaseFacts = ({ taught, question }: Props) => {
  const { t, text } = useWords();
  const scenario = taught
    .find(({ procedure }) => procedure.id === question.procedure)
    ?.scenarios.find(({ id }) => id === question.scenario);
  if (!scenario || question.entry === undefined) return null;
  const { before, here } = factsAt(scenario, question.entry);
  const [situation, ...earlier] = before;
  return (
    <div class="train-exam-facts">
      <p>
        <span class="train-tag">{t.example}</span>
      </p>
      <p class="train-situation">{text(situation!)}</p>
      {earlier.length > 0 && (
        <ul class="train-earlier" aria-label={t.factsEarlier}>
          {earlier.map((fact) => (
            <li key={fact.zh}>{text(fact)}</li>
          ))}
        </ul>
      )}
      <ul class="train-facts" aria-label={t.facts}>
        {here.map((fact) => (
          <li key={fact.zh}>{text(fact)}</li>
        ))}
      </ul>
    </div>
  );
};
