import type { MenuItemConstructorOptions } from 'electron'

type Options = MenuItemConstructorOptions

/** As electron.d.ts' `MenuItem`, as far as a test looks at it. */
export class MenuItem {
  readonly id: string
  readonly label: string
  readonly role: string
  readonly type: string
  readonly enabled: boolean
  readonly accelerator: unknown
  readonly submenu: Menu | null
  readonly #click: Options['click']

  constructor({ id = '', label = '', role, type, enabled = true, accelerator, submenu, click }: Options) {
    this.id = id
    this.label = label
    this.role = role ?? ''
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.enabled = enabled
    this.accelerator = accelerator
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : null
    this.#click = click
  }

  /** As a person's click; a command that may not be done is not clicked. */
  click(): void {
    if (this.enabled) Reflect.apply(this.#click ?? (() => {}), this, [this])
  }
}

/** As electron.d.ts' `Menu`. */
export class Menu {
  static #application: Menu | null = null
  readonly items: readonly MenuItem[]

  constructor(items: readonly MenuItem[] = []) {
    this.items = items
  }

  static buildFromTemplate(template: readonly Options[]): Menu {
    return new Menu(template.map((options) => new MenuItem(options)))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found) return found
    }
    return null
  }

  popup(): void {}
}
