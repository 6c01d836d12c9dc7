/** What a final outcome is called, in the words of the definition. */
import {
  inEach,
  isInCharacters,
  joinedTexts,
  type Locale,
  localesIn,
  type Move,
  markOf,
  outcomeOf,
  type Procedure,
  stepIn,
  stepOf,
  type Text,
} from '../../procedure/index.ts';

/** The last step's name, and where that step decides, what was decided: "获得顾客理解：谅解". The move itself where no step has it. */
export const outcomeName = (procedure: Pick<Procedure, 'steps'>, move: Move): Text => {
  const step = stepIn(procedure, stepOf(move));
  if (!step) return inEach(() => move, localesIn(procedure.steps[0]!.name));
  const decided = outcomeOf(step, markOf(move))?.name;
  const colon = (locale: Locale): string => (isInCharacters(locale) ? '：' : ': ');
  return decided ? joinedTexts(step.name, decided, (name, what, locale) => name + colon(locale) + what) : step.name;
};
