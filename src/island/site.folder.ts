/** The door to the site's own files and pages where it is opened from a folder: a browser reads no file there but by a script of ours. */
import { fileAt } from './folder.ts';
import type * as served from './site.served.ts';

/** Such a script stands beside the file, and hands its text over. */
export const textFile: typeof served.textFile = (url) => fileAt(url);

/** The worker is begun from its text: as a file it is not let in. */
export const workerAt: typeof served.workerAt = async (url) => {
  const script = URL.createObjectURL(new Blob([await fileAt(url)], { type: 'text/javascript' }));
  try {
    return new Worker(script);
  } finally {
    // Once begun it has its text.
    setTimeout(() => URL.revokeObjectURL(script), 60_000);
  }
};

/** Of a folder a browser shows a listing. */
export const pageAt: typeof served.pageAt = (folder) => folder.replace(/\/(?=[?#]|$)/, '/index.html');
