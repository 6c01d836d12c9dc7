/** Only one role's steps: the learner's own by one press, or one that is chosen. The others stay, but step back. */
import { localHere } from '../../island/index.ts';
import { chosenRole } from '../../island/role.ts';

const rolesOf = (element: Element): string[] =>
  (element.getAttribute('data-roles') ?? element.getAttribute('data-role') ?? '').split(' ');

/** Let everything step back that is not of a role; nothing where there is none. Arrows and marks go with the step they begin at. */
const showOnly = (figure: HTMLElement, role: string): void => {
  const mine = new Set<string>();
  const step = (element: Element, away: boolean): void => void element.toggleAttribute('data-away', role !== '' && away);
  for (const box of figure.querySelectorAll('.box')) {
    const own = rolesOf(box).includes(role);
    if (own) mine.add(box.getAttribute('data-step')!);
    step(box, !own);
  }
  for (const head of figure.querySelectorAll('.heads > g')) step(head, !rolesOf(head).includes(role));
  for (const line of figure.querySelectorAll('[data-edge]'))
    step(line, !mine.has(line.getAttribute('data-edge')!.split(':')[0]!));
};

/** Show the control that fits: a press where the learner's role takes part, a choice of roles otherwise. */
export const offerRole = (figure: HTMLElement): void => {
  const [mine, offered] = [
    figure.querySelector<HTMLElement>('[data-mine]')!,
    figure.querySelector<HTMLElement>('details[data-roles-offered]')!,
  ];
  const buttons = [...offered.querySelectorAll('button')];
  const own = chosenRole(localHere());
  const takesPart = own !== undefined && buttons.some(({ dataset }) => dataset.only === own);
  mine.hidden = !takesPart;
  offered.hidden = takesPart;
  mine.addEventListener('click', () => {
    const on = mine.getAttribute('aria-pressed') !== 'true';
    mine.setAttribute('aria-pressed', String(on));
    showOnly(figure, on ? own! : '');
  });
  offered.addEventListener('click', ({ target }) => {
    const pressed = (target as Element).closest<HTMLElement>('[data-only]');
    if (!pressed) return;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button === pressed));
    showOnly(figure, pressed.dataset.only!);
  });
};
