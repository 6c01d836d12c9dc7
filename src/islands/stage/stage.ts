/** The stage enlarges to the whole window. The address says so (`?stage=whole`): a link or a reload restores it, Esc and Back leave it. */

const page = document.documentElement;
const key = 'stage';

const isWhole = (): boolean => new URLSearchParams(location.search).get(key) === 'whole';

const addressWhen = (whole: boolean): string => {
  const url = new URL(location.href);
  if (whole) url.searchParams.set(key, 'whole');
  else url.searchParams.delete(key);
  return url.href;
};

/** Everything on the page beside an element. */
const besides = (element: Element): HTMLElement[] => {
  const found: HTMLElement[] = [];
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement)
    found.push(
      ...([...at.parentElement.children].filter((sibling) => sibling !== at && sibling.tagName !== 'SCRIPT') as HTMLElement[]),
    );
  return found;
};

const enliven = (stage: HTMLElement, button: HTMLElement): void => {
  let put: HTMLElement[] = [];
  const apply = (): void => {
    const whole = isWhole();
    page.toggleAttribute('data-stage-whole', whole);
    button.setAttribute('aria-pressed', String(whole));
    for (const element of put) element.inert = false;
    put = whole ? besides(stage).filter(({ inert }) => !inert) : [];
    for (const element of put) element.inert = true;
    if (whole && !stage.contains(document.activeElement)) button.focus();
  };
  const enlarge = (): void => {
    history.pushState({ ...history.state, [key]: 'whole' }, '', addressWhen(true));
    apply();
  };
  const leave = (): void => {
    if (history.state?.[key] === 'whole') history.back();
    else {
      history.replaceState(history.state, '', addressWhen(false));
      apply();
    }
  };
  button.hidden = false;
  button.addEventListener('click', () => (isWhole() ? leave() : enlarge()));
  addEventListener('popstate', () => isWhole() !== page.hasAttribute('data-stage-whole') && apply());
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isWhole()) return;
    event.preventDefault();
    leave();
  });
  // A box leads to its row, which is not seen now: it stays a box, and Back leaves at once.
  stage.addEventListener('click', (event) => {
    if (isWhole() && (event.target as Element).closest('.drawing .box')) event.preventDefault();
  });
  if (isWhole()) apply();
};

const stage = document.querySelector<HTMLElement>('[data-stage]');
const button = stage?.querySelector<HTMLElement>('[data-stage-enlarge]');
if (stage && button) enliven(stage, button);
