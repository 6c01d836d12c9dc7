/** When the document falls due for review, as a calendar that any mail program takes. */
import type { APIRoute } from 'astro';
import { calendarOf } from '../exchange/index.ts';
import { book, control, languages } from '../handbook/index.ts';
import { controlWords } from '../i18n/control/control.ts';
import { handbookName, type Locale, reviewDue } from '../procedure/index.ts';

export const GET: APIRoute = ({ site }) => {
  const { handbook } = book();
  const edition = control().issued ?? control().current;
  const due = reviewDue(edition.entry);
  const [first, ...others] = languages() as [Locale, ...Locale[]];
  const words = controlWords[first];
  const text = calendarOf({
    name: `${handbook.number} ${words.review}`,
    events: due
      ? [
          {
            uid: `review@${handbookName(handbook)}`,
            day: due.due,
            stamp: due.from ?? edition.entry.effective ?? due.due,
            summary: [
              `${words.review} ${handbook.number} ${handbook.title[first]}`,
              ...others.map((locale) => controlWords[locale].reviewOf(handbook.title[locale])),
            ].join(' / '),
            description: `${words.edition} ${edition.name} ${new URL(import.meta.env.BASE_URL, site).href}`,
            remind: 30,
          },
        ]
      : [],
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
