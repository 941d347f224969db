import { specimens } from '../behaviors/specimens'
import { idTypeLabels } from '../../../utils/labels'

Component({
  behaviors: [specimens],
  data: { kind: '', kinds: Object.entries(idTypeLabels).map(([value, label]) => ({ value, label })) },
})
