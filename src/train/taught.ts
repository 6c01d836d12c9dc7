/** What training teaches with. */
import type { Procedure, RecordEntry, Role, Scenario, Situation } from '../procedure/index.ts';

/** A procedure with what training on it needs: its cases and situations, and the names it uses. */
export interface Taught {
  readonly procedure: Procedure;
  readonly scenarios: readonly Scenario[];
  readonly situations: readonly Situation[];
  readonly roles: readonly Pick<Role, 'id' | 'name'>[];
  readonly records: readonly Pick<RecordEntry, 'id' | 'name'>[];
}
