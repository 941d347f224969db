import { appearance } from '../../../behaviors/appearance'

/** The parts that pages are made of, each in all its states. Only in development builds (`app.development.json`). */
Component({
  behaviors: [appearance],
  data: {
    groups: [
      {
        title: '样子',
        pages: [
          'tokens',
          'icon',
          'buttons',
          'parts',
          'status-tag',
          'ticket-drawing',
          'document-card',
          'section-title',
          'markdown-text',
        ],
      },
      { title: '下一步', pages: ['next-step', 'timeline', 'steps-bar', 'deadline', 'page-bar'] },
      {
        title: '表单',
        pages: [
          'form-section',
          'field-row',
          'field-error',
          'field-input',
          'field-password',
          'password-form',
          'field-code',
          'field-choice',
          'field-date',
          'name-text',
          'check-box',
          'consent-ticks',
          'consent-note',
          'file-field',
          'photo-field',
          'character-picker',
        ],
      },
      {
        title: '列表和状态',
        pages: [
          'exam-card',
          'announcement-cells',
          'swipe-row',
          'follow-account',
          'list-end',
          'loading-cards',
          'empty-state',
          'error-state',
          'offline-bar',
          'confirm-sheet',
        ],
      },
    ],
  },
  methods: {
    onPageTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const name = String(currentTarget.dataset['name'])
      void wx.navigateTo({ url: `/packages/gallery/${name}/${name}` })
    },
  },
})
