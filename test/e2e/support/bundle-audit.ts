import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** The audit as one script for the browser; it defines `auditPage()`. */
export function bundleAudit(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../audit/audit-page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
