/** A SCORM 1.2 package as a zip file: the page, what it needs, and the manifest. */
import { strToU8, zipSync } from 'fflate';
import { type ScormPackage, scormManifest } from '../../exchange/scorm.ts';
import type { PageFiles } from './page-files.ts';

/** The same content gives the same bytes; 1980 is where time begins in zip files. */
const mtime = new Date(1980, 0, 1);

export const scormZip = ({ html, files }: PageFiles, about: Omit<ScormPackage, 'start' | 'files'>): Uint8Array => {
  const start = 'index.html';
  const manifest = scormManifest({ ...about, start, files: [start, ...files.keys()].sort() });
  return zipSync(
    { 'imsmanifest.xml': strToU8(manifest), [start]: strToU8(html), ...Object.fromEntries(files) },
    { mtime, level: 9 },
  );
};
