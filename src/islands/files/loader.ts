/** Buttons that make a file; what makes it is loaded when one is pressed. */
const make = async (button: HTMLButtonElement): Promise<void> => {
  const status = button.parentElement!.querySelector<HTMLElement>('[data-making]')!;
  const { making, failed } = status.dataset as Record<string, string>;
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  status.textContent = making!;
  try {
    const { made } = await import('./view.ts');
    status.textContent = await made(button, status);
  } catch (error) {
    console.error(error);
    status.textContent = failed!;
  } finally {
    button.ariaBusy = 'false';
  }
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-word], [data-bpmn]')) {
  button.hidden = false;
  button.addEventListener('click', () => make(button));
}

export {};
