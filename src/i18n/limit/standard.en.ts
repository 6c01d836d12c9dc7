/** How working time is counted where the handbook has no calendar. */
export const standardEn =
  'The handbook names no calendar: working days and hours are counted Monday to Friday, 08:00–12:00 and 13:30–17:30, without holidays';
