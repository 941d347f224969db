import { readMarkdown, type TextBlock } from '../../utils/markdown'

/** Shows Markdown of headings, paragraphs and lists; anything else is shown as it is written, never as markup. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: { text: String },
  data: { blocks: [] as TextBlock[] },
  observers: {
    text(text: string) {
      this.setData({ blocks: readMarkdown(text) })
    },
  },
})
