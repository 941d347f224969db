import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    empty: '',
    name: '沈知远',
    years: '4.5',
    text: '负责数据标注与训练，带三人小组，完成两个省级项目。',
    postcode: '31102',
    locked: '江临云帆数据技术有限公司',
  },
})
