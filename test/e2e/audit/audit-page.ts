import { checkContrast } from './check-contrast'
import { checkLayout } from './check-layout'
import { checkSize } from './check-size'
import { checkTargets } from './check-targets'
import { checkTextSize } from './check-text-size'
import type { Finding } from './finding'

declare global {
  /** Looks at the visible page of the phone, its tab bar and its sheets included. */
  var auditPage: () => Finding[]
}

globalThis.auditPage = () => {
  const page = document.querySelector('.mp-screen:not(.mp-hidden) [data-page]')
  if (!page) throw new Error('no page is open')
  return [checkLayout, checkContrast, checkTargets, checkTextSize, checkSize].flatMap((check) => [
    ...check(page),
  ])
}
