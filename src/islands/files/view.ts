/** What makes each kind of file, which is loaded when that is asked for. */

/**
 * @param button which has the address of what its file is made of
 * @param status beside which more can be asked
 * @returns what was saved, or is to be chosen
 * @throws Error where what it needs cannot be read
 */
export const made = async ({ dataset: { word, bpmn } }: HTMLElement, status: HTMLElement): Promise<string> =>
  word === undefined ? (await import('./bpmn.ts')).offerBpmn(bpmn!, status) : (await import('./word.ts')).saveWord(word);
