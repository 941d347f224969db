import type { Page } from '../../cloudfunctions/_shared/contract'
import { describeFailure, type Failure } from './failure'

/** A list as a page shows it, whichever state it is in. */
export interface PagedList<T> {
  items: T[]
  state: 'loading' | 'ready' | 'failed' | 'loading-more' | 'more-failed'
  failure: Failure | null
  cursor: string | null
  /** Goes up with every question asked; an answer to an older one is dropped. */
  asked: number
}

/** Where a list lives: a page's data. */
export interface ListView<T> {
  get(): PagedList<T>
  set(list: PagedList<T>): void
}

type Fetch<T> = (cursor?: string) => Promise<Page<T>>

export const newList = <T>(): PagedList<T> => ({
  items: [],
  state: 'loading',
  failure: null,
  cursor: null,
  asked: 0,
})

/** Loads the first page. What is already shown stays until the answer is there. */
export async function loadList<T>(view: ListView<T>, fetch: Fetch<T>): Promise<void> {
  const asked = view.get().asked + 1
  const { items } = view.get()
  view.set({ ...view.get(), asked, state: items.length ? 'ready' : 'loading', failure: null })
  await settle(view, asked, fetch(), (page) => page.items, 'failed')
}

/** Loads the next page, if there is one and none is on its way. */
export async function loadMore<T>(view: ListView<T>, fetch: Fetch<T>): Promise<void> {
  const { cursor, state, items, asked: before } = view.get()
  if (!cursor || (state !== 'ready' && state !== 'more-failed')) return
  const asked = before + 1
  view.set({ ...view.get(), asked, state: 'loading-more', failure: null })
  await settle(view, asked, fetch(cursor), (page) => [...items, ...page.items], 'more-failed')
}

async function settle<T>(
  view: ListView<T>,
  asked: number,
  answer: Promise<Page<T>>,
  join: (page: Page<T>) => T[],
  failed: 'failed' | 'more-failed',
): Promise<void> {
  try {
    const page = await answer
    if (view.get().asked !== asked) return
    view.set({ items: join(page), state: 'ready', failure: null, cursor: page.nextCursor ?? null, asked })
  } catch (error) {
    if (view.get().asked !== asked) return
    view.set({ ...view.get(), state: failed, failure: describeFailure(error) })
  }
}
