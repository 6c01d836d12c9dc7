/** What every part of the check of case records sees. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Issue } from '../../audit/index.ts';
import type { Day } from '../../conform/index.ts';
import type { SafeStorage } from '../../island/index.ts';
import type { Stage } from '../../island/stage/stage.ts';
import type { Procedure, RecordEntry, Role } from '../../procedure/index.ts';
import type { AllowancesStore } from './allowances.ts';
import type { RecordsController } from './controller.ts';
import type { ListStateStore } from './list-state.ts';
import type { ConformJobs, JobKind } from './protocol.ts';
import type { Words } from './words.ts';

export interface RecordsContext {
  /** Number and edition of the document as it is today. */
  readonly document: Issue;
  readonly procedure: Procedure;
  /** The registers, whole. */
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  readonly words: Words;
  readonly controller: RecordsController;
  readonly allowances: AllowancesStore;
  readonly listState: ListStateStore;
  /** The drawing, and this check as the card beside it. */
  readonly stage: Stage;
  readonly storage: SafeStorage;
  /** Bytes a file may have. */
  readonly limit: number;
  /** Address of the sample log, and of the checklist. */
  readonly sample: string;
  readonly checklist: string;
  readonly now: () => number;
  readonly today: () => Day;
  /** Says something to those who listen rather than look. */
  announce(text: string): void;
}

const context = createContext<RecordsContext | undefined>(undefined);

export const RecordsProvider = context.Provider;

export const useRecords = (): RecordsContext => useContext(context)!;

/** What the worker answers; the answer before stands until then. @param round asks anew when it changes */
export const useAnswer = <K extends JobKind>(
  kind: K,
  ask: ConformJobs[K]['ask'],
  round: number,
): ConformJobs[K]['answer'] | undefined => {
  const { controller } = useRecords();
  const [answer, setAnswer] = useState<ConformJobs[K]['answer']>();
  useEffect(() => {
    let wanted = true;
    controller.jobs.ask(kind, ask).then(
      (answered) => wanted && setAnswer(() => answered),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [kind, JSON.stringify(ask), round]);
  return answer;
};
