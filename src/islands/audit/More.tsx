/** What an open audit needs now and then: the facts about it, its files, the keys, and where else to look. */
import { type Audit, factNames, factOf } from '../../audit/index.ts';
import { AuditFileButton } from './AuditFileButton.tsx';
import { useAudit } from './context.ts';
import { Field } from './Field.tsx';
import { downloadAudit, fileTypes } from './files.ts';

const Facts = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { t, a } = words;
  const labels = { ...a.report, title: t.auditTitle, closed: a.report.closedOn };
  return (
    <section>
      <h3>{t.facts}</h3>
      <div class="fields">
        <label class="field">
          <span>{t.recordedBy}</span>
          <input
            data-name
            defaultValue={store.name()}
            maxLength={200}
            onInput={({ currentTarget }) => store.rename(currentTarget.value.trim())}
          />
        </label>
        {factNames.map((name) => (
          <Field
            key={name}
            name={name}
            label={labels[name]}
            type={name === 'closed' ? 'date' : name === 'conclusion' ? 'area' : 'text'}
            value={factOf(audit, name)}
            onKeep={(text) => store.state(name, text)}
          />
        ))}
      </div>
    </section>
  );
};

const Files = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { t } = words;
  return (
    <section>
      <h3>{t.files}</h3>
      <p class="quiet">{t.filesNote}</p>
      <div class="tools-row">
        {fileTypes.map((type) => (
          <button key={type} type="button" class="button" data-export={type} onClick={() => downloadAudit(audit, type, words)}>
            {t.fileTypes[type]}
          </button>
        ))}
        <AuditFileButton name="merge" label={t.mergeFile} onText={store.join} />
      </div>
    </section>
  );
};

const Keys = () => {
  const { t } = useAudit().words;
  return (
    <section class="audit-keys" data-keys-help>
      <h3>{t.keys}</h3>
      <dl>
        {t.keyList.map(({ keys, what }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The procedures audited, to be read, or held against case records. */
const Elsewhere = ({ audit }: { audit: Audit }) => {
  const { words, page, records } = useAudit();
  const { t, a, locale } = words;
  return (
    <ul class="plain">
      {audit.procedures.map(({ id, title }) => (
        <li key={id}>
          <a href={page(id)}>
            {a.read} {id} {title[locale]}
          </a>
          {' · '}
          <a href={records(id)}>{t.checkRecords(id)}</a>
        </li>
      ))}
    </ul>
  );
};

export const More = ({ audit }: { audit: Audit }) => (
  <div class="audit-more">
    <Facts audit={audit} />
    <Files audit={audit} />
    <Keys />
    <Elsewhere audit={audit} />
  </div>
);
