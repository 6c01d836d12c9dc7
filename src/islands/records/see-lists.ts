/** Brings the lists into view; on a phone they are folded until something in them is asked for. */
export const seeLists = (): void => {
  const heading = document.getElementById('records-lists');
  const fold = heading?.parentElement?.querySelector('details');
  if (fold) fold.open = true;
  heading?.scrollIntoView();
};
