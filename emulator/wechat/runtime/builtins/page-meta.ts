import type { Page } from '../pages/page'
import type { Builtin } from './builtin'

const windowProperties = {
  backgroundTextStyle: String,
  backgroundColor: String,
  backgroundColorTop: String,
  backgroundColorBottom: String,
}

/** `<page-meta>`: settings of the page it is written in. */
export const pageMeta: Builtin = {
  tag: 'page-meta',
  properties: {
    ...windowProperties,
    scrollTop: null,
    scrollDuration: { type: Number, value: 300 },
    pageStyle: String,
    pageFontSize: String,
    rootBackgroundColor: String,
    rootFontSize: String,
    pageOrientation: String,
  },
  create(node, { stack }) {
    const page = stack.top() as Page
    const element = page.component.$$ as unknown as HTMLElement
    const { scroller } = page
    scroller.addEventListener('scroll', () => node.fire('scroll', { scrollTop: scroller.scrollTop }))
    const resized = (): void => {
      const { clientWidth: windowWidth, clientHeight: windowHeight } = scroller
      node.fire('resize', { size: { windowWidth, windowHeight } })
    }
    window.addEventListener('resize', resized)
    const scroll = (): void => {
      scroller.addEventListener('scrollend', () => node.fire('scrolldone', {}), { once: true })
      const behavior = node.number('scrollDuration') > 0 ? 'smooth' : 'instant'
      scroller.scrollTo({ top: parseFloat(node.text('scrollTop')) || 0, behavior })
    }
    return {
      detached: () => window.removeEventListener('resize', resized),
      update(property) {
        if (node.text('pageStyle')) element.style.cssText = node.text('pageStyle')
        scroller.style.overflow = /overflow:\s*hidden/.test(node.text('pageStyle')) ? 'hidden' : ''
        if (node.text('pageFontSize')) element.style.fontSize = node.text('pageFontSize')
        if (node.text('rootFontSize')) document.documentElement.style.fontSize = node.text('rootFontSize')
        if (node.text('backgroundColor')) page.screen.setWindowColor(node.text('backgroundColor'))
        if (node.text('rootBackgroundColor')) page.screen.setBackground(node.text('rootBackgroundColor'))
        if (property === 'scrollTop') scroll()
      },
    }
  },
}

/** `<navigation-bar>`: inside page-meta, settings of the bar. */
export const navigationBar: Builtin = {
  tag: 'navigation-bar',
  properties: {
    title: String,
    loading: Boolean,
    frontColor: String,
    backgroundColor: String,
    colorAnimationDuration: null,
    colorAnimationTimingFunc: null,
  },
  create(node, { stack }) {
    const page = stack.top() as Page
    return {
      update() {
        const { screen } = page
        if (node.text('title')) screen.setTitle(node.text('title'))
        screen.navigationBar?.setLoading(node.flag('loading'))
        if (!node.text('frontColor') && !node.text('backgroundColor')) return
        screen.setBarColor(node.text('frontColor'), node.text('backgroundColor'))
      },
    }
  },
}
