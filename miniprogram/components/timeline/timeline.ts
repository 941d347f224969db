/** One line of 办理进度: what happened, when and by whom, or what is still to come. */
export interface TimelineNode {
  key: string
  title: string
  note: string
  reason: string
  state: 'done' | 'back' | 'now' | 'todo'
  /** Empty: by the state. */
  icon: string
}

Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `TimelineNode[]`, oldest first. */
    nodes: Array,
  },
})
