/** What a revision changed in the part a person had confirmed, in the document's terms. */
import { differencePath } from '../../../island/since.ts';
import { type News, stepIn } from '../../../procedure/index.ts';
import type { ReadStanding } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { type CourseData, editionNamed, issueOf } from '../course-data.ts';
import { rowName } from '../words.ts';

interface Props {
  readonly data: CourseData;
  /** The edition since which it has changed. */
  readonly since: string;
  readonly news: News;
}

export const Changes = ({ data, since, news }: Props) => {
  const { t, text, page } = useWords();
  const edition = editionNamed(since);
  return (
    <div class="note" data-changes>
      <p>{t.readChanged(edition)}</p>
      <ul class="train-changes">
        {news.news.map((sentence) => (
          <li key={text(sentence)}>{text(sentence)}</li>
        ))}
      </ul>
      <p>
        <a data-difference href={page(differencePath(issueOf(since), data.document, data.past ?? [], data.procedure.id))}>
          {t.differenceSince(edition)}
        </a>
      </p>
    </div>
  );
};

/** Says so where the edition that was confirmed is not known here. */
export const Unknown = ({ standing }: { readonly standing: ReadStanding }) => {
  const { t } = useWords();
  if (standing.kind === 'unknown')
    return (
      <p class="note" data-unknown>
        {t.readUnknown(editionNamed(standing.since))}
      </p>
    );
  if (standing.kind !== 'valid' || standing.assumed === undefined) return null;
  return (
    <p class="quiet" data-assumed>
      {t.readAssumed(editionNamed(standing.assumed))}
    </p>
  );
};

interface Reading {
  readonly course: CourseData;
  readonly standing: ReadStanding;
}

/** The rows that are to be seen before it can be confirmed: of a revision those that changed; undefined where it is all of them. */
export const rowsToSee = (open: readonly Reading[]): readonly string[] | undefined => {
  const left = open.filter(({ standing }) => standing.kind !== 'valid');
  if (left.some(({ standing }) => standing.kind !== 'changed')) return undefined;
  return left.flatMap(({ course: { procedure }, standing }) =>
    standing.kind === 'changed' ? standing.news.again.map((id) => rowName(procedure.id, stepIn(procedure, id)!)) : [],
  );
};
