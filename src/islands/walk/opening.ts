/** What a walk begins with on a page, and what it needs from the page. */
import type { Net, Procedure } from '../../procedure/index.ts';
import { replay } from '../../walk/index.ts';
import { type Keeping, keptCoverage } from './keeping.ts';
import { resume } from './resume.ts';
import type { Notice, WalkState } from './state.ts';

export interface Dependencies extends Keeping {
  readonly net: Net;
  readonly definition: Procedure;
  readonly newId: () => string;
  /** The URL's hash when the page was opened. */
  readonly hash: string;
}

/** Each notice once. */
export const newest = (notices: readonly Notice[]): readonly Notice[] =>
  notices.filter((notice, at) => notices.findIndex((earlier) => JSON.stringify(earlier) === JSON.stringify(notice)) === at);

/** The state the page opens with: a walk from its link, or the one kept, or none yet. */
export const opening = (dependencies: Dependencies): WalkState => {
  const { net, hash, newId } = dependencies;
  const begin = resume(net, dependencies, hash);
  const journey = replay(net, begin.moves.slice(0, begin.cursor));
  const { coverage, notices } = keptCoverage(dependencies);
  const off: Notice[] = dependencies.local.works ? [] : [{ kind: 'storage-off' }];
  return {
    ...begin,
    id: begin.id ?? newId(),
    journey,
    coverage,
    notices: newest([...begin.notices, ...notices, ...off]),
    last: { kind: 'opened', visits: [], own: 0 },
  };
};
