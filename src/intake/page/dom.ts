/** As much of the document object model as intake asks for: TypeScript's own description of it belongs to browsers. */
export interface PageNode {
  readonly nodeType: number;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly innerHTML: string;
  outerHTML: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly body: PageElement;
}

const elementNode = 1;
const textNode = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === elementNode;
export const isText = (node: PageNode): boolean => node.nodeType === textNode;
