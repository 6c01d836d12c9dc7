/** Remember how much room the walk takes on this page, so that a reload keeps it free (`public/theme.js`, before the first paint). */
export const keepRoom = (root: HTMLElement): void => {
  // Drawn: it takes its own room from here on.
  document.documentElement.style.removeProperty('--walk-room');
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(`handbook:walk-room:${location.pathname}`, `${innerWidth}:${root.offsetHeight}`);
    } catch {
      // Storage is off or full: a reload may shift the page once.
    }
  });
};
