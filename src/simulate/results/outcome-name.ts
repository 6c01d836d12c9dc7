/** What a final outcome is called, in the words of the definition. */
import type { Move, Procedure, Text } from '../../procedure/index.ts';

/** The last step's name, and where that step decides, what was decided: "获得顾客理解：谅解". The move itself where no step has it. */
export const outcomeName = ({ steps }: Pick<Procedure, 'steps'>, move: Move): Text => {
  const at = move.lastIndexOf(':');
  const [id, mark] = [move.slice(0, at), move.slice(at + 1)];
  const step = steps.find((candidate) => candidate.id === id);
  if (!step) return { zh: move, en: move };
  const decided = 'outcomes' in step ? step.outcomes.find((outcome) => outcome.mark === mark)?.name : undefined;
  return decided ? { zh: `${step.name.zh}：${decided.zh}`, en: `${step.name.en}: ${decided.en}` } : step.name;
};
