import type { ExamCard, ExamFilterOptions } from '../../../cloudfunctions/exam/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { listPage } from '../../behaviors/list-page'
import { tabPage } from '../../behaviors/tab-page'
import {
  filterMenus,
  type ExamFilterKey,
  type ExamFilterMenu,
  type ExamFilters,
} from '../../utils/exam-filters'
import { examTabs, groupExams, type ExamGroup } from '../../utils/exam-tabs'
import { examCardWords } from '../../utils/exam-card-words'
import { describeFailure, showFailure } from '../../utils/failure'
import { openPage } from '../../utils/navigate'
import { applicationUrl } from '../../utils/next-step'
import { askForSession } from '../../utils/session'
import { newList, type PagedList } from '../../utils/paged-list'

interface Empty {
  title: string
  text: string
  action: string
}

const nothingFound: Empty = {
  title: '没有找到',
  text: '换一个条件，或看看全部考试。',
  action: '显示全部考试',
}
const emptyTabs: Empty[] = [
  { title: '还没有考试', text: '开放报名时，公告里会写明时间。', action: '' },
  { title: '现在没有可办理的考试', text: '已截止的考试仍可查看。', action: '显示全部考试' },
  { title: '还没有报名', text: '选一场考试，填写申报表后提交。', action: '看看可报的考试' },
  { title: '没有已截止的考试', text: '', action: '显示全部考试' },
]

/** 报名: all exams, those that can be acted on first. Anybody may look (B11). */
Component({
  behaviors: [appearance, listPage, tabPage],
  data: {
    keyword: '',
    searched: '',
    options: null as ExamFilterOptions | null,
    filters: {} as ExamFilters,
    menus: [] as ExamFilterMenu[],
    tab: 0,
    tabs: examTabs.map(({ key, label }) => ({ key, label, count: 0 })),
    list: newList<ExamCard>(),
    groups: [] as ExamGroup[],
    leadId: '',
    narrowed: false,
    empty: emptyTabs[0]!,
  },
  pageLifetimes: {
    show() {
      askForSession()
      void this.load()
    },
  },
  methods: {
    fetch(cursor?: string) {
      const { searched, filters } = this.data
      return api.exam('list', {
        ...(cursor ? { cursor } : {}),
        ...(searched ? { keyword: searched } : {}),
        ...filters,
      })
    },
    /** The row of filters is a convenience: without an answer it is not there, and asked for again next time. */
    async loadFilters() {
      if (this.data.options) return
      try {
        this.setData({ options: await api.exam('getFilterOptions', {}) })
        this.showFilters(this.data.filters)
      } catch (error) {
        describeFailure(error)
      }
    },
    showFilters(filters: ExamFilters) {
      const { options } = this.data
      this.setData({ filters, menus: options ? filterMenus(options, filters) : [] })
    },
    async load() {
      void this.loadFilters()
      await this.loadFirst()
      await this.fillTab()
    },
    /** A tab further down the list may be empty so far although more is to come. */
    async fillTab() {
      while (!this.data.groups.length && this.data.list.state === 'ready' && this.data.list.cursor) {
        await this.loadNext()
      }
    },
    showList(list: PagedList<ExamCard>) {
      const { tab, searched, filters } = this.data
      const narrowed = searched !== '' || Object.keys(filters).length > 0
      const counts = examTabs.map(({ has }) => list.items.filter(has).length)
      this.setData({
        list,
        groups: groupExams(list.items, tab),
        leadId: list.items.find((exam) => examCardWords(exam).weight === 'filled')?.examId ?? '',
        tabs: examTabs.map(({ key, label }, index) => ({
          key,
          label,
          count: index === 1 || index === 2 ? counts[index]! : 0,
        })),
        narrowed,
        empty: narrowed ? nothingFound : emptyTabs[tab]!,
      })
    },
    onTabTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.setData({ tab: Number(currentTarget.dataset['index']) })
      this.showList(this.data.list)
      void this.fillTab()
    },
    onKeywordInput({ detail }: WechatMiniprogram.Input) {
      this.setData({ keyword: detail.value })
    },
    onSearch() {
      this.setData({ searched: this.data.keyword.trim(), list: newList<ExamCard>() })
      void this.load()
    },
    onFilterChange({ currentTarget, detail }: WechatMiniprogram.PickerChange) {
      const menu = this.data.menus.find(({ key }) => key === (currentTarget.dataset['key'] as ExamFilterKey))
      if (!menu) return
      const others = Object.fromEntries(Object.entries(this.data.filters).filter(([key]) => key !== menu.key))
      const value = menu.values[Number(detail.value)]
      this.showFilters(value ? { ...others, [menu.key]: value } : others)
      this.onSearch()
    },
    onClearTap() {
      this.setData({ keyword: '' })
      this.onSearch()
    },
    onEmptyAction() {
      this.setData({ tab: this.data.tab === 2 ? 1 : 0, keyword: '' })
      this.showFilters({})
      this.onSearch()
    },
    onOpen({ currentTarget }: WechatMiniprogram.CustomEvent) {
      const { examId } = currentTarget.dataset['exam'] as ExamCard
      void openPage(`/packages/exam/detail/detail?examId=${examId}`)
    },
    async onAct({ currentTarget }: WechatMiniprogram.CustomEvent) {
      const { examId, mine } = currentTarget.dataset['exam'] as ExamCard
      if (!mine) return openPage(`/packages/exam/detail/detail?examId=${examId}`)
      try {
        const application = await api.application('get', { applicationId: mine.applicationId })
        return await openPage(applicationUrl(application))
      } catch (error) {
        return showFailure(describeFailure(error), '报名没有打开')
      }
    },
  },
})
