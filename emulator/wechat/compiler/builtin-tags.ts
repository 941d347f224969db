/** Tags of WeChat's built-in components. In a style sheet `view` means the element `wx-view`. */
export const builtinTags: ReadonlySet<string> = new Set(
  `view text image icon button input textarea form label checkbox checkbox-group radio radio-group switch slider
   picker picker-view picker-view-column scroll-view swiper swiper-item navigator rich-text progress video canvas
   map web-view cover-view cover-image movable-area movable-view root-portal page-container match-media page-meta
   navigation-bar official-account open-data page ad ad-custom camera editor audio live-player live-pusher
   functional-page-navigator keyboard-accessory share-element grid-view list-view sticky-header sticky-section
   span selection`
    .split(/\s+/)
    .filter(Boolean),
)

/** Tags that steer the template and become no element. */
export const templateTags: ReadonlySet<string> = new Set([
  'block',
  'template',
  'slot',
  'wxs',
  'import',
  'include',
])
