/** Ids and marks made of names: small letters, digits and hyphens, each once. */

const unaccented = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll(/[æÆ]/g, 'ae').replaceAll(/[øØ]/g, 'o');

const longest = 40;

/** A name as an id; undefined where its letters are mostly of another script, or there are none. */
export const slugOf = (name: string | undefined, most = longest): string | undefined => {
  if (!name) return undefined;
  const plain = unaccented(name).toLowerCase();
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const latin = plain.match(/[a-z]/g)?.length ?? 0;
  if (latin < 1 || latin * 2 < letters) return undefined;
  const slug = plain
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '');
  const cut = slug.length > most ? slug.slice(0, most + 1).replace(/-[^-]*$/, '') : slug;
  const whole = cut.slice(0, most).replace(/-+$/, '');
  return whole === '' ? undefined : whole;
};

/** Gives ids, each once. @returns the id asked for, or one with a number behind it */
export const naming = (taken: Iterable<string> = []): ((wanted: string) => string) => {
  const used = new Set(taken);
  return (wanted) => {
    let id = wanted;
    for (let count = 2; used.has(id); count += 1) id = `${wanted}-${count}`;
    used.add(id);
    return id;
  };
};

const agreeing = /^(y|yes|ja|oui|si|sì|true|ok|是|有|同意|通过|批准|合格|可以|需要|true)$/iu;
const refusing = /^(n|no|nein|non|false|否|无|没有|不|不同意|不通过|未通过|不批准|不合格|不可以|不需要|退回|驳回|拒绝)$/iu;

/** The mark of an outcome by its name: Y and N for a plain yes and no. */
export const markFor = (name: string | undefined, at: number): string => {
  const plain = (name ?? '').trim().replace(/[.!。！]$/, '');
  if (agreeing.test(plain)) return 'Y';
  if (refusing.test(plain)) return 'N';
  return slugOf(plain, 20) ?? `way-${at}`;
};

const negative =
  /^(n|no|nein|non|false)$|\b(not|no|reject\w*|declin\w*|refus\w*|den(y|ied)|fail\w*|invalid|incomplete|incorrect|nicht|kein\w*|abgelehnt|ablehn\w*|fehlerhaft|negativ\w*)\b|^(否|不|未|无)|不(同意|批准|通过|合格|可|予|符)|退回|驳回|拒绝|否决|未(获|通过|批准)/iu;

/** Whether the name of an outcome turns something down. */
export const soundsRefusing = (name: string | undefined): boolean => name !== undefined && negative.test(name.trim());

/** A text as sentences, without what only separates them. */
export const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/(?<=[。！？!?；;])|(?<=\.)\s+(?=\p{Lu}|\d)|[\r\n]+/u)
    .map((sentence) =>
      sentence
        .replaceAll(/\s+/g, ' ')
        .replace(/^\s*(?:[-*•·]|\d+[.)、])\s*/, '')
        .trim(),
    )
    .filter((sentence) => /\p{L}/u.test(sentence));

/** A name on one line. */
export const oneLine = (text: string | undefined): string | undefined => {
  const line = text?.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
};
