/** What was put aside, because it could not be read or joined: seen here, taken back, saved as a file, or removed. */
import { useState } from 'preact/hooks';
import { dayFirst } from '../../i18n/wording.ts';
import { type Aside, asidesIn, takeBack } from '../../island/backup.ts';
import { download } from '../../island/download.ts';
import { allKinds } from '../../island/kinds.ts';
import { useWalk } from './context.ts';

const Entry = ({ aside, taken }: { aside: Aside; taken: () => void }) => {
  const {
    words,
    keeping: { local },
  } = useWalk();
  const { t } = words;
  const [refused, setRefused] = useState(false);
  const [asked, setAsked] = useState(false);
  const name = t.asideKinds[aside.kind as keyof typeof t.asideKinds] ?? t.asideKinds.other;
  const when = new Date(aside.at).toLocaleString(dayFirst[words.locale]);
  const back = () => {
    if (takeBack(local, aside, allKinds, Date.now())) taken();
    else setRefused(true);
  };
  const remove = () => {
    if (!asked) return setAsked(true);
    local.remove(aside.aside);
    taken();
  };
  return (
    <li data-aside={aside.key}>
      <span>
        {t.aside(name, aside.key, when)}
        {refused && <span role="alert"> {t.asideRefused}</span>}
      </span>
      <button type="button" class="button" data-aside-back onClick={back}>
        {t.asideBack}
      </button>
      <button type="button" class="button" data-aside-save onClick={() => download('handbook-aside.txt', aside.text)}>
        {t.download}
      </button>
      <button type="button" class="button" data-aside-remove onClick={remove}>
        {asked ? t.asideRemoveSure : t.asideRemove}
      </button>
    </li>
  );
};

export const PutAside = ({ taken }: { taken: () => void }) => {
  const {
    words,
    keeping: { local },
  } = useWalk();
  const asides = asidesIn(local, allKinds);
  if (asides.length === 0) return null;
  return (
    <section aria-labelledby="walk-aside" data-asides>
      <h4 id="walk-aside">{words.t.asides}</h4>
      <p class="quiet">{words.t.asidesNote}</p>
      <ul class="plain walk-kept">
        {asides.map((aside) => (
          <Entry key={aside.aside} aside={aside} taken={taken} />
        ))}
      </ul>
    </section>
  );
};
