import { parse, type TemplateNode } from '@wxml/parser'
import { rememberByFile } from './remember-by-file'

export interface UnknownTag {
  tag: string
  line: number
  column: number
}

/** Tags of a template that `isKnown` does not know: neither built in nor declared. They would show nothing. */
export function unknownTags(source: string, file: string, isKnown: (tag: string) => boolean): UnknownTag[] {
  return tagsOf(source, file).filter(({ tag }) => !isKnown(tag))
}

const tagsOf = rememberByFile((source): UnknownTag[] => {
  const found: UnknownTag[] = []
  const visit = ({ type, name, children, startTag }: TemplateNode): void => {
    if (type === 'WXElement' && name && startTag) found.push({ tag: name, ...startTag.loc.start })
    children?.forEach(visit)
  }
  parse(source).body.forEach(visit)
  return found
})
