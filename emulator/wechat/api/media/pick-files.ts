import { WxFail } from '../call'
import { chooseItem } from '../feedback/action-sheet'
import type { Phone } from '../phone'
import { sampleFiles, type SampleFile } from './sample-files'

export interface FileQuestion {
  title: string
  accept: string
  count: number
  /** Which sample files fit. */
  kind: SampleFile['kind'] | 'any'
}

/** Lets the person pick files of this computer or a ready sample; a cancelled choice fails the call. */
export async function pickFiles({ host }: Phone, question: FileQuestion): Promise<File[]> {
  const samples = sampleFiles.filter(({ kind }) => question.kind === 'any' || kind === question.kind)
  const choices = ['从这台电脑选择文件', ...samples.map(({ label }) => label)]
  const index = await chooseItem(host.overlay, choices, question.title)
  if (index === null) throw new WxFail('cancel')
  const sample = samples[index - 1]
  return sample ? [await sample.make()] : fromComputer(question)
}

function fromComputer({ accept, count }: FileQuestion): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = count > 1
    input.className = 'wxui-file-input'
    input.style.display = 'none'
    input.addEventListener('change', () => {
      input.remove()
      resolve([...(input.files ?? [])].slice(0, count))
    })
    input.addEventListener('cancel', () => {
      input.remove()
      reject(new WxFail('cancel'))
    })
    document.body.append(input)
    input.click()
  })
}
