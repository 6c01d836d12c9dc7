/** When the document falls due for review, as a calendar that any mail program takes. */
import type { APIRoute } from 'astro';
import { calendarOf } from '../exchange/index.ts';
import { book, control, languages } from '../handbook/index.ts';
import { controlWords } from '../i18n/control/control.ts';
import { handbookName, type Locale, reviewDue } from '../procedure/index.ts';

const dueNow = () => {
  const edition = control().issued ?? control().current;
  const due = reviewDue(edition.entry);
  return due && { edition, due };
};

/** A calendar has at least one entry (RFC 5545, 3.6): where no review is due, there is no file. */
export const getStaticPaths = () => (dueNow() ? [{ params: { reviews: 'reviews' } }] : []);

export const GET: APIRoute = ({ site }) => {
  const { handbook } = book();
  const { edition, due } = dueNow()!;
  const [first, ...others] = languages() as [Locale, ...Locale[]];
  const words = controlWords[first];
  // Where nobody has said where the site is, an address would lead to the machine of the reader.
  const where = site && site.hostname !== 'localhost' ? [new URL(import.meta.env.BASE_URL, site).href] : [];
  const text = calendarOf({
    name: `${handbook.number} ${words.review}`,
    events: [
      {
        uid: `review@${handbookName(handbook)}`,
        day: due.due,
        stamp: due.from ?? edition.entry.effective ?? due.due,
        summary: [
          `${words.review} ${handbook.number} ${handbook.title[first]}`,
          ...others.map((locale) => controlWords[locale].reviewOf(handbook.title[locale])),
        ].join(' / '),
        description: [`${words.edition} ${edition.name}`, ...where].join(' '),
        remind: 30,
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
