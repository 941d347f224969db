/** The moment at which every journey begins: a Monday morning in China. Screenshots show it. */
export const JOURNEY_START = new Date('2026-05-11T09:41:00+08:00')
