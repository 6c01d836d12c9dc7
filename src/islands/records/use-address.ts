/** The address names the open case and its step; a case it names opens once its file is judged. The sample comes by itself. */
import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { showAstray } from '../../island/astray.ts';
import { carries } from '../../island/hash.ts';
import { endStage } from '../../island/stage/state.ts';
import { type CaseLink, caseHash, caseIn, fileOf, isOfSample } from './case-link.ts';
import { type RecordsContext, useRecords } from './context.ts';
import { takeSample } from './sample.ts';

const linkHere = (): CaseLink | undefined => caseIn(location.hash);

/** The page as it is without a link. */
const setAside = (isAstray: boolean): void => {
  endStage();
  showAstray(isAstray);
};

/** Opens the case the address names, where it is in the file that was judged. */
const openLinked = ({ controller, listState }: RecordsContext): void => {
  const link = linkHere();
  const state = controller.$state.get();
  if (!link || !state.judged) return;
  const isHere = link.file === fileOf(state);
  const isThere = isHere && link.at < state.judged.overview.cases;
  if (isThere) listState.open(link.at, link.position);
  else setAside(isHere);
};

/** While a case is open the address names it, from the moment its step is shown; closed, no more. */
const useNaming = ({ controller, listState }: RecordsContext): void => {
  const file = fileOf(useStore(controller.$state));
  const { at, position } = useStore(listState.$list);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const { pathname, search } = location;
    if (at !== undefined && file) history.replaceState(history.state, '', caseHash({ file, at, position }));
    else if (wasOpen.current) history.replaceState(history.state, '', `${pathname}${search}`);
    wasOpen.current = at !== undefined;
  }, [at, position, file]);
};

/** @returns whether the sample is on its way, for the case the address names */
export const useAddress = (): boolean => {
  const context = useRecords();
  const { judged } = useStore(context.controller.$state);
  const [isFetched, setFetched] = useState(() => {
    const link = linkHere();
    return link !== undefined && isOfSample(link);
  });
  useNaming(context);
  useEffect(() => openLinked(context), [judged]);
  useEffect(() => {
    const open = (): void => openLinked(context);
    addEventListener('hashchange', open);
    if (!isFetched && carries(location.hash, 'replay')) setAside(linkHere() === undefined);
    if (isFetched)
      takeSample(context).catch(() => {
        setAside(false);
        setFetched(false);
        context.announce(context.words.t.source.sampleFailed);
      });
    return () => removeEventListener('hashchange', open);
  }, []);
  return isFetched && !judged;
};
