import { describeFailure, showFailure } from '../../../../utils/failure'
import { openDocument } from '../../../../utils/open-document'
import type { FileTile } from '../../case/case-view'

/** The files of a case as tiles that open in full; a flag under each kind objects to it. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    /** `FileTile[]` */
    tiles: Array,
    /** Reason by path of what is marked. */
    reasons: Object,
    locked: Boolean,
  },
  methods: {
    async onOpenTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const tiles = this.data.tiles as FileTile[]
      const tile = tiles[Number(currentTarget.dataset['index'])]
      if (!tile) return
      if (tile.image) {
        const urls = tiles.filter(({ image }) => image).map(({ url }) => url)
        await wx.previewImage({ current: tile.url, urls })
      } else {
        await openDocument(tile.url).catch((error) => showFailure(describeFailure(error), '文件没有打开'))
      }
    },
    onFlagTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('flag', { path: String(currentTarget.dataset['path']) })
    },
  },
})
