/**
 * The oldest browsers the site runs in with all it does; style and script are written down to them as the site is built. Company networks
 * have kernels of 2022, and Chrome 109 is the last for Windows 7. What is older reads the pages: they are HTML. A Firefox before 121 has
 * no `:has()`: for its sake lists of selectors would be rewritten so that others of them weigh more.
 */
export const oldest = ['chrome108', 'edge108', 'firefox121', 'safari16.4', 'ios16.4'] as const;
