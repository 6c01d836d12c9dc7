import { define } from '../locale.ts';
import { answerEn } from './answer.en.ts';
import { answerZh } from './answer.zh.ts';

/** The short answer; one file a language, so that a reader loads only their own. */
export const answer = define('answer', { zh: answerZh, en: answerEn });

export type AnswerStrings = (typeof answer)['zh'];
