/** Buttons that make a Word document; what makes it is loaded when one is pressed. */
const tell = (button: HTMLElement, text: string): void => {
  const status = button.parentElement?.querySelector('[data-word-status]');
  if (status) status.textContent = text;
};

const make = async (button: HTMLButtonElement): Promise<void> => {
  const { word, wordMaking, wordFailed } = button.dataset as Record<string, string>;
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  tell(button, wordMaking!);
  try {
    const { saveWord } = await import('./view.ts');
    tell(button, await saveWord(word!));
  } catch (error) {
    console.error(error);
    tell(button, wordFailed!);
  } finally {
    button.ariaBusy = 'false';
  }
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-word]')) {
  button.hidden = false;
  button.addEventListener('click', () => make(button));
}

export {};
