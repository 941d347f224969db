import type { Page } from '../../cloudfunctions/_shared/contract'
import { loadList, loadMore, type ListView, type PagedList } from '../utils/paged-list'

/** What a page gives to `listPage`. */
interface ListOwner {
  data: { list: PagedList<unknown> }
  setData(data: { list: PagedList<unknown> }): void
  fetch(cursor?: string): Promise<Page<unknown>>
  /** Shows more than the list itself, e.g. its groups. */
  showList?(list: PagedList<unknown>): void
}

/**
 * A page whose `data.list` is filled, part by part, with what its method `fetch(cursor?)` answers: pulling down loads it
 * anew, reaching the end goes on. When to load it first is the page's own business.
 */
export const listPage = Behavior({
  methods: {
    /** The first part. A page that has more to load says so in a `load` of its own. */
    load(): Promise<void> {
      return this.loadFirst()
    },
    loadFirst(): Promise<void> {
      const owner = this as unknown as ListOwner
      return loadList(viewOf(owner), (cursor) => owner.fetch(cursor))
    },
    loadNext(): Promise<void> {
      const owner = this as unknown as ListOwner
      return loadMore(viewOf(owner), (cursor) => owner.fetch(cursor))
    },
    onPullDownRefresh() {
      void this.load().finally(() => wx.stopPullDownRefresh())
    },
    onReachBottom() {
      void this.loadNext()
    },
  },
})

const viewOf = (owner: ListOwner): ListView<unknown> => ({
  get: () => owner.data.list,
  set: (list) => (owner.showList ? owner.showList(list) : owner.setData({ list })),
})
