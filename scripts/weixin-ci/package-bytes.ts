import type { CompiledFiles } from './compile-offline'

interface AppJson {
  subPackages?: { root: string }[]
}

/** Bytes by package of what WeChat's compiler made: `main`, then every sub-package by its root. */
export function packageBytes(files: CompiledFiles): Map<string, number> {
  const { subPackages = [] } = JSON.parse(String(files['app.json'])) as AppJson
  const roots = subPackages.map(({ root }) => root.replace(/\/?$/, '/'))
  const bytes = new Map<string, number>(['main', ...roots].map((name) => [name, 0]))
  for (const [path, content] of Object.entries(files)) {
    const name = roots.find((root) => path.startsWith(root)) ?? 'main'
    bytes.set(name, (bytes.get(name) ?? 0) + Buffer.byteLength(content))
  }
  return bytes
}
