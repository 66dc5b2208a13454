import {
  convertCssVariables,
  createTheme,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  Menu,
  mergeMantineTheme,
  Portal,
} from '@mantine/core'

const sans = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', Cantarell, 'Helvetica Neue', Arial, sans-serif"

export const theme = createTheme({
  respectReducedMotion: true,
  components: {
    // Menus and dialogs stand within a landmark, and a menu's first child is an item.
    Portal: Portal.extend({ defaultProps: { target: '#layers' } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontFamily: sans, fontWeight: '600' },
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 8 },
  colors: {
    teal: ['#ecf7f8', '#dbecee', '#b3d9de', '#88c5ce', '#65b4c0', '#4fa9b7', '#3f98a6', '#2f7f8c', '#266f7b', '#1f5f6b'],
    dark: ['#d5d9de', '#b4bac2', '#939ba6', '#6b7480', '#434b55', '#343b44', '#272d34', '#1d2227', '#171b1f', '#111417'],
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '12px', sm: '13.5px', md: '15px', lg: '17px', xl: '20px' },
})

/** The theme's variables as a style sheet of the document: the policy lets no component write one into the page. */
export function adoptTheme(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
