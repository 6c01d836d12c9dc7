/** Firefox as a machine has it, driven by WebDriver BiDi over its own socket: https://w3c.github.io/webdriver-bidi/ */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['firefox', 'firefox-esr'];

/** The Firefox that FIREFOX_PATH names, or one on the path; undefined where there is none. */
export const foundFirefox = (): string | undefined =>
  [process.env['FIREFOX_PATH'], ...names].find(
    (name) => name && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
}

/** Its socket is told in a line of what it prints. */
const socketOf = (browser: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    browser.stderr!.on('data', (part) => {
      said += String(part);
      const socket = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (socket) found(`${socket}/session`);
    });
    browser.on('exit', (code) => failed(new Error(`Firefox ended with ${code}:\n${said}`)));
  });

export class Firefox {
  readonly #browser: ChildProcess;
  readonly #socket: WebSocket;
  readonly #profile: string;
  readonly #waiting = new Map<number, { done: (result: unknown) => void; failed: (error: Error) => void }>();
  #asked = 0;
  #context = '';
  /** What pages said is wrong. */
  readonly errors: string[] = [];

  private constructor(browser: ChildProcess, socket: WebSocket, profile: string) {
    [this.#browser, this.#socket, this.#profile] = [browser, socket, profile];
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as Answer));
  }

  /** @throws Error where it does not begin */
  static async open(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
    const given = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
    const browser = spawn(path, given, { stdio: ['ignore', 'ignore', 'pipe'] });
    const socket = new WebSocket(await socketOf(browser));
    await new Promise((done) => socket.addEventListener('open', done));
    const firefox = new Firefox(browser, socket, profile);
    await firefox.#ask('session.new', { capabilities: {} });
    await firefox.#ask('session.subscribe', { events: ['log.entryAdded'] });
    const { context } = (await firefox.#ask('browsingContext.create', { type: 'tab' })) as { context: string };
    firefox.#context = context;
    return firefox;
  }

  #hear({ id, type, result, message, method, params }: Answer): void {
    if (method === 'log.entryAdded' && params?.level === 'error') this.errors.push(params.text ?? '');
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (type === 'success') waiting?.done(result);
    else if (type === 'error') waiting?.failed(new Error(message));
  }

  #ask(method: string, params: object): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }

  async goto(url: string): Promise<void> {
    await this.#ask('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** What an expression is in the page; a promise is waited for. @throws Error with what it threw */
  async evaluate(expression: string): Promise<unknown> {
    const answer = (await this.#ask('script.evaluate', {
      ...{ expression, awaitPromise: true, target: { context: this.#context } },
    })) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result?.value;
  }

  /** @throws Error where an expression is not true within half a minute */
  async until(expression: string): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await this.evaluate(`Boolean(${expression})`)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`Never true in Firefox: ${expression}`);
  }

  async close(): Promise<void> {
    await this.#ask('browser.close', {}).catch(() => undefined);
    this.#browser.kill();
    await new Promise((done) => (this.#browser.exitCode === null ? this.#browser.once('exit', done) : done(undefined)));
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
