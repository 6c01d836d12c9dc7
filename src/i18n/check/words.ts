/** A mistake in words: what is wrong, and what would do, from the data of the issue. */
export interface Words {
  readonly what: (X: Readonly<Record<string, string>>) => string;
  readonly fix: (X: Readonly<Record<string, string>>) => string;
}

/** The language that is told in a text of another: Chinese by its characters, and English where no Chinese stands. */
export const strangerTo = (locale: string): string => (locale === 'zh' ? 'en' : 'zh');

/** “Did you mean …?” where something is near; else what is known. */
export const orEn = ({ near, known }: Readonly<Record<string, string>>): string =>
  near ? `Did you mean "${near}"?` : known ? `Known: ${known}.` : 'Add it, or use one there is.';

/** 有相近的，问是否想写它；没有，列出可用的。 */
export const orZh = ({ near, known }: Readonly<Record<string, string>>): string =>
  near ? `是否想写“${near}”？` : known ? `可用的有：${known}。` : '请先登记它，或改用已有的。';
