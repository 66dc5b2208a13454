/// <reference types="vite/client" />

/** https://wicg.github.io/sanitizer-api/ as far as we use it; absent in older browsers. */
interface Element {
  setHTML?(html: string, options: { readonly sanitizer?: object }): void
}

/** https://w3c.github.io/trusted-types/ as far as we use it. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
  }
}
