import { documentsView } from './documents-view'
import { attempt, found, h } from './dom'
import { functionsView } from './functions-view'
import { read } from './server'
import { stateView } from './state-view'
import { storageView } from './storage-view'
import { timersView } from './timers-view'
import { warningsView } from './warnings-view'

const rooms: Record<string, { label: string; open: () => Promise<HTMLElement> }> = {
  database: { label: '数据库', open: documentsView },
  storage: { label: '存储', open: storageView },
  functions: { label: '云函数', open: functionsView },
  timers: { label: '定时器', open: timersView },
  queries: { label: '查询', open: warningsView },
  state: { label: '状态', open: stateView },
}

/** The address behind `#` names the room, so that a link to one can be passed on. */
async function openRoom(): Promise<void> {
  const name = Object.hasOwn(rooms, location.hash.slice(1)) ? location.hash.slice(1) : 'database'
  const nav = found('rooms', HTMLElement)
  nav.replaceChildren(
    ...Object.entries(rooms).map(([key, { label }]) => {
      const link = h('a', { href: `#${key}` }, label)
      if (key === name) link.setAttribute('aria-current', 'page')
      return link
    }),
  )
  const view = await rooms[name]?.open()
  if (view) found('view', HTMLElement).replaceChildren(view)
}

attempt(async () => {
  const { envId } = await read<{ envId: string }>('/environment')
  found('environment', HTMLElement).textContent = envId
  await openRoom()
})
addEventListener('hashchange', () => attempt(openRoom))
