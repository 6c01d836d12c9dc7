declare namespace App {
  interface Locals {
    /** What the parts of an MDX page are about; the procedure's page sets it. */
    subject: { procedure: import('./procedure/index.ts').Procedure; locale: import('./i18n/index.ts').Locale };
  }
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
