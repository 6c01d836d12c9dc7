/** Why what is right is right: the requirements it rests on, the reason in terms of the matter, and the row. */

import type { Asked } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Grounds } from '../scene/GateFeedback.tsx';

export const Why = ({ asked }: { asked: Asked }) => {
  const { asking, text, row, rowAddress } = useWords();
  const { procedure, question, step, entry, situation } = asked;
  const because = entry?.because ?? situation?.because;
  const why = entry ? entry.why && text(entry.why) : asking.reason(question);
  return (
    <>
      {because && <Grounds procedure={procedure} stop={{ step, because }} />}
      {why && <p>{why}</p>}
      <p class="quiet">
        <a href={rowAddress(procedure.id, step)}>{row(procedure.id, step)}</a>
      </p>
    </>
  );
};
