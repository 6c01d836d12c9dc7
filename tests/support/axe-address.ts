/** Where the test server gives axe. */
export const axeAddress = '/axe-for-tests.js';
