/** The part of `@wxml/parser` that is used here; the package brings no types. */
declare module '@wxml/parser' {
  export interface TemplateNode {
    type: string
    name?: string
    children?: TemplateNode[]
    startTag?: { loc: { start: { line: number; column: number } } }
  }

  /** Lines and columns are 1-based. Broken templates give fewer nodes, never an exception. */
  export function parse(source: string): { body: TemplateNode[] }
}
