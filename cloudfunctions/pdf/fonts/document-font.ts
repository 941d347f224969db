import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FontChain } from './font-chain'

/** Bundled files stand beside the function; `assets.json` says where the build takes them from. */
const FONTS = ['NotoSerifSC_400Regular.ttf', 'rare-serif.ttf']

let chain: FontChain | undefined

/** The font of every document, opened once a process. */
export function documentFont(): FontChain {
  chain ??= new FontChain(FONTS.map(bundledFile), 'XHTDOC+NotoSerifSC')
  return chain
}

function bundledFile(name: string): string {
  const file = join(__dirname, name)
  if (!existsSync(file)) throw new Error(`${name} is not in the bundle; build it with npm run build`)
  return file
}
