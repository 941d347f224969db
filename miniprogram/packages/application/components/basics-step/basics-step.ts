import { formEdits } from '../../behaviors/form-edits'

/** 基本信息: the fields of the 申报表 about the person. Name, ID and phone come from the profile. */
Component({
  options: { styleIsolation: 'apply-shared', multipleSlots: true },
  behaviors: [formEdits],
  properties: {
    form: Object,
    errors: Object,
    marks: Object,
    /** What `getFormOptions` answers. */
    choices: Object,
    candidate: Object,
    today: String,
  },
})
