/** The commands of `handbook`, loaded when called. One more command is one more line here, a file, and its words in `i18n/cli.ts`. */
import type { Command, Words } from './command.ts';

export const commands: Readonly<Partial<Record<keyof Words['about'], () => Promise<Command>>>> = {
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  expect: async () => (await import('./expect.ts')).expectCommand,
  paths: async () => (await import('./paths.ts')).pathsCommand,
  changes: async () => (await import('./changes.ts')).changesCommand,
  bpmn: async () => (await import('./bpmn.ts')).bpmnCommand,
  reviews: async () => (await import('./reviews.ts')).reviewsCommand,
  import: async () => (await import('./import.ts')).importCommand,
  conform: async () => (await import('./conform.ts')).conformCommand,
};
