/** Whether the page shows itself in elder mode, which asks for more of everything (P1). */
export const isElder = (page: Element): boolean => page.querySelector('.mode-elder') !== null
