/**
 * Runs in the page: puts what several pages of the site say after one another, each beginning a sheet, with their styles; links between
 * them lead within the document. What stands before them is the head of the page it runs in, and a list of them.
 */
export const gathered = async (addresses: readonly string[]): Promise<void> => {
  const main = document.querySelector('main')!;
  const head = [...main.querySelectorAll(':scope > .eyebrow, :scope > h1, :scope > .lead')];
  const list = document.createElement('ul');
  list.className = 'plain';
  const parts: Node[] = [];
  const styles = new Set([...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href));
  const nameIn = (address: string, id: string): string => `${address.replaceAll('/', '-')}-${id}`;
  const lead = (link: HTMLAnchorElement, from: string): void => {
    const { pathname, hash } = new URL(link.getAttribute('href')!, new URL(from, location.href));
    if (addresses.includes(pathname)) link.setAttribute('href', `#${nameIn(pathname, decodeURIComponent(hash.slice(1)))}`);
  };
  for (const address of addresses) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const sheet of read.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
      const href = new URL(sheet.getAttribute('href')!, location.href).href;
      if (styles.has(href)) continue;
      styles.add(href);
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    }
    const part = document.importNode(read.querySelector('main')!, true);
    for (const script of part.querySelectorAll('script, noscript')) script.remove();
    for (const named of part.querySelectorAll('[id]')) named.id = nameIn(address, named.id);
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href]')) lead(link, address);
    for (const link of part.querySelectorAll<SVGAElement>('svg a')) link.removeAttribute('href');
    const section = document.createElement('section');
    section.id = nameIn(address, '');
    section.style.breakBefore = 'page';
    section.append(...part.childNodes);
    parts.push(section);
    const entry = document.createElement('li');
    const title = section.querySelector('h1')?.textContent?.trim() ?? address;
    entry.append(Object.assign(document.createElement('a'), { href: `#${section.id}`, textContent: title }));
    list.append(entry);
  }
  main.replaceChildren(...head, list, ...parts);
};
