/** Questions made from the definition, in the reader's words. */
import { trainQuestions } from '../../i18n/train/questions.ts';
import type { Locale } from '../../procedure/index.ts';
import { type Names, optionText, promptText, type Question, reasonText } from '../../train/index.ts';
import type { CourseData } from './course-data.ts';

export interface Asking {
  prompt(question: Question): string;
  /** The option of a key. */
  option(question: Question, key: string): string;
  /** Why the right one is right; a case says so itself. */
  reason(question: Question): string | undefined;
}

export const askingIn = (data: readonly CourseData[], locale: Locale): Asking => {
  const named = (question: Question): Names => {
    const { procedure, roles, records, situations } = data.find((course) => course.procedure.id === question.procedure)!;
    return { locale, procedure, roles, records, situations };
  };
  return {
    prompt: (question) => promptText(question, named(question), trainQuestions[locale]),
    option: (question, key) => {
      const option = question.options.find((candidate) => candidate.key === key);
      return option ? optionText(question, option.meant, named(question)) : key;
    },
    reason: (question) => reasonText(question, named(question), trainQuestions[locale]),
  };
};
