import fs from 'node:fs'
import path from 'node:path'
import type { AtRule, Root } from 'postcss'
import { packageFolder } from './package-folder'
import type { ProblemList } from './problem'

const iconFolder = packageFolder('tdesign-icons-svg')

/**
 * Takes away fonts that a package loads from a foreign host: the container works without a network and asks
 * nobody else. TDesign's icons are drawn from its own SVG package instead; other fonts only warn.
 */
export function replaceIconFont(root: Root, file: string, problems: ProblemList): void {
  let foreignFont = false
  root.walkAtRules('font-face', (rule) => {
    if (!loadsForeignFont(rule)) return
    foreignFont = true
    const position = rule.source?.start
    problems.warning(
      rule.source?.input.file ?? file,
      'a font from a foreign host is not loaded',
      position?.line ?? 0,
      position?.column ?? 0,
    )
    rule.remove()
  })
  if (!foreignFont) return
  root.walkRules(/^\.t-icon-[\w-]+:{1,2}before$/, (rule) => {
    const name = rule.selector.replace(/^\.t-icon-/, '').replace(/:+before$/, '')
    if (!fs.existsSync(iconFile(name))) return
    rule.removeAll()
    const mask = `url("icons/${name}.svg") center / contain no-repeat`
    for (const [prop, value] of [
      ['content', '""'],
      ['display', 'block'],
      ['width', '1em'],
      ['height', '1em'],
      ['background', 'currentColor'],
      ['-webkit-mask', mask],
      ['mask', mask],
    ] as const) {
      rule.append({ prop, value })
    }
  })
}

/** The SVG that draws a TDesign icon. */
export function iconFile(name: string): string {
  return path.join(iconFolder, 'src', `${name}.svg`)
}

function loadsForeignFont(rule: AtRule): boolean {
  let foreign = false
  rule.walkDecls('src', (declaration) => {
    foreign ||= /url\(\s*['"]?(?:https?:)?\/\//.test(declaration.value)
  })
  return foreign
}
