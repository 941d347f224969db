import type { FoundCharacter } from '../../../cloudfunctions/account/contract'
import { api } from '../../api/index'
import { describeFailure } from '../../utils/failure'
import { characterSearch, searchFields, type SearchField } from './character-search'

const nothingTyped: Record<SearchField, string> = { pinyin: '', strokes: '', radical: '', parts: '' }

/** 生僻字: finds a character that the keyboard lacks by reading, strokes, radical or parts, and hands it over (A9). */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    visible: Boolean,
    /** What the field holds so far. */
    text: String,
  },
  data: {
    fields: searchFields,
    typed: nothingTyped,
    characters: [] as FoundCharacter[],
    /** What there is to say about the answer, or what to do. */
    words: '',
    /** Nothing fits: the character may be replaced by 〓, with pinyin beside the name (A10). */
    noneFound: false,
    error: '',
    busy: false,
  },
  methods: {
    onInput({ currentTarget, detail }: WechatMiniprogram.Input) {
      const field = currentTarget.dataset['field'] as SearchField
      this.setData({ typed: { ...this.data.typed, [field]: detail.value }, error: '' })
    },
    async onSearchTap() {
      const { typed, busy } = this.data
      if (busy) return
      const search = characterSearch(typed)
      if ('refusal' in search) return this.setData({ error: search.refusal, characters: [], words: '' })
      this.setData({ busy: true, error: '' })
      try {
        const { characters, total } = await api.account('searchCharacters', search)
        this.setData({ characters, words: foundWords(characters.length, total), noneFound: total === 0 })
      } catch (error) {
        this.setData({ error: describeFailure(error).message })
      }
      return this.setData({ busy: false })
    },
    onPickTap({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('pick', { character: String(currentTarget.dataset['character']) })
    },
    onCloseTap() {
      this.triggerEvent('close')
    },
    onVisibleChange({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!detail.visible) this.triggerEvent('close')
    },
  },
})

function foundWords(shown: number, total: number): string {
  if (!total) return '没有找到。少填一项，或换一种找法。还是没有，可以用拼音代替。'
  return shown < total
    ? `有 ${total} 个，先列 ${shown} 个。再填笔画或部首，范围会小。`
    : `找到 ${total} 个，点一个填入姓名。`
}
