/** A Preact view as HTML, for what the page shows before its island wakes. Views must be plain functions, without hooks. */
import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const empty = new Set(['input', 'br', 'img', 'hr']);
/** Properties that HTML spells otherwise. */
const spelled: Readonly<Record<string, string>> = {
  readOnly: 'readonly',
  inputMode: 'inputmode',
  maxLength: 'maxlength',
  tabIndex: 'tabindex',
};

const attribute = (name: string, value: unknown): string => {
  if (value === undefined || value === null || value === false || typeof value === 'function') return '';
  if (name === 'children' || name === 'key' || name === 'ref') return '';
  const spelling = spelled[name] ?? name;
  return value === true ? ` ${spelling}` : ` ${spelling}="${escaped(String(value))}"`;
};

const element = (tag: string, props: Record<string, unknown>): string => {
  const inside = tag === 'textarea' ? escaped(String(props['value'] ?? '')) : htmlOf(props['children'] as ComponentChildren);
  const attributes = Object.entries(props).map(([name, value]) => attribute(name, value));
  return `<${tag}${attributes.join('')}>${empty.has(tag) ? '' : `${inside}</${tag}>`}`;
};

/**
 * The HTML of a view.
 * @throws Error where a view is a class or uses hooks: there is nothing here to keep their state.
 */
export const htmlOf = (node: ComponentChildren): string => {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map(htmlOf).join('');
  if (!isValidElement(node)) return escaped(String(node));
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === 'string') return element(type, props);
  if (type === Fragment) return htmlOf(props['children'] as ComponentChildren);
  return htmlOf((type as (props: unknown) => ComponentChildren)(props));
};
