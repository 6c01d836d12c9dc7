/** All figures of the simulation, each editable; as a file, and as a link. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { encodeParameters, parametersText } from '../../exchange/parameters.ts';
import { copyText } from '../../island/clipboard.ts';
import { download } from '../../island/download.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { isWork } from '../../procedure/index.ts';
import type { Issue } from '../../simulate/index.ts';
import { AbsenceFields } from './AbsenceFields.tsx';
import { ArrivalFields } from './ArrivalFields.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { useRehearse } from './context.ts';
import { DistributionFields } from './DistributionFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { issueAt } from './places.ts';
import { RoleFields } from './RoleFields.tsx';

const Part = ({ name, open, children }: { name: string; open?: boolean; children: ComponentChildren }) => (
  <details class="part" open={open}>
    <summary>{name}</summary>
    {children}
  </details>
);

/** One row a step: how long it takes. The boxes of the drawing lead here. */
const StepFields = () => {
  const { procedure, figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  return (
    <table class="figures-table">
      <HeadRow heads={[words.simulation.columns.step, words.simulation.fields.duration]} />
      <tbody>
        {procedure.steps.filter(isWork).map(({ id, no }) => (
          <tr key={id} id={`${procedure.id}-${no ?? id}`}>
            <th scope="row">{words.step(id)}</th>
            <td>
              <DistributionFields
                at={`steps.${id}.duration`}
                of={words.step(id)}
                value={draft.steps[id]!.duration}
                onValue={(duration) => figures.changeStep(id, { duration })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const IssueList = ({ title, issues }: { title: string; issues: readonly Issue[] }) => {
  const { words } = useRehearse();
  if (issues.length === 0) return null;
  return (
    <div class="note" role="alert" data-issues>
      <p>{title}</p>
      <ul>
        {issues.map((issue, at) => (
          <li key={at}>{issueAt(issue, words)}</li>
        ))}
      </ul>
    </div>
  );
};

/** A link with the figures, copied or, where that is not allowed, shown. */
const Share = () => {
  const { procedure, figures, words } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const [link, setLink] = useState<{ url: string; copied: boolean }>();
  const t = words.t.figures;
  const copy = async (): Promise<void> => {
    const url = new URL(`#figures=${encodeParameters(procedure, parameters!)}`, location.href).href;
    setLink({ url, copied: await copyText(url) });
  };
  return (
    <>
      <button type="button" class="button" data-share disabled={!parameters} onClick={copy}>
        {t.share}
      </button>
      {link && (
        <label class="field shared">
          <span role="status">{link.copied ? t.copied : t.copyFailed}</span>
          <input type="text" readOnly value={link.url} aria-label={t.link} />
        </label>
      )}
    </>
  );
};

const Files = () => {
  const { procedure, figures, words, announce } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const t = words.t.figures;
  const open = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    figures.load(await file.text());
    input.value = '';
    if (!figures.$figures.get().turnedAway) announce(t.loaded);
  };
  return (
    <div class="tools-row">
      <button
        type="button"
        class="button"
        data-save
        disabled={!parameters}
        onClick={() => download(`${procedure.id}-parameters.json`, parametersText(parameters!))}
      >
        {t.save}
      </button>
      <label class="button file">
        {t.load}
        <input type="file" accept=".json,application/json" onChange={(event) => open(event.currentTarget)} />
      </label>
      <Share />
    </div>
  );
};

export const FiguresPanel = () => {
  const { figures, words } = useRehearse();
  const { issues, turnedAway, origin } = useStore(figures.$figures);
  const t = words.t.figures;
  return (
    <section aria-labelledby="figures" data-figures>
      <h2 id="figures">{t.title}</h2>
      <p>
        {t.note} <em>{words.t.origin[origin]}</em>
      </p>
      <Files />
      {turnedAway && <IssueList title={t.turnedAway} issues={turnedAway} />}
      <IssueList title={t.issues} issues={issues.filter(({ level }) => level === 'error')} />
      <IssueList title={t.warnings} issues={issues.filter(({ level }) => level === 'warning')} />
      <Part name={t.steps} open={matchMedia('(min-width: 64rem)').matches}>
        <StepFields />
      </Part>
      <Part name={t.roles}>
        <RoleFields />
      </Part>
      <Part name={t.arrivals}>
        <ArrivalFields />
      </Part>
      <Part name={t.calendars}>
        <CalendarFields />
      </Part>
      <Part name={t.absences}>
        <AbsenceFields />
      </Part>
      <Part name={t.other}>
        <MoreFields />
      </Part>
    </section>
  );
};
