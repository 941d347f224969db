import type { CancellationTerms } from '../../../../../cloudfunctions/account/contract'
import { erasedItemLabels, keptItemLabels } from '../../../../utils/labels'
import { yearDay } from '../../../../utils/format'

interface Row {
  label: string
  note: string
}

/** What goes and what stays when an account is cancelled, with the law that asks for it (A7). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `CancellationTerms` */
    terms: { type: Object, value: {} as CancellationTerms },
    /** It has happened. */
    done: Boolean,
  },
  data: { erased: [] as string[], kept: [] as Row[], backups: '' },
  observers: {
    terms({ erased, kept, backupsErasedBy }: Partial<CancellationTerms>) {
      if (!erased || !kept || !backupsErasedBy) return
      this.setData({
        erased: erased.map((item) => erasedItemLabels[item]),
        kept: kept.map(({ item, until }) => ({
          label: keptItemLabels[item].label,
          note: `${keptItemLabels[item].until}${yearDay(until)}。${keptItemLabels[item].basis}`,
        })),
        backups: yearDay(backupsErasedBy),
      })
    },
  },
})
