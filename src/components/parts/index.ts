/** The parts every MDX page may show; each reads its procedure and language from `Astro.locals.subject`. */
import DocumentHead from './DocumentHead.astro';
import Findings from './Findings.astro';
import Gates from './Gates.astro';
import Records from './Records.astro';
import Responsibilities from './Responsibilities.astro';
import Stage from './Stage.astro';

export const parts = { DocumentHead, Findings, Gates, Records, Responsibilities, Stage };
