/** What a final outcome is called, in the words of the definition. */
import { type Move, markOf, outcomeOf, type Procedure, stepIn, stepOf, type Text } from '../../procedure/index.ts';

/** The last step's name, and where that step decides, what was decided: "获得顾客理解：谅解". The move itself where no step has it. */
export const outcomeName = (procedure: Pick<Procedure, 'steps'>, move: Move): Text => {
  const step = stepIn(procedure, stepOf(move));
  if (!step) return { zh: move, en: move };
  const decided = outcomeOf(step, markOf(move))?.name;
  return decided ? { zh: `${step.name.zh}：${decided.zh}`, en: `${step.name.en}: ${decided.en}` } : step.name;
};
