/** The learners of the files a trainer has chosen: read, joined and parted; each change is said and shown. */
import { useMemo, useState } from 'preact/hooks';
import {
  identityOf,
  type Learner,
  labelsOf,
  learnersOf,
  type Results,
  type ResultsFault,
  type ResultsFile,
  readResults,
} from '../../../train/index.ts';
import { useTrain } from '../context.ts';

/** A file that holds no results, and why. */
export interface Fault {
  readonly file: string;
  readonly fault: ResultsFault;
}

interface Files {
  readonly results: readonly ResultsFile[];
  readonly faults: readonly Fault[];
}

const readFiles = async (chosen: readonly File[]): Promise<Files> => {
  const results: ResultsFile[] = [];
  const faults: Fault[] = [];
  for (const { file, read } of await Promise.all(
    chosen.map(async (file) => ({ file: file.name, read: readResults(await file.text()) })),
  ))
    if (typeof read === 'string') faults.push({ file, fault: read });
    else results.push({ file, results: read });
  return { results, faults };
};

/** Files whose record was seen before, in an earlier file or in one of the same choice. */
const seenBefore = (earlier: readonly ResultsFile[], read: readonly ResultsFile[]): readonly ResultsFile[] => {
  const known = new Set(earlier.map(({ results }) => identityOf(results)));
  return read.filter(({ results }) => {
    const own = identityOf(results);
    return known.has(own) || !known.add(own);
  });
};

export const useLearners = () => {
  const { words, announce } = useTrain();
  const { t } = words;
  const [files, keep] = useState<readonly ResultsFile[]>([]);
  const [faults, blame] = useState<readonly Fault[]>([]);
  const [joined, together] = useState<readonly (readonly string[])[]>([]);
  const [told, tell] = useState('');
  const learners = useMemo(() => learnersOf(files, joined), [files, joined]);
  const say = (text: string) => {
    tell(text);
    announce(text);
  };
  const labelIn = (all: readonly Learner[], results: Results) => {
    const own = all.find(({ parts }) => parts.includes(identityOf(results)))!;
    return labelsOf(all, t.nameless).get(own.id)!;
  };
  const take = async (chosen: readonly File[]) => {
    const { results: read, faults: wrong } = await readFiles(chosen);
    const all = [...files, ...read];
    const after = learnersOf(all, joined);
    keep(all);
    blame(wrong);
    const again = seenBefore(files, read).map(({ file, results }) => t.fileJoined(file, labelIn(after, results)));
    say([t.filesRead(read.length, chosen.length), ...again].join(' '));
  };
  const join = (some: readonly Learner[]) => {
    const parts = some.flatMap((learner) => learner.parts);
    const groups = [...joined.filter((group) => !group.some((identity) => parts.includes(identity))), parts];
    together(groups);
    say(t.learnersJoined(labelsOf(learnersOf(files, groups), t.nameless).get(parts[0]!) ?? t.nameless));
  };
  const part = ({ parts }: Learner) => {
    together(joined.filter((group) => !group.includes(parts[0]!)));
    say(t.learnersParted(parts.length));
  };
  return { learners, faults, told, take, join, part };
};
