/** The focus is never lost: where what held it goes from the page, or can't be pressed any more, the nearest that is left gets it. */

const focusable = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex]';

const pathOf = (from: Element, root: Element): Element[] => {
  const path = [from];
  for (let at = from; at !== root && at.parentElement; ) {
    at = at.parentElement;
    path.push(at);
  }
  return path;
};

/** Watch over the focus below an element. */
export const keepFocusIn = (root: HTMLElement): void => {
  let path: readonly Element[] = [];
  root.addEventListener('focusin', ({ target }) => {
    path = pathOf(target as Element, root);
  });
  const mend = (): void => {
    const [held, ...around] = path;
    const { activeElement } = document;
    const isLost = held !== undefined && (!held.isConnected || held.matches(':disabled'));
    if (!isLost || (activeElement !== document.body && activeElement !== held)) return;
    path = [];
    const near = around
      .filter((element) => element.isConnected)
      .map((element) => element.querySelector<HTMLElement>(focusable));
    near.find((element) => element !== null)?.focus({ preventScroll: true });
  };
  // After the page has settled: whoever moves the focus on purpose comes first.
  new MutationObserver(() => setTimeout(mend)).observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
};
