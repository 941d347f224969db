import type { FileQuestion } from './pick-files'

/** Files of this computer; `null` when the choice was left. */
export function fromComputer({
  accept,
  count,
}: Pick<FileQuestion, 'accept' | 'count'>): Promise<File[] | null> {
  return new Promise((resolve) => {
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
      resolve(null)
    })
    document.body.append(input)
    input.click()
  })
}
