/** What belongs after the last of the steps, which stand on the page outside the island. */
import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { TrainProvider, useTrain } from './context.ts';

const place = (): Element | null => document.querySelector('[data-after-steps]');

export const AfterSteps = ({ children }: { readonly children: ComponentChildren }) => {
  const context = useTrain();
  useLayoutEffect(() => {
    const end = place();
    if (end) render(<TrainProvider value={context}>{children}</TrainProvider>, end);
  });
  useLayoutEffect(
    () => () => {
      const end = place();
      if (end) render(null, end);
    },
    [],
  );
  return null;
};
