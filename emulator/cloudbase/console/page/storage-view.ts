import { attempt, button, h, table } from './dom'
import { size, time } from './format'
import { read, send } from './server'

interface StoredFile {
  path: string
  bytes: number
  contentType: string
  owner: string | null
  updatedAt: number
}

const shown = 500

/** Every file of the environment, found by a part of its path. */
export async function storageView(): Promise<HTMLElement> {
  const { files } = await read<{ files: StoredFile[] }>('/files')
  const search = h('input', { type: 'search', ariaLabel: '路径', placeholder: '路径里的一段' })
  const list = h('div', null)
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const draw = () => {
    const matching = files.filter(({ path }) => path.includes(search.value.trim()))
    const rows = matching.slice(0, shown).map(({ path, bytes, contentType, owner, updatedAt }) => ({
      cells: [
        path,
        contentType,
        size(bytes),
        owner ?? '云函数',
        time(updatedAt),
        button('下载', () => attempt(() => download(path)), 'quiet'),
      ],
    }))
    const columns = ['路径', '类型', '大小', '上传者', '时间', '']
    const more = matching.length > shown ? `只列出前 ${shown} 个，共 ${matching.length} 个。` : ''
    list.replaceChildren(table(columns, rows, '没有文件。'), h('p', { className: 'hint' }, more))
  }
  search.oninput = draw
  draw()
  const sum = h('span', { className: 'hint' }, `${files.length} 个文件，${size(total)}`)
  return h(
    'section',
    { className: 'work' },
    h('h2', null, '存储', sum),
    h('div', { className: 'row' }, search),
    list,
  )
}

async function download(path: string): Promise<void> {
  const { url } = await send<{ url: string }>('/files/link', { path })
  const { pathname, search } = new URL(url)
  const link = h('a', { href: `${pathname}${search}`, download: path.split('/').at(-1) ?? path })
  link.click()
}
