import { statusLook, type StatusKind } from '../../utils/labels'

/** A status as icon, word and colour; never colour alone. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `application`, `order`, `exam`, `request` or `unit`. */
    kind: { type: String, value: 'application' },
    status: String,
  },
  data: { look: { label: '', icon: '', tone: '' } },
  observers: {
    'kind, status'(kind: StatusKind, status: string) {
      if (status) this.setData({ look: statusLook(kind, status) })
    },
  },
})
