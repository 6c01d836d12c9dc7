/** Role play: the way in, and ten short cases in a row. */
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import {
  allAsked,
  enoughPlayed,
  isAnsweredByDrawing,
  isPlayed,
  lengthOfRolePlay,
  type Progress,
  playOfRole,
  playWith,
  rolePlay,
  seedSince,
} from '../../../train/index.ts';
import { Round } from '../asked/Round.tsx';
import { useTrain } from '../context.ts';
import { type CourseData, editionIn, editionNamed } from '../course-data.ts';
import { coverDrawing, highlightsAt } from '../drawing.ts';
import type { ProgressStore } from '../progress/store.ts';
import { hashOf } from '../route.ts';
import { caseOn } from '../scene/kept-case.ts';
import type { SceneState } from '../scene/store.ts';
import type { RoleScene } from './scene.ts';
import { learntAs } from './standing.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly role: string;
  readonly progress: ProgressStore;
  /** The seed of the play that is open. */
  readonly open: string | undefined;
  /** Where it is seen. */
  readonly scene: RoleScene;
}

/** The plays of a role so far, the latest first. */
const playsOf = ({ cases }: Progress, role: string) =>
  Object.entries(cases)
    .filter(([id]) => id.startsWith(`role:${role}/`))
    .map(([id, { at, scene, last }]) => ({ seed: id.slice(`role:${role}/`.length), at, begun: scene !== undefined, last }))
    .sort((a, b) => b.at - a.at);

const Renew = ({ since }: { readonly since: string }) => {
  const { t } = useTrain().words;
  return (
    <p class="note" data-renew>
      {t.playRenew(editionNamed(since))}
    </p>
  );
};

/** Since which edition a play is to be taken again at the steps that changed. */
const sinceIn = (courses: readonly CourseData[], role: string, kept: Progress): string | undefined => {
  const standing = playOfRole(courses, learntAs(courses, role), kept);
  return standing.kind === 'renew' ? standing.since : undefined;
};

const Entrance = ({ courses, role, progress }: Omit<Props, 'open' | 'scene'>) => {
  const { words, newSeed } = useTrain();
  const { t } = words;
  const kept = useStore(progress.$progress);
  const plays = playsOf(kept, role);
  const since = sinceIn(courses, role, kept);
  const seed = since === undefined ? newSeed() : seedSince(since, newSeed());
  const begun = plays.find((played) => played.begun);
  const length = useMemo(() => rolePlay(courses, role, '').length, [role]);
  return (
    <>
      <h3 tabIndex={-1} data-focus>
        {t.play}
      </h3>
      <p>{t.playLead(words.role(role))}</p>
      {since !== undefined && <Renew since={since} />}
      {length < lengthOfRolePlay && <p class="note">{t.playFew(length)}</p>}
      <p>
        <span class="train-tag">{t.example}</span> <small class="quiet">{t.exampleNote}</small>
      </p>
      <p class="tools-row">
        {begun && (
          <a class="button" data-primary data-main href={hashOf({ stage: 'play', open: begun.seed })}>
            {t.playGoOn}
          </a>
        )}
        <a class="button" data-primary={!begun} data-main={!begun} data-new href={hashOf({ stage: 'play', open: seed })}>
          {t.playStart}
        </a>
      </p>
      {plays.some(({ last }) => last) && (
        <ul class="quiet" aria-label={t.playedBefore}>
          {plays.map(
            ({ seed: its, at, last }) =>
              last && (
                <li key={its}>
                  {words.date(at)}: {t.score(last.right, last.asked)}
                </li>
              ),
          )}
        </ul>
      )}
    </>
  );
};

/** Where one goes after a play. @param few all there is to ask was asked: once it is known, another round has nothing new */
const After = ({ played, few }: { played: boolean; few: boolean }) => {
  const { words, newSeed } = useTrain();
  const { t } = words;
  return (
    <>
      <a class="button" href={hashOf({ stage: 'play' })}>
        {t.playBack}
      </a>
      {!(few && played) && (
        <a class="button" data-primary={!played} data-new href={hashOf({ stage: 'play', open: newSeed() })}>
          {t.playAgain}
        </a>
      )}
      {played && (
        <a class="button" data-primary data-next href={hashOf({ stage: 'exam' })}>
          {t.nextStage(t.exam)}
        </a>
      )}
    </>
  );
};

export const RolePlay = ({ courses, role, progress, open, scene }: Props) => {
  const { words } = useTrain();
  const { t } = words;
  const asked = useMemo(() => (open ? allAsked(courses, playWith(courses, learntAs(courses, role), open)) : []), [open]);
  const store = useMemo(
    () => (open ? caseOn(`role:${role}/${open}`, asked, progress, editionIn(courses[0]!)) : undefined),
    [asked],
  );
  const { last } = useStore(progress.$progress).cases[`role:${role}/${open}`] ?? {};
  if (!store) return <Entrance courses={courses} role={role} progress={progress} />;
  const played = isPlayed(last);
  const light = ({ at, chosen, ended }: SceneState): void => {
    const act = asked[at];
    const isOpen = chosen === undefined && !ended;
    coverDrawing(isOpen && act !== undefined && (act.situation?.asks === 'first' || isAnsweredByDrawing(act.question)));
    if (act) scene.show(act.procedure.id, highlightsAt(act.step.id));
  };
  return (
    <>
      <p class="train-role">{t.youAre(words.role(role))}</p>
      <Round
        key={open}
        store={store}
        asked={asked}
        after={<After played={played} few={asked.length < lengthOfRolePlay} />}
        light={light}
        meaning={(played ? t.playDone : t.playNotDone)(enoughPlayed(asked.length), asked.length)}
      />
    </>
  );
};
