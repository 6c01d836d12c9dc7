/** What was asked, one after another: what was chosen, and of each miss what is right, why, and the row that says so. */

import { type Asked, givenOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { AskedFacts } from './Facts.tsx';
import { Why } from './Why.tsx';

interface Props {
  readonly asked: readonly Asked[];
  /** The key chosen, by the number of what was asked. */
  chosen(at: number): string | undefined;
  /** Tell the facts of what was missed again. */
  readonly facts?: boolean;
}

/** On a phone each miss is a line that unfolds: a paper of twelve is looked through before it is read. */
const Explained = ({ asked }: { asked: Asked }) => {
  const { t } = useWords();
  return (
    <details class="fold">
      <summary>{t.explained}</summary>
      <AskedFacts asked={asked} />
      <Why asked={asked} />
    </details>
  );
};

const Item = ({ asked, chosen, facts }: { asked: Asked; chosen: string | undefined; facts: boolean | undefined }) => {
  const { t, text, step, asking } = useWords();
  const { question, scenario } = asked;
  const right = chosen === question.right;
  const title = scenario ? text(scenario.title) : givenOf(asked) && step(asked.step);
  return (
    <li data-told={right ? 'right' : 'wrong'}>
      <p>
        <strong>
          {right ? '✓' : '✗'} {title && `${title} · `}
          {asking.prompt(question)}
        </strong>
      </p>
      <p>
        {chosen === undefined ? t.examNoAnswer : t.youChose(asking.option(question, chosen))}
        {!right && ` · ${t.shouldBe(asking.option(question, question.right))}`}
      </p>
      {!right && (facts ? <Explained asked={asked} /> : <Why asked={asked} />)}
    </li>
  );
};

export const Debrief = ({ asked, chosen, facts }: Props) => {
  const { t } = useWords();
  return (
    <ol aria-label={t.report}>
      {asked.map((question, at) => (
        <Item key={question.item} asked={question} chosen={chosen(at)} facts={facts} />
      ))}
    </ol>
  );
};
