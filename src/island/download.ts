/** Hand the reader a file. */

/** Milliseconds until the browser has taken the file over for sure, and its address can go. */
const taken = 10_000;

/** @param type of a text; a Blob has its own */
export const download = (name: string, content: string | Blob, type = 'application/json'): void => {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), taken);
};
