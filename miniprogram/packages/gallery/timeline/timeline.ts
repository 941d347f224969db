import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    nodes: [
      { key: '1', title: '提交报名', note: '5月10日 周六 21:14 · 本人', reason: '', state: 'done', icon: '' },
      {
        key: '2',
        title: '退回修改',
        note: '5月12日 周一 10:02 · 审核员 林静',
        reason: '工作证明缺单位盖章，请补章后重传。',
        state: 'back',
        icon: '',
      },
      {
        key: '3',
        title: '审核通过',
        note: '5月13日 周二 17:20 · 审核员 林静',
        reason: '',
        state: 'done',
        icon: '',
      },
      {
        key: '4',
        title: '待缴费',
        note: '5月14日 周三 17:20 前 · ¥380.00',
        reason: '',
        state: 'now',
        icon: 'wallet',
      },
      { key: '5', title: '打印准考证', note: '6月14日 周六起', reason: '', state: 'todo', icon: '' },
    ],
  },
})
