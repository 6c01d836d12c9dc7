/** The command line of the handbook: `npm run -s handbook -- <command> …` */
import { handbook } from './run.ts';

process.exitCode = await handbook(process.argv.slice(2), { say: console.log, note: console.error });
