import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    actions: [
      { key: 'edit', label: '修改', icon: 'edit-1', tone: 'neutral' },
      { key: 'remove', label: '删除', icon: 'delete', tone: 'danger' },
    ],
  },
})
