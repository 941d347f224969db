import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    steps: [
      { label: '证书', state: 'done' },
      { label: '基本信息', state: 'wrong' },
      { label: '工作经历', state: 'current' },
      { label: '照片', state: 'todo' },
      { label: '核对', state: 'todo' },
    ],
    two: [
      { label: '账号', state: 'current' },
      { label: '密码', state: 'todo' },
    ],
  },
})
