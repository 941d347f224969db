import { specimens } from '../behaviors/specimens'

Component({
  behaviors: [specimens],
  data: {
    profile: ['privacy', 'agreement', 'sensitive_data'],
    registration: ['charter', 'privacy'],
    code: ['privacy'],
    /** A text that there is none of. */
    gone: ['none'],
  },
})
