/** A procedure of an edition that is not the one of today, as plain HTML: made once, and kept by content. */
import { kept, keyOfEdition } from '../../handbook/index.ts';
import { bandWords } from '../../i18n/bands/bands.ts';
import { beside as besideWords } from '../../i18n/beside/beside.ts';
import { controlWords } from '../../i18n/control/control.ts';
import { type Locale, site } from '../../i18n/index.ts';
import { limitWords } from '../../i18n/limit/limit.ts';
import { signingWords } from '../../i18n/signing/signing.ts';
import { editionDrawing } from '../../islands/changes/changes.ts';
import {
  afterTime,
  bandRows,
  type Edition,
  figureAt,
  isDeciding,
  isInCharacters,
  isWork,
  limitOf,
  markIn,
  nameIn,
  type Procedure,
  pastMerges,
  type Registers,
  signingOf,
  stepLabel,
  type WorkStep,
} from '../../procedure/index.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const items = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;

/** Who does a step: its roles, or by a figure those of each band; and how several sign. */
const doers = (procedure: Procedure, step: WorkStep, role: (id: string) => string, locale: Locale): string[] => {
  const figure = figureAt(procedure, step);
  const [bands, signing] = [bandWords[locale], signingWords[locale]];
  if (!figure) {
    const signed = signingOf(step);
    return [...step.roles.map(role), ...(signed ? [signing.short(signed)] : [])];
  }
  return bandRows(step).map(({ band, signing: signed }) => {
    const roles = band.roles.map(role).join(isInCharacters(locale) ? '、' : ', ');
    const said = bands.row(bands.range(band, figure.unit[locale]), roles);
    return signed ? `${said} · ${signing.short(signed)}` : said;
  });
};

/** How it is decided where not just by one, and by when. */
const conditions = (procedure: Procedure, step: WorkStep, role: (id: string) => string, locale: Locale): string[] => {
  const [figure, limit] = [figureAt(procedure, step), limitOf(step)];
  const signed = signingOf(step) ?? bandRows(step).find(({ signing }) => signing)?.signing;
  return [
    ...(figure ? [bandWords[locale].decided(figure.name[locale], figure.unit[locale])] : []),
    ...(signed ? [signingWords[locale].rule(signed)] : []),
    ...(limit ? [limitWords[locale].rule(limit, afterTime(step, locale, role))] : []),
  ];
};

const row = (procedure: Procedure, registers: Registers, step: WorkStep, locale: Locale): string => {
  const t = controlWords[locale];
  const role = (id: string): string => nameIn(registers.roles, id, locale);
  const roles = doers(procedure, step, role, locale);
  const record = (id: string): string => nameIn(registers.records, id, locale);
  const outcomes = isDeciding(step)
    ? step.outcomes.map((outcome) => {
        const { name, next } = outcome;
        const mark = markIn(outcome, locale);
        const target = procedure.steps.find(({ id }) => id === pastMerges(procedure, next));
        return `${mark ? `${mark} ` : ''}${name[locale]} → ${target ? stepLabel(target, locale) : next}`;
      })
    : [];
  const cells = [
    [t.roles, roles.length === 0 ? '—' : items(roles)],
    [
      t.standard,
      items([...step.requirements.map((text) => text[locale]), ...(isDeciding(step) ? [step.question[locale]] : [])]) +
        items([...outcomes, ...conditions(procedure, step, role, locale)]),
    ],
    [
      t.documents,
      items([
        ...step.records.in.map((id) => `${t.uses} ${record(id)}`),
        ...step.records.out.map((id) => `${t.makes} ${record(id)}`),
      ]),
    ],
  ];
  return `<tr><td class="num">${escaped(step.no ?? '·')}</td><th scope="row">${escaped(step.name[locale])}</th>${cells
    .map(([label, html]) => `<td data-label="${escaped(label!)}">${html}</td>`)
    .join('')}</tr>`;
};

const made = (procedure: Procedure, registers: Registers, locale: Locale): string => {
  const t = controlWords[locale];
  const words = site[locale];
  const stated = [
    [words.purpose, procedure.purpose],
    [words.scope, procedure.scope],
  ] as const;
  const { owner, objectives = [], definitions = [] } = procedure;
  const b = besideWords[locale];
  const beside = [
    [b.owner, owner ? [nameIn(registers.roles, owner, locale)] : []],
    [
      b.objectives,
      objectives.map((text) => [text[locale], text.measure && b.measure(text.measure[locale])].filter(Boolean).join(' ')),
    ],
    [b.definitions, definitions.map(({ term, means }) => `${term[locale]} · ${means[locale]}`)],
  ] as const;
  const head = [t.no, words.step, t.roles, t.standard, t.documents]
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .join('');
  const rows = procedure.steps.filter(isWork).map((step) => row(procedure, registers, step, locale));
  return [
    ...stated.map(
      ([name, texts]) =>
        `<h2>${escaped(name)}</h2>${items(texts.map((text) => text[locale])) || `<p>${escaped(words.noneStated)}</p>`}`,
    ),
    ...beside.flatMap(([name, texts]) => (texts.length === 0 ? [] : [`<h2>${escaped(name)}</h2>${items(texts)}`])),
    `<div class="drawing-area" data-kind="flowchart" tabindex="0" role="region" aria-label="${escaped(procedure.title[locale])}">${editionDrawing(procedure, registers.roles, locale)}</div>`,
    `<div class="sheet" tabindex="0" role="region" aria-label="${escaped(t.standard)}"><table class="stack"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  ].join('\n');
};

/** @param edition the one the procedure and its registers are of */
export const editionHtml = (procedure: Procedure, registers: Registers, locale: Locale, edition: Edition): string =>
  kept(['edition', keyOfEdition(edition), procedure.id, locale], () => made(procedure, registers, locale));
