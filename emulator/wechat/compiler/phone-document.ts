import fs from 'node:fs'
import path from 'node:path'
import { iconFile } from './icon-font'
import { packageFolder } from './package-folder'

const runtimeStyles = path.join(__dirname, '../runtime/styles')
const fontFolder = packageFolder('@fontsource/noto-sans-sc')
const fontWeights = [400, 600, 700]
const serifFile = 'NotoSerifSC_600SemiBold.ttf'
const serifFace = `@font-face {
  font-family: 'Noto Serif SC';
  font-display: swap;
  src: url(./files/${serifFile}) format('truetype');
}
`

const scripts = ['container', 'templates', 'app'].map((name) => `<script src="${name}.js"></script>`).join('')

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="fonts.css">
<link rel="stylesheet" href="phone.css">
<link rel="stylesheet" href="app.css">
</head>
<body>${scripts}</body>
</html>
`

/** Writes the document the phone's frame loads, and what it needs beside the bundle: styles, fonts, icons. */
export function writePhoneDocument(outDir: string, css: string, templates: string): void {
  fs.mkdirSync(outDir, { recursive: true })
  fs.writeFileSync(path.join(outDir, 'phone.html'), page)
  fs.writeFileSync(path.join(outDir, 'app.css'), css)
  fs.writeFileSync(path.join(outDir, 'templates.js'), templates)
  const styles = fs.readdirSync(runtimeStyles).sort()
  fs.writeFileSync(
    path.join(outDir, 'phone.css'),
    styles.map((name) => fs.readFileSync(path.join(runtimeStyles, name), 'utf8')).join('\n'),
  )
  copyIcons(outDir, css)
  copyFonts(outDir)
}

/**
 * Noto Sans SC in small parts by character range, so that a page loads only what it shows, and Noto Serif SC for titles
 * in one: pages look the same on a machine without Chinese fonts.
 */
function copyFonts(outDir: string): void {
  const target = path.join(outDir, 'files')
  const sheet = path.join(outDir, 'fonts.css')
  if (fs.existsSync(sheet)) return
  fs.mkdirSync(target, { recursive: true })
  const css = fontWeights.map((weight) => fs.readFileSync(path.join(fontFolder, `${weight}.css`), 'utf8'))
  const modern = css.join('\n').replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '')
  for (const [, name] of modern.matchAll(/url\(\.\/files\/([^)]+)\)/g)) {
    if (name) fs.copyFileSync(path.join(fontFolder, 'files', name), path.join(target, name))
  }
  fs.copyFileSync(
    path.join(packageFolder('@expo-google-fonts/noto-serif-sc'), '600SemiBold', serifFile),
    path.join(target, serifFile),
  )
  fs.writeFileSync(sheet, modern + serifFace)
}

function copyIcons(outDir: string, css: string): void {
  const names = new Set([...css.matchAll(/url\("icons\/([\w-]+)\.svg"\)/g)].map((match) => match[1] ?? ''))
  const folder = path.join(outDir, 'icons')
  fs.mkdirSync(folder, { recursive: true })
  for (const name of names) {
    const target = path.join(folder, `${name}.svg`)
    if (!fs.existsSync(target)) fs.copyFileSync(iconFile(name), target)
  }
}
