/** The worker that reads and judges: the log lives here, and the page asks for what it shows. */
import { serve } from '../../island/serve.ts';
import { FileSession } from './file-session.ts';
import type { ConformJobs } from './protocol.ts';

let session: FileSession | undefined;

const opened = (): FileSession => {
  if (!session) throw new Error('No procedure has been named yet. Open one first.');
  return session;
};

serve<ConformJobs>({
  open: (definition) => {
    session = new FileSession(definition);
    return null;
  },
  read: (ask, control) => opened().read(ask, control),
  judge: (settings, control) => opened().judge(settings, control),
  cases: (query) => opened().lists().cases(query),
  deviations: (query) => opened().lists().deviations(query),
  groups: (query) => opened().lists().groups(query),
  variants: (query) => opened().lists().variants(query),
  case: ({ at }) => opened().case(at),
  report: ({ as }) => opened().report(as),
});
