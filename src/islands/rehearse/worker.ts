/** The worker that simulates: with progress, until it is done or cancelled. */
import { serve } from '../../island/serve.ts';
import { handlers } from './jobs.ts';

serve(handlers);
