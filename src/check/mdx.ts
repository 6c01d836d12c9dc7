/** A page as its compiler sees it: whether it can be read, and the parts, links, pictures and headings in it, each with its place. */
import { mdxToJs, mdxToMdast } from 'satteri';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a page holds, by name or address. */
export interface Mention extends Place {
  readonly text: string;
}

export interface Page {
  /** What keeps it from being compiled; what follows is then empty. */
  readonly fault?: Mention;
  readonly parts: readonly Mention[];
  readonly links: readonly Mention[];
  readonly pictures: readonly Mention[];
  /** Parts of the procedure's own that are brought in by name, and where they stand. */
  readonly ownParts: readonly (Mention & { readonly path: string })[];
  /** Program in braces, in attributes, in imports and exports: pages hold prose and parts, and no more. */
  readonly programs: readonly Mention[];
  readonly headings: readonly string[];
  /** Tags in small letters. */
  readonly tags: readonly Mention[];
  /** The pieces of prose. */
  readonly texts: readonly Mention[];
  /** What no reader gets to see: a note or an address that nothing refers to, and what is given to a part. */
  readonly unshown: readonly (Mention & { readonly kind: 'reference' | 'part' })[];
  /** The block between --- at the head, which nothing reads. */
  readonly frontmatter?: Place;
  readonly blank: boolean;
}

interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string | null;
  readonly url?: string;
  readonly identifier?: string;
  readonly children?: readonly Node[];
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly position?: { readonly start: Place };
}

const nothing = {
  parts: [],
  links: [],
  pictures: [],
  ownParts: [],
  programs: [],
  headings: [],
  tags: [],
  texts: [],
  unshown: [],
  blank: false,
};

const faultOf = (thrown: unknown): Mention => {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const [, line, column, text] = /^(?:(\d+):(\d+): )?([\s\S]*?)(?: \([\w:-]+\))?$/.exec(message)!;
  return { line: Number(line ?? 1), column: Number(column ?? 1), text: text!.split('\n')[0]! };
};

const isComment = (program: string): boolean => /^\s*(\/\*[\s\S]*?\*\/\s*)*$/.test(program);
const isConstant = (program: string): boolean => /^\s*(?:"[^"]*"|'[^']*'|\d+)\s*$/.test(program);

/** A picture that is brought in by name: `import plan from './plan.png'`. */
const pictureImport = /^import\s+(\w+)\s+from\s+(["'])(\.[^"']+\.(?:png|jpe?g|webp|avif|gif|svg))\2;?$/;

/** A part of the procedure's own, in its folder: `import Worksheet from './Worksheet.astro'`. */
const partImport = /^import\s+([A-Z]\w*)\s+from\s+(["'])(\.\/[^"']+\.astro)\2;?$/;

/** What a node holds, with the place of the node. */
const mentionIn =
  ({ position }: Node) =>
  (text: string): Mention => ({ text, line: position?.start.line ?? 1, column: position?.start.column ?? 1 });

class Reader {
  readonly parts: Mention[] = [];
  readonly links: Mention[] = [];
  readonly pictures: Mention[] = [];
  readonly ownParts: (Mention & { readonly path: string })[] = [];
  readonly programs: Mention[] = [];
  readonly headings: string[] = [];
  readonly tags: Mention[] = [];
  readonly texts: Mention[] = [];
  readonly given: Mention[] = [];
  private readonly notes: (Mention & { readonly id: string })[] = [];
  private readonly referredTo = new Set<string>();
  private readonly brought = new Set<string>();

  get unshown(): Page['unshown'] {
    const idle = this.notes.filter(
      ({ id }, at) => !this.referredTo.has(id) || this.notes.findIndex((other) => other.id === id) < at,
    );
    return [
      ...idle.map((note) => ({ ...note, kind: 'reference' as const })),
      ...this.given.map((mention) => ({ ...mention, kind: 'part' as const })),
    ];
  }

  read(node: Node): void {
    const at = mentionIn(node);
    switch (node.type) {
      case 'mdxjsEsm':
        this.imports(node, at);
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value ?? '')) this.program(at(node.value ?? ''));
        break;
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        this.referredTo.add(`${node.type[0] === 'f' ? '^' : ''}${node.identifier}`);
        break;
      case 'footnoteDefinition':
        this.notes.push({ ...at(textOf(node)), id: `^${node.identifier}` });
        break;
      case 'definition':
        this.notes.push({ ...at(node.url ?? ''), id: node.identifier ?? '' });
        this.links.push(at(node.url ?? ''));
        break;
      case 'link':
        this.links.push(at(node.url ?? ''));
        break;
      case 'text':
        this.texts.push(at(node.value ?? ''));
        break;
      case 'image':
        this.pictures.push(at(node.url ?? ''));
        break;
      case 'heading':
        this.headings.push(textOf(node));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.element(node, at);
        break;
    }
    for (const child of node.children ?? []) this.read(child);
  }

  private imports({ value }: Node, at: (text: string) => Mention): void {
    const lines = (value ?? '').split('\n').map((line) => line.trim());
    for (const line of lines.filter((text) => text !== '')) {
      const picture = pictureImport.exec(line);
      const part = partImport.exec(line);
      if (picture) this.brought.add(picture[1]!);
      if (part) this.ownParts.push({ ...at(part[1]!), path: part[3]! });
      else (picture ? this.pictures : this.programs).push(at(picture?.[3] ?? line));
    }
  }

  private element(node: Node, at: (text: string) => Mention): void {
    const { name, attributes = [] } = node;
    if (name && /^(script|style|iframe|object|embed)$/.test(name)) this.programs.push(at(`<${name}>`));
    if (name && /^[a-z]/.test(name)) this.tags.push(at(name));
    if (name && /^[A-Z]|\./.test(name)) {
      this.parts.push(at(name));
      const given = [...attributes.map((attribute) => String(attribute.name ?? attribute.value)), textOf(node).trim()].filter(
        (text) => text !== '',
      );
      if (given[0] !== undefined) this.given.push(at(given.join(' ')));
    }
    for (const { name: attribute, value } of attributes) {
      const program = typeof value === 'object' && value !== null ? String((value as { value?: unknown }).value) : undefined;
      if (attribute === undefined) this.programs.push(at(String(value)));
      else if (program !== undefined) this.program(at(program));
      else if (attribute === 'href') this.links.push(at(String(value)));
      else if (attribute === 'src') this.pictures.push(at(String(value)));
    }
  }

  /** Constants, and pictures brought in by name, can do no harm. */
  private program(mention: Mention): void {
    const [, name] = /^\s*(\w+)(?:\.(?:src|width|height))?\s*$/.exec(mention.text) ?? [];
    if (!isConstant(mention.text) && !(name && this.brought.has(name))) this.programs.push(mention);
  }
}

const textOf = ({ value, children = [] }: Node): string => value ?? children.map(textOf).join('');

const pageOf = (source: string): Page => {
  try {
    const root = mdxToMdast(source) as Node;
    mdxToJs(source);
    const reader = new Reader();
    reader.read(root);
    const { parts, links, pictures, ownParts, programs, headings, tags, texts, unshown } = reader;
    const [first] = root.children ?? [];
    const shows = (node: Node) =>
      !/^(mdxjsEsm|yaml|toml)$/.test(node.type) && !(node.type === 'mdxFlowExpression' && isComment(node.value ?? ''));
    return {
      parts,
      links,
      pictures,
      ownParts,
      programs,
      headings,
      tags,
      texts,
      unshown,
      ...(first && /^(yaml|toml)$/.test(first.type) && { frontmatter: { line: 1, column: 1 } }),
      blank: !(root.children ?? []).some(shows),
    };
  } catch (thrown) {
    return { ...nothing, fault: faultOf(thrown) };
  }
};

/** Pages are read again and again while one is edited, and twice in a build. */
const known = new Map<string, Page>();
const mostKnown = 5000;

/** What a page holds. Never throws. */
export const readPage = (source: string): Page => {
  const page = known.get(source) ?? pageOf(source);
  if (known.size >= mostKnown) known.clear();
  known.set(source, page);
  return page;
};
