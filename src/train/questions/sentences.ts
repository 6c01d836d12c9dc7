/** Questions in words: the definition's names in the reader's language, put into sentences that come from outside. */
import {
  calledAt,
  type Further,
  figureAt,
  isDeciding,
  isInCharacters,
  isWork,
  type Limit,
  type Locale,
  nameIn,
  outcomeOf,
  type Procedure,
  type RecordEntry,
  type Role,
  type Situation,
  stepIn,
} from '../../procedure/index.ts';
import { isDecision, type Meant, type Question } from './question.ts';

/** The sentences, as `i18n/train/questions.ts` has them; that of a case goes before its gate's own question. */
export type QuestionStrings = Record<
  'who' | 'yours' | 'signs' | 'within' | 'called' | 'needs' | 'results' | 'must' | 'next' | 'case' | 'caseAsRead' | 'asRead',
  (about: string) => string
> & {
  /** By what a situation asks; `error` is told which procedure. */
  readonly asks: Record<Exclude<Situation['asks'], 'decide'>, (procedure: string) => string>;
  /** Who decides with so much: the figure's name, how much, and its unit. */
  figure(step: string, figure: string, value: string): string;
  after(step: string, outcome: string): string;
} & Record<
    `reason${'Who' | 'Yours' | 'Signs' | 'Within' | 'Called' | 'Needs' | 'Results' | 'Must' | 'Next'}`,
    (step: string, right: string) => string
  > & {
    reasonFigure(step: string, figure: string, value: string, right: string): string;
    reasonAfter(step: string, outcome: string, next: string): string;
  };

/** What names are looked up in. */
export interface Names {
  readonly locale: Locale;
  readonly procedure: Procedure;
  readonly roles: readonly Pick<Role, 'id' | 'name'>[];
  readonly records: readonly Pick<RecordEntry, 'id' | 'name'>[];
  readonly situations: readonly Situation[];
}

/** Between names. Options are put together here, not in i18n: their length and likeness decide which questions are asked. */
const between = (locale: Locale): string => (isInCharacters(locale) ? '、' : ', ');

/** Ways to sign as options: as long as one another, so that no length gives the right one away. */
const signingText: Record<Locale | Further, (way: Extract<Meant, { kind: 'signing' }>) => string> = {
  zh: ({ inOrder, need, of, veto }) => {
    if (inOrder) return '按次序逐个签，一个拒绝就到此为止';
    if (need === of) return '不分先后都要签，一个拒绝就不通过';
    if (veto) return need === 1 ? '谁先签，就按谁签的结论办理' : `${need} 个同意即通过，一个拒绝就不通过`;
    return need === 1 ? '一个同意即通过，全部拒绝才不通过' : `${need} 个同意即通过，一个拒绝不影响其余`;
  },
  en: ({ inOrder, need, of, veto }) => {
    if (inOrder) return 'One after another; a refusal stops it there';
    if (need === of) return 'All, in any order; one refusal turns it down';
    if (veto) return need === 1 ? 'Whoever signs first decides it for all' : `${need} agree; one refusal turns it down at once`;
    return need === 1 ? 'One agreement passes it; only all can refuse' : `${need} agree; one refusal leaves it with the others`;
  },
};

const formOf = new Intl.PluralRules('en');
const counted = (count: number, one: string, other: string): string =>
  `${count} ${formOf.select(count) === 'one' ? one : other}`;

/** Times as options, by their unit. */
const limitText: Record<Locale, Record<Limit['unit'], (count: number) => string>> = {
  zh: {
    'working-days': (count) => `${count} 个工作日`,
    days: (count) => `${count} 日（连同休息日）`,
    'working-hours': (count) => `${count} 个工作小时`,
    hours: (count) => `${count} 小时（昼夜连续）`,
  },
  en: {
    'working-days': (count) => counted(count, 'working day', 'working days'),
    days: (count) => counted(count, 'calendar day', 'calendar days'),
    'working-hours': (count) => counted(count, 'working hour', 'working hours'),
    hours: (count) => counted(count, 'hour by day and night', 'hours by day and night'),
  },
};

const stepName = (names: Names, id: string): string => nameIn(names.procedure.steps, id, names.locale);

const outcomeName = ({ procedure, locale }: Names, step: string, mark: string): string =>
  outcomeOf(stepIn(procedure, step), mark)?.name[locale] ?? mark;

const situationOf = ({ situations }: Names, { situation }: Question): Situation | undefined =>
  situations.find(({ id }) => id === situation);

/** An option in words. */
export const optionText = (question: Question, meant: Meant, names: Names): string => {
  const { locale } = names;
  switch (meant.kind) {
    case 'roles':
      return meant.roles.map((id) => nameIn(names.roles, id, locale)).join(between(locale));
    case 'record':
      return nameIn(names.records, meant.record, locale);
    case 'step':
      return stepName(names, meant.step);
    case 'requirement': {
      const step = stepIn(names.procedure, meant.step);
      return (step && isWork(step) && step.requirements[meant.no - 1]?.[locale]) || `${meant.step}/${meant.no}`;
    }
    case 'outcome':
      return outcomeName(names, question.step, meant.mark);
    case 'signing':
      return signingText[locale](meant);
    case 'limit':
      return limitText[locale][meant.unit](meant.within);
    case 'entry':
      return situationOf(names, question)?.options[meant.no - 1]?.[locale] ?? `${meant.no}`;
  }
};

/** The right option of a question, in words. */
const rightTold = (question: Question, names: Names): string => {
  const right = question.options.find(({ key }) => key === question.right);
  return right ? optionText(question, right.meant, names) : question.right;
};

const decisionTold = ({ step, inferred }: Question, names: Names, words: QuestionStrings): string => {
  const at = stepIn(names.procedure, step);
  return at && isDeciding(at) ? words[inferred ? 'caseAsRead' : 'case'](at.question[names.locale]) : step;
};

/** The figure a question is about: its name, and how much of its unit. */
const figureTold = ({ step, mark }: Question, { procedure, locale }: Names): readonly [name: string, value: string] => {
  const at = stepIn(procedure, step);
  const goesBy = at && figureAt(procedure, at);
  const value = Number(mark).toLocaleString('en', { maximumFractionDigits: 2 });
  return [goesBy?.name[locale] ?? '', `${value} ${goesBy?.unit[locale] ?? ''}`.trim()];
};

/** The procedure a question is about, by number and title. */
const callTold = ({ step }: Question, { procedure, locale }: Names): string => {
  const at = stepIn(procedure, step);
  const call = at && calledAt(procedure, at);
  return call ? `${call.id} ${call.title[locale]}` : '';
};

const asked = (question: Question, names: Names, words: QuestionStrings): string => {
  const { kind, step } = question;
  switch (kind) {
    case 'case':
      return decisionTold(question, names, words);
    case 'situation': {
      const situation = situationOf(names, question);
      if (situation?.question) return situation.question[names.locale];
      return !situation || situation.asks === 'decide'
        ? decisionTold(question, names, words)
        : words.asks[situation.asks](question.procedure);
    }
    case 'yours':
      return words.yours(nameIn(names.roles, question.role ?? '', names.locale));
    case 'called':
      return words.called(callTold(question, names));
    case 'figure':
      return words.figure(stepName(names, step), ...figureTold(question, names));
    case 'after':
      return words.after(stepName(names, step), outcomeName(names, step, question.mark ?? ''));
    default:
      return words[kind](stepName(names, step));
  }
};

/** What is asked; where the answer is this handbook's reading, it says so. */
export const promptText = (question: Question, names: Names, words: QuestionStrings): string => {
  const prompt = asked(question, names, words);
  return question.inferred && !isDecision(question) ? words.asRead(prompt) : prompt;
};

const reasonOf = {
  who: 'reasonWho',
  signs: 'reasonSigns',
  within: 'reasonWithin',
  needs: 'reasonNeeds',
  results: 'reasonResults',
  must: 'reasonMust',
  next: 'reasonNext',
} as const;

/** Why the right one is right; a case says so itself, by its scenario's `why`, and a situation by its own. */
export const reasonText = (question: Question, names: Names, words: QuestionStrings): string | undefined => {
  const { kind, step } = question;
  const right = rightTold(question, names);
  switch (kind) {
    case 'case':
      return undefined;
    case 'situation':
      return situationOf(names, question)?.why[names.locale];
    case 'yours':
      return words.reasonYours(right, nameIn(names.roles, question.role ?? '', names.locale));
    case 'called':
      return words.reasonCalled(right, callTold(question, names));
    case 'figure':
      return words.reasonFigure(stepName(names, step), ...figureTold(question, names), right);
    case 'after':
      return words.reasonAfter(stepName(names, step), outcomeName(names, step, question.mark ?? ''), right);
    default:
      return words[reasonOf[kind]](stepName(names, step), right);
  }
};
