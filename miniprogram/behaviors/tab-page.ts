interface TabBar {
  select(route: string): void
}

/** A page behind a tab: marks its tab whenever it is shown. */
export const tabPage = Behavior({
  pageLifetimes: {
    show() {
      this.markTab()
    },
  },
  methods: {
    markTab() {
      const bar = this.getTabBar?.() as unknown as Partial<TabBar> | null | undefined
      bar?.select?.(this.is)
    },
  },
})
