/**
 * The fonts the drawings are reckoned with: a Latin one as wide as Arial, and a Chinese one. Without them boxes would be
 * compared with letters of other widths, so they are installed where that is allowed, and it is said.
 */
import { spawnSync } from 'node:child_process';
import { installPackages } from './distribution.ts';

const likeArial = /^(Arial|Arimo|Helvetica|Liberation Sans|Nimbus Sans|TeX Gyre Heros)\b/;

const fontconfig = (program: string, ...args: string[]): string | undefined => {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** Packages whose fonts this machine lacks. Only Linux is asked: the others have Arial and a Chinese font of their own. */
const missingFonts = (): string[] => {
  if (process.platform !== 'linux') return [];
  const latin = fontconfig('fc-match', '--format=%{family}', 'Arial');
  const chinese = fontconfig('fc-list', ':lang=zh', 'family');
  return [
    ...(latin === undefined ? ['fontconfig'] : []),
    ...(likeArial.test(latin ?? '') ? [] : ['fonts-liberation']),
    ...(chinese ? [] : ['fonts-noto-cjk']),
  ];
};

/** See to it that the fonts are there; what it did or would need is said in one line. */
export const withFonts = (say: (line: string) => void): void => {
  const packages = missingFonts();
  if (packages.length === 0) return;
  const named = packages.join(' ');
  if (installPackages(...packages)) say(`installed ${named}, for the drawings.`);
  else say(`drawings are compared by other letters than theirs; run: apt-get install ${named}`);
};
