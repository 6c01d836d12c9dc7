import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { report, terminalLocale } from '../../check/index.ts';
import { checkFolder, contentFolder, contentOf, handOver } from '../read.ts';

/** Refuse to build from content with errors, and read it anew when a file of it changes in `dev`. */
export const check = (): AstroIntegration => ({
  name: 'handbook:check',
  hooks: {
    'astro:server:setup': ({ server, logger }) => {
      server.watcher.add(contentFolder());
      server.watcher.on('change', (file) => {
        if (!file.endsWith('.yaml') || relative(contentFolder(), file).startsWith('..')) return;
        logger.info(`${relative(contentFolder(), file)} changed`);
        server.ws.send({ type: 'full-reload' });
      });
    },
    'astro:build:start': ({ logger }) => {
      const folder = contentFolder();
      const checked = checkFolder(folder);
      handOver(contentOf(checked, folder));
      if (checked.issues.length > 0) {
        logger.warn(
          `\n${report(checked.issues, relative(process.cwd(), folder), terminalLocale(process.env), checked.accounted)}`,
        );
      }
    },
  },
});
