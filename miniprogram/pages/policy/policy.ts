import type { Policy, PolicyKind } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { appearance } from '../../behaviors/appearance'
import { describeFailure, type Failure } from '../../utils/failure'
import { dayOf, dayWords } from '../../utils/format'

const KINDS: PolicyKind[] = ['privacy', 'agreement', 'charter']

/** A word of the heading of each section that pages link to; staff write the texts, so the heading is looked for. */
const SECTIONS: Record<string, string> = { sensitive: '敏感' }

/** A text in two at the first heading with this word; in one where there is none. */
function splitAt(body: string, word: string | undefined): [before: string, from: string] {
  const lines = body.split('\n')
  const at = word ? lines.findIndex((line) => line.startsWith('#') && line.includes(word)) : -1
  return at > 0 ? [lines.slice(0, at).join('\n'), lines.slice(at).join('\n')] : [body, '']
}

/** 隐私政策, 用户服务协议 or 章程, readable before anything is agreed to. */
Component({
  behaviors: [appearance],
  properties: {
    kind: String,
    /** The section to open at; see `SECTIONS`. */
    section: String,
  },
  data: {
    policy: null as Policy | null,
    /** The text up to the section that was asked for, and from there on. */
    before: '',
    from: '',
    published: '',
    failure: null as Failure | null,
  },
  methods: {
    onLoad() {
      void this.load()
    },
    async load() {
      this.setData({ failure: null })
      const kind = KINDS.find((one) => one === this.data.kind) ?? 'privacy'
      try {
        const policy = await api.account('getPolicy', { kind })
        const [before, from] = splitAt(policy.body, SECTIONS[this.data.section])
        this.setData({ policy, before, from, published: dayWords(dayOf(policy.publishedAt)) })
        await wx.setNavigationBarTitle({ title: policy.title })
        if (before && from) wx.nextTick(() => void wx.pageScrollTo({ selector: '#section', duration: 0 }))
      } catch (error) {
        this.setData({ failure: describeFailure(error) })
      }
    },
  },
})
