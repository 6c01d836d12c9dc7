/** The drawer for what is kept in this browser; its content is loaded when it is first opened. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { useWalk } from './context.ts';

export const Saved = () => {
  const { words } = useWalk();
  const [drawer, setDrawer] = useState<{ Panel: ComponentType }>();
  const open = async () => setDrawer({ Panel: (await import('./SavedPanel.tsx')).SavedPanel });
  return (
    <details class="walk-saved" onToggle={({ currentTarget }) => currentTarget.open && !drawer && open()}>
      <summary>{words.t.data}</summary>
      {drawer && <drawer.Panel />}
    </details>
  );
};
