/** The courses with what has changed since the editions that a learner's record speaks of; fetched where it speaks of earlier ones. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Published } from '../../changes/index.ts';
import { newsIn, sinceOn } from '../../island/since.ts';
import { editionsIn, type Progress } from '../../train/index.ts';
import { type CourseData, editionIn, issueOf } from './course-data.ts';

/** @param files where the data of the site lie @returns once what is known now is there; what a record taken in later speaks of follows */
export const coursesSince = async (
  courses: readonly CourseData[],
  $progress: ReadableAtom<Progress>,
  files: string,
): Promise<ReadableAtom<readonly CourseData[]>> => {
  const $courses = atom(courses);
  const [first] = courses;
  const ask = sinceOn(files, first!.document, first!.past);
  const known = new Map<string, Published | undefined>();
  const learn = async (): Promise<void> => {
    const asked = editionsIn($progress.get(), editionIn(first!)).filter((edition) => !known.has(edition));
    for (const edition of asked) known.set(edition, undefined);
    const answers = await Promise.all(asked.map(async (edition) => [edition, await ask(issueOf(edition))] as const));
    if (answers.every(([, published]) => published === undefined)) return;
    for (const [edition, published] of answers) known.set(edition, published);
    const since = (id: string) =>
      Object.fromEntries([...known].flatMap(([edition, published]) => (published ? [[edition, newsIn(published, id)]] : [])));
    $courses.set(courses.map((course) => ({ ...course, since: since(course.procedure.id) })));
  };
  await learn();
  $progress.listen(() => void learn());
  return $courses;
};
