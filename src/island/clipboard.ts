/** Copying: by the clipboard of the browser or, on an address without https, where there is none, as it was done before. */

const copyFromField = (text: string): boolean => {
  const held = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.readOnly = true;
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (held instanceof HTMLElement) held.focus({ preventScroll: true });
  return copied;
};

/** Copy a text; whether it was copied. Never throws: where it was not, the text has to be shown. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    try {
      return copyFromField(text);
    } catch {
      return false;
    }
  }
};
