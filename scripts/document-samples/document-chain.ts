import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FontChain } from '../../cloudfunctions/pdf/fonts/font-chain'
import { projectDir } from '../build/project'

/** The font files of the deployed function, from where the build takes them. */
export function documentFonts(): string[] {
  const { files } = JSON.parse(readFileSync(join(projectDir, 'cloudfunctions/pdf/assets.json'), 'utf8')) as {
    files: string[]
  }
  return files.map((file) => join(projectDir, file))
}

export const documentChain = (): FontChain => new FontChain(documentFonts(), 'XHTDOC+NotoSerifSC')
