/** The registers a checklist is made with, and names looked up in them. */
import { type Finding, inEach, type RecordEntry, type Role } from '../procedure/index.ts';
import type { Named } from './item.ts';

/** What the checklist needs beside the definition: the registers, and the gaps found in the document. */
export interface Registers {
  readonly roles: readonly Pick<Role, 'id' | 'name'>[];
  readonly records: readonly Pick<RecordEntry, 'id' | 'name' | 'kind' | 'owner' | 'retention'>[];
  readonly findings: readonly Pick<Finding, 'at' | 'kind'>[];
}

/** Something of a register by its name in each language; by its id where the register has none. */
export const named = (register: readonly Pick<Role, 'id' | 'name'>[], id: string): Named => ({
  id,
  name: register.find((choice) => choice.id === id)?.name ?? inEach(() => id),
});
