/**
 * The confirmation that something was read and understood, after what is read; once given, it says so and leads on. It can be given once
 * every step has been on the screen; until then it says how many have not, and goes to the first.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AfterSteps } from '../AfterSteps.tsx';
import { useWords } from '../context.ts';
import { hashOf, type Stage } from '../route.ts';
import { useUnseen } from './use-unseen.ts';

/** The stage after this one, by name. */
type Next = Exclude<Stage, 'path' | 'repeat'> | undefined;

interface ConfirmedProps {
  /** What is confirmed. */
  readonly said: string;
  readonly next: Next;
  /** Enter takes what leads on. */
  readonly main?: boolean;
  /** It was confirmed just now, and the focus stays with it. */
  readonly fresh?: boolean;
}

export const Confirmed = ({ said, next, main, fresh }: ConfirmedProps) => {
  const { t } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (fresh) line.current?.focus();
  }, []);
  return (
    <>
      <p class="train-ok" tabIndex={-1} ref={line}>
        ✓ {said}
      </p>
      {next !== undefined && (
        <p class="tools-row">
          <a class="button" data-primary data-main={main} href={hashOf({ stage: next })}>
            {t.nextStage(t[next])}
          </a>
        </p>
      )}
    </>
  );
};

interface ConfirmProps extends Pick<ConfirmedProps, 'said' | 'next'> {
  /** It is confirmed as it stands. */
  readonly valid: boolean;
  /** What the button says. */
  readonly name: string;
  confirm(): void;
  /** The rows to be seen before; all of them where none are given. */
  readonly only?: readonly string[] | undefined;
}

export const Confirm = ({ valid, said, next, name, confirm, only }: ConfirmProps) => {
  const { t } = useWords();
  const [fresh, setFresh] = useState(false);
  const unseen = useUnseen(!valid, only);
  const press = () => {
    setFresh(true);
    confirm();
  };
  return (
    <AfterSteps>
      {valid ? (
        <Confirmed said={said} next={next} fresh={fresh} />
      ) : (
        <p class="train-confirm">
          {unseen.count > 0 ? (
            <button type="button" class="button" data-unseen={unseen.count} onClick={unseen.goTo}>
              ↑ {t.readUnseen(unseen.count)}
            </button>
          ) : (
            <button type="button" class="button" data-primary data-confirm onClick={press}>
              {name}
            </button>
          )}
        </p>
      )}
    </AfterSteps>
  );
};
