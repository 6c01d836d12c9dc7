/** What a page has at hand where the site is opened from a folder; `folder-runtime.ts` puts it there before anything else runs. */
interface Folder {
  /** The text of a file, by its path from the site's root. @throws Error where it cannot be read */
  file(path: string): Promise<string>;
  /** Where the site's root is: `file:///D:/handbook/`. */
  readonly root: string;
}

const folder = (): Folder => (globalThis as unknown as { handbookFolder: Folder }).handbookFolder;

const base = import.meta.env.BASE_URL;

/** A file by its address, as a page tells it or as the build wrote it into a script. */
export const fileAt = (url: string): Promise<string> => {
  const { root, file } = folder();
  return file(url.startsWith(base) ? url.slice(base.length) : new URL(url, location.href).href.slice(root.length));
};
