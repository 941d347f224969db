import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    colors: [
      { name: '--x-brand', label: '松绿' },
      { name: '--x-brand-1', label: '浅绿' },
      { name: '--x-ticket-bg', label: '票面' },
      { name: '--x-alert', label: '印泥红' },
      { name: '--x-ochre-6', label: '赭石' },
      { name: '--x-page', label: '纸' },
      { name: '--x-surface', label: '卡片' },
      { name: '--x-line', label: '线' },
    ],
    spaces: ['--x-s1', '--x-s2', '--x-s3', '--x-s4', '--x-s5', '--x-s6', '--x-s7', '--x-s8'],
  },
})
