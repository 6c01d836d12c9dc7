/** Who is affected: a row for each role, with what is new for it and what it takes again. */
import { controlWords } from '../../i18n/control/control.ts';
import { marks } from '../../i18n/wording.ts';
import { type Locale, nameIn, type Procedure, type Registers, rowOf, stepIn, stepLabel } from '../../procedure/index.ts';
import type { Readers } from './readers.ts';
import { Sentences, Sheet, To } from './Sheet.tsx';

export interface Affecting {
  readonly procedure: Procedure;
  readonly readers: Readers;
  readonly registers: { readonly before: Registers; readonly after: Registers };
  readonly locale: Locale;
  /** The address of a page of today, by its path; none where the later edition is another, for the site teaches that of today. */
  readonly at?: ((path: string) => string) | undefined;
}

type Row = Omit<Affecting, 'readers'> & { readonly reader: Readers[number] };

/** The steps to be learnt again, each by its row. */
const Steps = ({ procedure, reader: { again }, locale, at }: Row) =>
  again.map((id, place) => {
    const step = stepIn(procedure, id);
    return (
      <>
        {place > 0 && marks[locale].names}
        <To href={step && at?.(`procedures/${procedure.id}/#${rowOf(procedure, step)}`)}>
          {step ? stepLabel(step, locale) : id}
        </To>
      </>
    );
  });

const Taken = ({ procedure, reader: { role, cases, roleQuestions }, locale, at }: Row) => {
  const t = controlWords[locale];
  return (
    <>
      {cases.length > 0 && (
        <details>
          <summary>{t.casesAgain(cases.length)}</summary>
          <ul>
            {cases.map(({ id, title }) => (
              <li key={id}>
                <To href={at?.(`train/${procedure.id}/#train=practise:${id}`)}>{title}</To>
              </li>
            ))}
          </ul>
        </details>
      )}
      {roleQuestions > 0 && (
        <div>
          <To href={at?.(`train/roles/${role}/#train=exam`)}>{t.questionsAgain(roleQuestions)}</To>
        </div>
      )}
    </>
  );
};

export const AffectedTable = ({ readers, ...about }: Affecting) => {
  const { procedure, registers, locale } = about;
  const t = controlWords[locale];
  const names = [...registers.after.roles, ...registers.before.roles];
  return (
    <Sheet label={`${t.affected} ${procedure.id}`} columns={[t.role, t.news, t.again]}>
      {readers.map((reader) => (
        <tr key={reader.role} data-affected={reader.role}>
          <th scope="row">
            <span class="chip" data-role={reader.role}>
              {nameIn(names, reader.role, locale)}
            </span>
          </th>
          <td data-label={t.news}>
            <Sentences of={reader.news} />
          </td>
          <td data-label={t.again}>
            {reader.again.length > 0 ? <Steps {...about} reader={reader} /> : t.nothingAgain}
            <Taken {...about} reader={reader} />
          </td>
        </tr>
      ))}
    </Sheet>
  );
};
