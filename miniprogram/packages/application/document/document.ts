import type { DocumentKind } from '../../../../cloudfunctions/pdf/contract'
import { appearance } from '../../../behaviors/appearance'
import { documentLabels } from '../../../utils/labels'
import { documentNotes } from './document-notes'

/** One document and what it is good for; `?kind=payment_receipt&subjectId=…`. */
Component({
  behaviors: [appearance],
  data: { kind: '', subjectId: '', title: '', note: '' },
  methods: {
    onLoad({ kind = '', subjectId = '' }: Record<string, string | undefined>) {
      const known = kind as DocumentKind
      const title = documentLabels[known] ?? ''
      this.setData({ kind, subjectId, title, note: documentNotes[known] ?? '' })
      if (title) wx.setNavigationBarTitle({ title })
    },
  },
})
