import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    text: '## 要求\n\n证件照会印在准考证和证书上。\n\n- JPG 格式，20 至 200 KB\n- 背景干净，没有明显阴影\n\n1. 先拍照\n2. 再裁剪',
  },
})
