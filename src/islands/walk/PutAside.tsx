/** What was put aside, because it could not be read or joined: seen here, taken back, saved as a file, or removed. */
import { useState } from 'preact/hooks';
import { dayFirst } from '../../i18n/wording.ts';
import { type Aside, asidesIn, takeBack } from '../../island/backup.ts';
import { download } from '../../island/download.ts';
import { allKinds } from '../../island/kinds.ts';
import { useWalk } from './context.ts';

const Entry = ({ it, taken }: { it: Aside; taken: () => void }) => {
  const { words, local } = useWalk();
  const { t } = words;
  const [refused, setRefused] = useState(false);
  const [asked, setAsked] = useState(false);
  const name = t.asideKinds[it.kind as keyof typeof t.asideKinds] ?? t.asideKinds.other;
  const when = new Date(it.at).toLocaleString(dayFirst[words.locale]);
  const back = () => {
    if (takeBack(local, it, allKinds, Date.now())) taken();
    else setRefused(true);
  };
  const remove = () => {
    if (!asked) return setAsked(true);
    local.remove(it.aside);
    taken();
  };
  return (
    <li data-aside={it.key}>
      <span>
        {t.aside(name, it.key, when)}
        {refused && <span role="alert"> {t.asideRefused}</span>}
      </span>
      <button type="button" class="button" data-aside-back onClick={back}>
        {t.asideBack}
      </button>
      <button type="button" class="button" data-aside-save onClick={() => download('handbook-aside.txt', it.text)}>
        {t.download}
      </button>
      <button type="button" class="button" data-aside-remove onClick={remove}>
        {asked ? t.asideRemoveSure : t.asideRemove}
      </button>
    </li>
  );
};

export const PutAside = ({ taken }: { taken: () => void }) => {
  const { words, local } = useWalk();
  const asides = asidesIn(local, allKinds);
  if (asides.length === 0) return null;
  return (
    <section aria-labelledby="walk-aside" data-asides>
      <h4 id="walk-aside">{words.t.asides}</h4>
      <p class="quiet">{words.t.asidesNote}</p>
      <ul class="plain walk-kept">
        {asides.map((it) => (
          <Entry key={it.aside} it={it} taken={taken} />
        ))}
      </ul>
    </section>
  );
};
