import type { ConsentingKind } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { describeFailure } from '../../utils/failure'

/** Says that a text has a new version, where whoever is signed in by password has not agreed to it yet (A11). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { as: String },
  data: { outdated: false },
  lifetimes: {
    attached() {
      void this.look()
    },
  },
  pageLifetimes: {
    show() {
      void this.look()
    },
  },
  methods: {
    async look() {
      const answer = await api
        .account('listOutdatedConsents', { as: this.data.as as ConsentingKind })
        .catch(describeFailure)
      this.setData({ outdated: 'kinds' in answer && answer.kinds.length > 0 })
    },
    onTap() {
      void wx.navigateTo({ url: `/packages/consent/agree/agree?as=${this.data.as}` })
    },
  },
})
