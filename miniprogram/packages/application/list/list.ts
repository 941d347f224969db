import type { ApplicationSummary } from '../../../../cloudfunctions/application/contract'
import { api } from '../../../api/index'
import { appearance } from '../../../behaviors/appearance'
import { listPage } from '../../../behaviors/list-page'
import { dayTime, yuan } from '../../../utils/format'
import { describeFailure, showFailure } from '../../../utils/failure'
import { openPage } from '../../../utils/navigate'
import { applicationAction, applicationUrl } from '../../../utils/next-step'
import { newList } from '../../../utils/paged-list'

interface Card extends ApplicationSummary {
  exam: string
  subjects: string
  fee: string
  action: string
}

const card = (application: ApplicationSummary): Card => ({
  ...application,
  exam: dayTime(application.examAt),
  subjects: application.subjectNames.join('、'),
  fee: yuan(application.totalFen),
  action: applicationAction(application.status),
})

const fetchMine = async (cursor?: string) => {
  const { items, ...rest } = await api.application('listMine', cursor ? { cursor } : {})
  return { ...rest, items: items.map(card) }
}

/** 我的报名: every application of this person, latest first. */
Component({
  behaviors: [appearance, listPage],
  data: { list: newList<Card>() },
  methods: {
    onShow() {
      void this.load()
    },
    fetch: fetchMine,
    onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.navigateTo({ url: `../detail/detail?applicationId=${String(currentTarget.dataset['id'])}` })
    },
    /** Straight to where the application is gone on with, as its button says. */
    async onActTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      try {
        const applicationId = String(currentTarget.dataset['id'])
        await openPage(applicationUrl(await api.application('get', { applicationId })))
      } catch (error) {
        await showFailure(describeFailure(error), '报名没有打开')
      }
    },
    onExamsTap() {
      void wx.switchTab({ url: '/pages/exams/exams' })
    },
  },
})
