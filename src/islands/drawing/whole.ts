/** A drawing as large as the screen: by the browser's own full screen, or over the page where there is none. Escape leaves both. */

export const offerWhole = (figure: HTMLElement): void => {
  const button = figure.querySelector<HTMLElement>('[data-whole-screen]')!;
  const set = (on: boolean): void => {
    figure.toggleAttribute('data-whole', on);
    button.setAttribute('aria-pressed', String(on));
  };
  const leave = (): void => {
    set(false);
    if (document.fullscreenElement === figure) void document.exitFullscreen();
  };
  button.addEventListener('click', () => {
    if (figure.hasAttribute('data-whole')) return leave();
    set(true);
    figure.requestFullscreen?.().catch(() => undefined); // Refused, it lies over the page.
  });
  document.addEventListener('fullscreenchange', () => document.fullscreenElement || set(false));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && figure.hasAttribute('data-whole') && leave());
};
