import { EDUCATIONS } from '../../_shared/dictionaries'

/** What rosters write for an education of the dictionary. */
const SHORT: Record<string, string> = {
  博士: '博士研究生',
  硕士: '硕士研究生',
  研究生: '硕士研究生',
  本科: '大学本科',
  大本: '大学本科',
  专科: '大学专科',
  大专: '大学专科',
  中专: '中等职业教育',
  高中: '普通高级中学',
  初中: '初级中学',
}

/** The education of the dictionary that a cell means; empty stays empty; null when it means none. */
export function educationOf(text: string): string | null {
  const education = SHORT[text] ?? text
  return education === '' || EDUCATIONS.includes(education) ? education : null
}
