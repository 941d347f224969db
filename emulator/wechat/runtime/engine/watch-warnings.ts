import { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { RuntimeLog } from '../runtime-log'

interface WarnedElement {
  _$wxTmplArgs?: { changeProp?: Record<string, unknown> }
}

/**
 * Lists glass-easel's warnings about the mini-program's own templates and data. npm components cause about ten
 * kinds of their own, which nobody here can mend.
 */
export function watchWarnings(log: RuntimeLog): void {
  glassEasel.addGlobalWarningListener((given: unknown, component: unknown, element: unknown) => {
    const message = given instanceof Error ? given.message : String(given)
    const is =
      typeof component === 'string' ? component : ((component as { is?: string } | undefined)?.is ?? '')
    if (is.startsWith('miniprogram_npm/') || isWatchedProperty(message, element)) return false
    log.warn(is ? `${is}: ${message}` : message)
    return false
  })
}

/** WeChat lets any attribute be watched by `change:name`, even one the component does not have. */
function isWatchedProperty(message: string, element: unknown): boolean {
  const name = /^"(.+)" is not a valid property$/.exec(message)?.[1]
  const watched = (element as WarnedElement | undefined)?._$wxTmplArgs?.changeProp
  return name !== undefined && watched !== undefined && name in watched
}
