/** A link whose last part cannot be read is told of on the page it leads to, in the sentence that stands there hidden. */
export const showAstray = (astray: boolean): void => {
  const sentence = document.querySelector<HTMLElement>('[data-astray]');
  if (sentence) sentence.hidden = !astray;
};
