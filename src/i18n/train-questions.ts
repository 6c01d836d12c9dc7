/** The words of questions made from the definition, and of exams. */
import { define } from './locale.ts';

export const trainQuestions = define({
  zh: {
    who: (step: string) => `“${step}”这一步由谁负责？`,
    yours: (role: string) => `下列哪一步由${role}负责？`,
    needs: (step: string) => `“${step}”这一步要用到下列哪份记录？`,
    results: (step: string) => `“${step}”这一步形成下列哪份记录？`,
    must: (step: string) => `下列哪一条是对“${step}”这一步的要求？`,
    next: (step: string) => `“${step}”完成后，下一步是什么？`,
    after: (step: string, outcome: string) => `“${step}”的结论是“${outcome}”，流程转到哪一步？`,
    case: (question: string) => `根据以上情况作决定：${question}`,
    caseAsRead: (question: string) => `按本手册的解读，根据以上情况作决定：${question}`,
    asks: {
      record: () => '用哪一份记录？',
      first: () => '先做什么？',
      missing: () => '下列哪一项还没有，或者不合要求？',
      tell: () => '怎样答复？',
      error: (procedure: string) => `下列哪一条违反了 ${procedure} 的规定？`,
    },
    asRead: (question: string) => `按本手册的解读：${question}`,
    reasonWho: (step: string, roles: string) => `“${step}”由${roles}负责。`,
    reasonYours: (step: string, role: string) => `“${step}”由${role}负责，其余几步不是。`,
    reasonNeeds: (step: string, record: string) => `“${step}”以“${record}”为依据。`,
    reasonResults: (step: string, record: string) => `“${step}”形成“${record}”。`,
    reasonMust: (step: string, requirement: string) => `“${step}”的要求：${requirement}`,
    reasonNext: (step: string, next: string) => `“${step}”之后是“${next}”。`,
    reasonAfter: (step: string, outcome: string, next: string) => `“${step}”：${outcome}，转到“${next}”。`,
  },
  en: {
    who: (step: string) => `Who is responsible for “${step}”?`,
    yours: (role: string) => `Which of these steps is the ${role}’s?`,
    needs: (step: string) => `Which of these records does “${step}” rely on?`,
    results: (step: string) => `Which of these records does “${step}” produce?`,
    must: (step: string) => `Which of these is required at “${step}”?`,
    next: (step: string) => `What comes after “${step}”?`,
    after: (step: string, outcome: string) => `“${step}” ends in “${outcome}”. What is the next step?`,
    case: (question: string) => `Your decision on these facts: ${question}`,
    caseAsRead: (question: string) => `Your decision on these facts, as this handbook reads the document: ${question}`,
    asks: {
      record: () => 'Which record is it?',
      first: () => 'What comes first?',
      missing: () => 'Which of these is not there yet, or not as required?',
      tell: () => 'What do you say?',
      error: (procedure: string) => `Which of these entries breaks ${procedure}?`,
    },
    asRead: (question: string) => `By this handbook’s reading: ${question}`,
    reasonWho: (step: string, roles: string) => `“${step}” is done by: ${roles}.`,
    reasonYours: (step: string, role: string) => `“${step}” is the ${role}’s; the others are not.`,
    reasonNeeds: (step: string, record: string) => `“${step}” relies on “${record}”.`,
    reasonResults: (step: string, record: string) => `“${step}” produces “${record}”.`,
    reasonMust: (step: string, requirement: string) => `What is required at “${step}”: ${requirement}`,
    reasonNext: (step: string, next: string) => `After “${step}” comes “${next}”.`,
    reasonAfter: (step: string, outcome: string, next: string) => `“${step}”: ${outcome}, and the matter goes to “${next}”.`,
  },
});

export type TrainQuestionStrings = (typeof trainQuestions)['zh'];
