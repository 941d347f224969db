import type { ReviewOpinion } from '../../../../../cloudfunctions/application/contract'
import { dayTime } from '../../../../utils/format'
import { pathLabel } from '../../../../utils/form-fields'

/** The reviewer's opinion and its marks, above what has to be corrected (F1). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** The marks lead to where they are corrected. */
    linked: Boolean,
    /** `ReviewOpinion` or null. */
    opinion: { type: Object, value: null as unknown as WechatMiniprogram.IAnyObject },
  },
  data: { who: '', marks: [] as { path: string; label: string; reason: string }[] },
  observers: {
    opinion(opinion: ReviewOpinion | null) {
      if (!opinion) return
      const marks = opinion.marks.map(({ path, reason }) => ({ path, reason, label: pathLabel(path) }))
      this.setData({ marks, who: `${dayTime(opinion.at)}，审核员 ${opinion.by}` })
    },
  },
  methods: {
    onMarkTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('mark', { path: String(currentTarget.dataset['path']) })
    },
  },
})
