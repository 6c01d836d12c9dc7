/** Traditional characters for those who search with them: our texts are in simplified ones. The characters are OpenCC's. */
import { Converter } from 'opencc-js/t2cn';

const simplified = Converter({ from: 't', to: 'cn' });

/** CJK ideographs and extension A. */
const planes = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** The simplified character of every traditional one whose simplified form stands in a text. */
export const traditionalOf = (text: string): Record<string, string> => {
  const there = new Set(text);
  const signs: Record<string, string> = {};
  for (const [first, last] of planes)
    for (let at = first; at <= last; at += 1) {
      const sign = String.fromCodePoint(at);
      const simple = simplified(sign);
      if (simple !== sign && there.has(simple)) signs[sign] = simple;
    }
  return signs;
};
