/** Begins and ends the stage. It stands before what is walked, so that this finds the stage begun. */
import { useLayoutEffect } from 'preact/hooks';

interface Props {
  readonly scene: { begin(): void; end(): void };
  /** What is walked on the stage; nothing where it is at rest. */
  readonly walked: string | undefined;
}

export const Walked = ({ scene, walked }: Props) => {
  useLayoutEffect(() => {
    if (walked === undefined) scene.end();
    else scene.begin();
  }, [walked]);
  return null;
};
