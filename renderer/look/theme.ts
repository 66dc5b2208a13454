import {
  convertCssVariables,
  createTheme,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  Input,
  Menu,
  Modal,
  mergeMantineTheme,
  Portal,
} from '@mantine/core'
import { keepFocus } from './keep-focus.ts'

/** Mantine's components in our look: what they ask for by their own names is one of tokens.css. */
export const theme = createTheme({
  respectReducedMotion: true,
  components: {
    // Given to a field, `dir` is of its frame, which runs as the window does; what is typed runs in its own direction.
    Input: Input.extend({ defaultProps: { attributes: { input: { dir: 'auto' } } } }),
    // Menus and dialogs stand within a landmark; a menu's first child is an item, and it is no higher than there is room.
    Portal: Portal.extend({ defaultProps: { target: '#layers' } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, middlewares: { flip: true, shift: true, size: true } } }),
    Modal: Modal.extend({ defaultProps: { onFocusCapture: keepFocus } }),
  },
  fontFamily: 'var(--face-window)',
  fontFamilyMonospace: 'var(--face-code)',
  headings: { fontFamily: 'var(--face-window)', fontWeight: '600' },
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 8 },
  colors: {
    teal: ['#ecf7f8', '#dbecee', '#b3d9de', '#88c5ce', '#65b4c0', '#4fa9b7', '#3f98a6', '#2f7f8c', '#266f7b', '#1f5f6b'],
    dark: ['#e7e3db', '#bcb6ab', '#a59f94', '#7f7a71', '#4d4943', '#3b3833', '#2c2a26', '#262421', '#1c1b19', '#151413'],
  },
  radius: { xs: 'var(--radius-small)', sm: 'var(--radius)', md: 'var(--radius-large)' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: {
    xs: 'var(--size-small)',
    sm: 'var(--size-side)',
    md: 'var(--size-window)',
    lg: 'var(--size-head)',
    xl: 'var(--size-page)',
  },
})

/** Mantine's colours that have a token; it has others for the dark theme, so they are named for both. */
const colours = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-body': 'var(--raised)',
  '--mantine-color-dimmed': 'var(--ink-faint)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--ink-faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-teal-filled': 'var(--fill)',
  '--mantine-color-teal-filled-hover': 'var(--fill-hover)',
  '--mantine-color-teal-light': 'var(--accent-soft)',
  '--mantine-color-teal-light-hover': 'var(--accent-soft)',
  '--mantine-color-teal-light-color': 'var(--accent)',
  '--mantine-color-teal-outline': 'var(--accent)',
  '--mantine-color-teal-text': 'var(--accent)',
  '--mantine-color-red-filled': 'var(--danger-fill)',
  '--mantine-color-red-light': 'var(--danger-soft)',
  '--mantine-color-red-light-color': 'var(--danger)',
  '--mantine-color-red-text': 'var(--danger)',
  '--mantine-color-gray-light-color': 'var(--ink-soft)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
}

/** The theme's variables as a style sheet of the document: the policy lets no component write one into the page. */
export function adoptTheme(): void {
  const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(convertCssVariables({ variables, light: { ...light, ...colours }, dark: { ...dark, ...colours } }, ':root'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
