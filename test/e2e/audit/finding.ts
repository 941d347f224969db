/** One thing on a page that a person would stumble over. */
export interface Finding {
  kind:
    | 'no name'
    | 'small target'
    | 'small text'
    | 'low contrast'
    | 'cut text'
    | 'too wide'
    | 'too many nodes'
    | 'too deep'
  /** The element, in words that find it again: tag, classes and the beginning of its text. */
  where: string
  measured: string
}

export function finding(kind: Finding['kind'], element: Element, measured: string): Finding {
  const classes = [...element.classList].filter((name) => !/^c\d+--$/.test(name)).join('.')
  const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24)
  const label = element.getAttribute('aria-label')
  const called = label ? ` [${label}]` : words ? ` "${words}"` : ''
  return { kind, where: `${element.localName}${classes && `.${classes}`}${called}`, measured }
}
