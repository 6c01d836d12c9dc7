/** What every part of the import is given. */
import type { ImportIslandStrings } from '../../i18n/import/island.ts';
import type { Jobs } from '../../island/jobs.ts';
import type { Locale } from '../../procedure/index.ts';
import type { ImportJobs } from './protocol.ts';

export interface Given {
  readonly t: ImportIslandStrings;
  readonly locale: Locale;
  readonly jobs: Jobs<ImportJobs>;
  /** Says something to those who listen rather than look. */
  readonly announce: (text: string) => void;
}
